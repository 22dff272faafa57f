/// One body: its score, the tree of indicators down to evidence and statute, its other findings, and its villages.
enum BodyTemplate {
    static let text = """
        <details class="body" id="b-{{anchor}}"><summary><span class="name">{{name}}</span> \
        {{#score}}<span class="score"><b>{{.}}</b>{{#total}}<small>/{{.}}</small>{{/total}}</span> {{/score}}\
        {{#grade}}<b class="grade">{{.}}</b> {{/grade}}<span class="more">{{#rank}}<span>[[rank]]</span> {{/rank}}\
        {{#coverage}}<span>[[seen-at]]</span> {{/coverage}}{{#points}}<span>[[points]]</span> {{/points}}\
        {{#remark}}<span class="remark">{{.}}</span>{{/remark}}</span></summary>
        <p class="note">{{kind}}{{#scheme}} · {{.}}{{/scheme}}</p>
        {{#hasReview}}{{>review}}{{/hasReview}}
        {{#nothing}}<p class="note">[[nothing]]</p>{{/nothing}}
        <ul class="tree">
        {{#nodes}}{{>indicator}}{{/nodes}}
        </ul>
        {{#hasLoose}}
        <details class="loose"><summary>[[loose]]</summary>
        <ul class="findings">{{#loose}}{{>finding}}{{/loose}}</ul>
        {{#more}}<p class="rest">[[more]]</p>{{/more}}
        </details>
        {{/hasLoose}}
        {{#hasVillages}}
        <details class="villages"><summary>[[village-summary]]</summary>
        {{#hasUnseen}}<p class="names"><b>[[unseen]]</b>{{#unseen}} <span id="b-{{anchor}}">{{villageName}}</span>{{/unseen}}</p>{{/hasUnseen}}
        {{#hasClean}}<p class="names"><b>[[clean]]</b>{{#clean}} <span id="b-{{anchor}}">{{villageName}}{{#skipped}} <small>[[skipped]]</small>{{/skipped}}</span>{{/clean}}</p>{{/hasClean}}
        {{#villages}}
        <details class="village" id="b-{{anchor}}"><summary><span class="name">{{villageName}}</span> \
        <span class="more"><span>[[with-findings]]</span> {{#coverage}}<span>[[seen-at]]</span>{{/coverage}}</span></summary>
        <ul class="findings">{{#listed}}{{>finding}}{{/listed}}</ul>
        {{#more}}<p class="rest">[[more]]</p>{{/more}}
        </details>
        {{/villages}}
        </details>
        {{/hasVillages}}
        </details>
        """

    static let indicator = """
        {{#opens}}
        <li><details class="indicator{{#short}} short{{/short}}"><summary><span class="name">{{nodeTitle}}</span> \
        <span class="score"><b>{{got}}</b><small>/{{full}}</small></span>{{#notScored}} <small>[[not-scored]]</small>{{/notScored}}\
        {{#hasLost}} <span class="more">[[lost]]</span>{{/hasLost}}</summary>
        {{#hasTrace}}<ul class="trace">{{#trace}}<li>{{.}}</li>{{/trace}}</ul>{{/hasTrace}}
        {{#hasLost}}
        <ul class="findings">{{#lost}}{{>finding}}{{/lost}}</ul>
        {{#more}}<p class="rest">[[more]]</p>{{/more}}
        {{/hasLost}}
        {{#hasNodes}}<ul class="tree">{{#nodes}}{{>indicator}}{{/nodes}}</ul>{{/hasNodes}}
        </details></li>
        {{/opens}}
        {{^opens}}
        <li><div class="indicator{{#short}} short{{/short}}"><span class="name">{{nodeTitle}}</span> \
        <span class="score"><b>{{got}}</b><small>/{{full}}</small></span>{{#notScored}} <small>[[not-scored]]</small>{{/notScored}}</div></li>
        {{/opens}}
        """

    static let finding = """
        {{#isFull}}
        <li><details class="finding" id="f-{{anchor}}"><summary>{{#elsewhere}}<b>{{owner}}</b> {{/elsewhere}}<span>{{itemTitle}}</span> \
        {{#cycle}}<span>{{.}}</span> {{/cycle}}<span class="tag{{^isFailure}} ask{{/isFailure}}">{{dimension}} · {{outcome}}</span>\
        {{#deduction}} <span class="minus">[[deduction]]</span>{{/deduction}}</summary>
        <p>{{message}}</p>
        <dl>
        <dt>[[obligation]]</dt><dd>{{owner}} · {{itemTitle}} <code>{{item}}</code>{{#cycle}} · {{.}}{{/cycle}}{{#limit}}<br>{{.}}{{/limit}}\
        {{#due}}<br>[[due]] {{.}}{{/due}}{{#counting}} · {{.}}{{/counting}}</dd>
        <dt>[[evidence]]</dt><dd>{{#evidence}}<p>{{source}} {{#where}}<code>{{.}}</code> {{/where}}{{says}}</p>{{/evidence}}\
        {{#moreEvidence}}<p class="rest">[[more-json]]</p>{{/moreEvidence}}</dd>
        {{#catalogueLine}}<dt>[[catalogue]]</dt><dd><code>{{.}}</code></dd>{{/catalogueLine}}
        <dt>[[basis]]</dt><dd>{{#basis}}<p>{{.}}</p>{{/basis}}</dd>
        {{#followUp}}<dt>{{label}}</dt><dd>{{says}}</dd>{{/followUp}}
        <dt>[[finding-id]]</dt><dd><code>{{findingID}}</code></dd>
        </dl></details></li>
        {{/isFull}}
        {{^isFull}}
        <li class="brief">{{#linked}}<a href="#f-{{anchor}}">{{itemTitle}}</a>{{/linked}}{{^linked}}{{itemTitle}}{{/linked}} \
        {{#cycle}}<span>{{.}}</span> {{/cycle}}<span class="tag{{^isFailure}} ask{{/isFailure}}">{{dimension}} · {{outcome}}</span>\
        {{#deduction}} <span class="minus">[[deduction]]</span>{{/deduction}}</li>
        {{/isFull}}
        """
}
