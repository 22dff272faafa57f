/// What the next round inherits, what matched nothing, what was wrong with the input, and what went in.
enum AppendixTemplate {
    static let text = """
        <section id="appendix">
        <h2>[[appendix]]</h2>
        {{#hasDecisions}}
        <details><summary>[[decisions]] · {{decisionCount}} [[count]]</summary>
        <div class="scroll"><table><thead><tr><th>[[body]]</th><th>[[decision]]</th><th>[[place]]</th></tr></thead><tbody>
        {{#decisions}}
        <tr><td>{{owner}}</td><td>{{says}}</td><td>{{#where}}<code>{{.}}</code>{{/where}}</td></tr>
        {{/decisions}}
        </tbody></table></div>
        {{#moreDecisions}}<p class="rest">[[more-json]]</p>{{/moreDecisions}}
        </details>
        {{/hasDecisions}}
        {{#hasClaims}}
        <details><summary>[[claims]] · {{claimCount}} [[count]]</summary>
        <div class="scroll"><table><thead><tr><th>[[body]]</th><th>[[indicator]]</th><th>[[full]]</th><th>[[claimed]]</th><th>[[marked]]</th><th>[[got]]</th><th>[[difference]]</th><th>[[evidence]]</th></tr></thead><tbody>
        {{#claims}}
        <tr><td>{{owner}}</td><td>{{title}}</td><td>{{full}}</td><td>{{claimed}}</td><td>{{#mark}}{{.}}{{/mark}}</td><td>{{#points}}{{.}}{{/points}}</td><td>{{#difference}}{{.}}{{/difference}}</td><td>{{#evidence}}{{.}}{{/evidence}}</td></tr>
        {{/claims}}
        </tbody></table></div>
        {{#moreClaims}}<p class="rest">[[more-json]]</p>{{/moreClaims}}
        </details>
        {{/hasClaims}}
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
