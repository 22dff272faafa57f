/// What the next round inherits, what matched nothing, what was wrong with the input, and what went in.
enum AppendixTemplate {
    static let text = """
        <section id="appendix">
        <h2>[[appendix]]</h2>
        {{#hasCarried}}
        <details><summary>[[carried]] · {{carriedCount}} [[count]]</summary>
        <div class="scroll"><table><thead><tr><th>[[body]]</th><th>[[item]]</th><th>[[cycle]]</th><th>[[due]]</th></tr></thead><tbody>
        {{#carried}}
        <tr><td>{{owner}}</td><td>{{itemTitle}}</td><td>{{#cycle}}{{.}}{{/cycle}}</td><td class="day">{{due}}</td></tr>
        {{/carried}}
        </tbody></table></div>
        {{#moreCarried}}<p class="rest">[[more-json]]</p>{{/moreCarried}}
        </details>
        {{/hasCarried}}
        {{#hasUnmatched}}
        <details><summary>[[unmatched]] · {{unmatchedCount}} [[count]]</summary>
        <div class="scroll"><table><thead><tr><th>[[place]]</th><th>[[text]]</th><th>[[reason]]</th></tr></thead><tbody>
        {{#unmatched}}
        <tr><td><code>{{where}}</code></td><td>{{says}}</td><td>{{reason}}</td></tr>
        {{/unmatched}}
        </tbody></table></div>
        {{#moreUnmatched}}<p class="rest">[[more-json]]</p>{{/moreUnmatched}}
        </details>
        {{/hasUnmatched}}
        {{#hasDiagnostics}}
        <details><summary>[[diagnostics]] · {{diagnosticCount}} [[count]]</summary>
        <ul class="diagnostics">
        {{#diagnostics}}
        <li><b>{{severity}}</b> {{#where}}<code>{{.}}</code> {{/where}}{{message}}{{#remedy}}<br>[[remedy]]: {{.}}{{/remedy}} <small>{{code}}</small></li>
        {{/diagnostics}}
        </ul>
        {{#moreDiagnostics}}<p class="rest">[[more-json]]</p>{{/moreDiagnostics}}
        </details>
        {{/hasDiagnostics}}
        <details class="inputs"><summary>[[inputs]] · {{inputCount}}</summary>
        <ul class="inputs">
        {{#inputs}}
        <li><span>{{path}}</span> <small>{{bytes}} [[bytes]]</small> <code>{{sha256}}</code></li>
        {{/inputs}}
        </ul>
        </details>
        </section>
        """
}
