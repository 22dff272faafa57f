/// The page's frame: heading, key figures, and where the parts go.
enum PageTemplate {
    static let text = """
        <!DOCTYPE html>
        <html lang="{{lang}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="generator" content="{{toolName}} {{toolVersion}}">
        <title>{{title}}</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        {{#banner}}<div class="banner">{{.}}</div>{{/banner}}
        <header>
        <h1>{{title}}</h1>
        <dl class="facts">
        <div><dt>[[period]]</dt><dd>{{from}} [[to]] {{to}}</dd></div>
        <div><dt>[[cut-off]]</dt><dd>{{cutOff}}</dd></div>
        <div><dt>[[previous]]</dt><dd>{{previous}}</dd></div>
        {{#rectify}}<div><dt>[[rectify]]</dt><dd>{{.}}</dd></div>{{/rectify}}
        <div><dt>[[round]]</dt><dd>{{round}}</dd></div>
        </dl>
        <nav aria-label="[[contents]]"><a href="#ranking">[[ranking]]</a> <a href="#heat">[[heat]]</a> <a \
        href="#bodies">[[bodies]]</a> <a href="#appendix">[[appendix]]</a></nav>
        </header>
        <main>
        <ul class="figures">
        {{#figures}}<li><b>{{number}}</b> <span>{{meaning}}</span></li>{{/figures}}
        </ul>
        {{>ranking}}
        {{>heat}}
        <section id="bodies">
        <h2>[[bodies]]</h2>
        <p class="print-note">[[print-note]]</p>
        {{#sections}}
        <h3>{{groupTitle}}</h3>
        {{#bodies}}{{>body}}{{/bodies}}
        {{/sections}}
        </section>
        {{#appendix}}{{>appendix}}{{/appendix}}
        </main>
        <footer>{{title}} · [[tool]] {{toolName}} {{toolVersion}}</footer>
        </body>
        </html>

        """
}
