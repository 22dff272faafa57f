/// The versions of a body's score and its appeals: claim, evidence, ruling, and what it changed.
enum ReviewTemplate {
    static let text = """
        {{#review}}
        {{#hasVersions}}
        <table class="versions"><caption>[[versions]]</caption>
        <tr><th>[[version]]</th><th>[[score]]</th><th>[[grade]]</th><th>[[rank-word]]</th><th>[[change]]</th></tr>
        {{#versions}}
        <tr><td>{{stage}}</td><td>{{versionScore}}</td><td>{{versionGrade}}</td><td>{{versionRank}}</td><td>{{versionChange}}</td></tr>
        {{#hasVersionTrace}}<tr><td></td><td colspan="4">{{#versionTrace}}<p>{{.}}</p>{{/versionTrace}}</td></tr>{{/hasVersionTrace}}
        {{/versions}}
        </table>
        {{/hasVersions}}
        {{#hasAppeals}}
        <details class="appeals"><summary>[[appeals-of]]</summary>
        <ul class="findings">
        {{#appeals}}
        <li><details class="finding"><summary>{{#appellant}}<b>{{.}}</b> {{/appellant}}<span>{{appealKind}} {{appealSubject}}</span> \
        <span class="tag ask">{{appealState}}</span>{{#appealChange}} <span class="minus">{{.}}</span>{{/appealChange}}</summary>
        <p><code>{{appealID}}</code></p><dl>{{#appealDetails}}<dt>{{label}}</dt><dd>{{says}}</dd>{{/appealDetails}}</dl></details></li>
        {{/appeals}}
        </ul></details>
        {{/hasAppeals}}
        {{/review}}
        """
}
