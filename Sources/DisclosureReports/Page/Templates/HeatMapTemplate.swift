/// How bodies stand in each field: colours with the figures in them, a legend, and villages folded below their town.
enum HeatMapTemplate {
    static let text = """
        {{#heat}}
        {{#hasFields}}
        <section id="heat">
        <h2>[[heat]]</h2>
        <p class="note">[[heat-explained]]</p>
        <ul class="legend"><li class="s4">100%</li><li class="s3">90–99%</li><li class="s2">80–89%</li><li \
        class="s1">60–79%</li><li class="s0">&lt;60%</li><li class="open">[[legend-open]]</li><li \
        class="unseen">[[legend-unseen]]</li><li class="none">— [[legend-none]]</li></ul>
        {{>heat-table}}
        {{#below}}
        <details class="heat-below"><summary>[[villages-of]]</summary>
        {{>heat-table}}
        </details>
        {{/below}}
        </section>
        {{/hasFields}}
        {{/heat}}
        """

    static let table = """
        <div class="scroll"><table class="heat">
        <thead><tr><th scope="col">[[body]]</th>{{#fieldNames}}<th scope="col">{{.}}</th>{{/fieldNames}}</tr></thead>
        {{#tables}}
        <tbody>
        {{#groupTitle}}<tr class="group"><th colspan="99"><span>{{.}}</span></th></tr>{{/groupTitle}}
        {{#rows}}
        <tr><th scope="row"><a href="#b-{{anchor}}">{{name}}</a>{{#coverage}}<small>[[seen-at]]</small>{{/coverage}}</th>\
        {{#cells}}<td class="{{style}}"><b>{{large}}</b>{{#notes}} <small>{{.}}</small>{{/notes}}</td>{{/cells}}</tr>
        {{/rows}}
        </tbody>
        {{/tables}}
        </table></div>
        """
}
