/// Ranks as bars, one list a group; then who has none and why.
enum RankingTemplate {
    static let text = """
        <section id="ranking">
        <h2>[[ranking]]</h2>
        <p class="note">[[coverage-explained]]</p>
        {{^ranking}}<p>[[no-scores]]</p>{{/ranking}}
        {{#ranking}}
        <h3>{{groupTitle}}</h3>
        {{#hasRanked}}
        <ol class="bars">
        {{#ranked}}
        <li><span class="rank">{{rank}}{{#tied}}<small>[[tied]]</small>{{/tied}}</span> \
        <a class="name" href="#b-{{anchor}}">{{name}}</a> \
        <svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">\
        <rect class="track" width="1000" height="10"/><rect class="fill" width="{{length}}" height="10"/></svg> \
        <span class="score"><b>{{score}}</b>{{#total}}<small>/{{.}}</small>{{/total}}</span> \
        <span class="more">{{#grade}}<b class="grade">{{.}}</b> {{/grade}}{{#coverage}}<span>[[seen-at]]</span> {{/coverage}}\
        {{#points}}<span>[[points]]</span> {{/points}}{{#remark}}<span class="remark">{{.}}</span>{{/remark}}</span></li>
        {{/ranked}}
        </ol>
        {{/hasRanked}}
        {{#hasUnranked}}
        <h4>[[unranked]]</h4>
        <ul class="unranked">
        {{#unranked}}
        <li><a href="#b-{{anchor}}">{{name}}</a> {{#score}}<b>{{.}}</b> {{/score}}{{#coverage}}<span>[[seen-at]]</span> {{/coverage}}\
        {{#remark}}<span class="remark">{{.}}</span>{{/remark}}</li>
        {{/unranked}}
        </ul>
        {{/hasUnranked}}
        {{/ranking}}
        </section>
        """
}
