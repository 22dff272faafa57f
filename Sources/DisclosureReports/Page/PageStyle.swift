/// The page's style sheet: dark on light, readable without colour, one column on a phone, A4 on paper.
enum PageStyle {
    static let text = """

        :root { --ink: #1d2329; --soft: #4f5963; --line: #d5dae0; --pale: #f4f6f8; --blue: #1f5f99; --link: #174a7c; }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 2.6rem; }
        body { margin: 0; color: var(--ink); background: #fff; line-height: 1.55; overflow-wrap: anywhere;
          font: 16px/1.55 "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
        header, main, footer { max-width: 1180px; margin: 0 auto; padding: 0 16px; }
        h1 { font-size: 1.6rem; line-height: 1.3; margin: 1.2rem 0 .6rem; }
        h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 2px solid var(--ink); }
        h3 { font-size: 1.05rem; margin: 1.3rem 0 .5rem; }
        h4 { font-size: .95rem; margin: .9rem 0 .3rem; color: var(--soft); }
        p { margin: .4rem 0; }
        a { color: var(--link); }
        small { font-size: .8125rem; color: var(--soft); font-weight: normal; }
        code { font: .8125rem/1.4 ui-monospace, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; word-break: break-all; }
        ul, ol { margin: 0; padding: 0; list-style: none; }
        .banner { position: sticky; top: 0; z-index: 3; padding: .3rem 16px; text-align: center; font-weight: bold;
          background: #ffe9a8; color: #4a3500; border-bottom: 1px solid #c79a1b; }
        .facts { display: flex; flex-wrap: wrap; gap: .2rem 1.6rem; margin: 0; }
        .facts div { display: flex; gap: .5rem; }
        .facts dt { color: var(--soft); }
        .facts dd { margin: 0; font-variant-numeric: tabular-nums; }
        nav { margin: .7rem 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; }
        .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(130px, 1fr)); gap: 8px; margin: 1rem 0; }
        .figures li { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .7rem; background: var(--pale); }
        .figures b { display: block; font-size: 1.35rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .figures span, .note { color: var(--soft); font-size: .875rem; }
        .bars li { display: grid; align-items: center; gap: 0 .7rem; padding: .3rem 0; border-bottom: 1px solid var(--line);
          grid-template-columns: 3.2rem minmax(7rem, 14rem) minmax(6rem, 1fr) 6.6rem minmax(12rem, 19rem); break-inside: avoid; }
        .rank { font-weight: bold; font-variant-numeric: tabular-nums; text-align: right; }
        .rank small { display: block; line-height: 1; font-size: .75rem; }
        .bar { width: 100%; height: 1rem; display: block; border-radius: 2px; }
        .track { fill: #e4e8ec; }
        .fill { fill: var(--blue); }
        .score { font-variant-numeric: tabular-nums; text-align: right; display: inline-block; max-width: 100%; }
        .more { display: inline-flex; flex-wrap: wrap; gap: 0 .8rem; color: var(--soft); font-size: .875rem; }
        .grade { color: var(--ink); }
        .remark { color: #7a3300; }
        .unranked li { padding: .2rem 0; display: flex; flex-wrap: wrap; gap: 0 .8rem; }
        .scroll { overflow-x: auto; max-width: 100%; -webkit-overflow-scrolling: touch; }
        table { border-collapse: collapse; font-size: .875rem; width: 100%; }
        th, td { border: 1px solid var(--line); padding: .25rem .45rem; text-align: left; vertical-align: top; }
        thead th { background: var(--pale); }
        td.day { white-space: nowrap; }
        .heat { border-collapse: separate; border-spacing: 0; margin: .5rem 0; }
        .heat th, .heat td { border-width: 0 1px 1px 0; max-width: 9rem; }
        .heat thead th { border-top-width: 1px; min-width: 4.8rem; text-align: center; vertical-align: bottom; }
        .heat th:first-child { position: sticky; left: 0; z-index: 1; border-left-width: 1px; min-width: 6.5rem; max-width: 12rem;
          text-align: left; background: #fff; font-weight: normal; overflow-wrap: anywhere; }
        .heat thead th:first-child { background: var(--pale); font-weight: bold; }
        .heat th small { display: block; line-height: 1.25; }
        .heat td { text-align: center; font-variant-numeric: tabular-nums; line-height: 1.25; }
        .heat td b { display: block; }
        .heat td small { color: inherit; font-size: .75rem; display: inline-block; max-width: 100%; }
        .heat .group th { background: var(--pale); font-weight: bold; position: static; max-width: none; }
        .heat .group span { position: sticky; left: .45rem; }
        .s4 { background: #1f5f99; color: #fff; } .s3 { background: #9cc7e8; } .s2 { background: #e6f0f7; }
        .s1 { background: #fbd9ae; } .s0 { background: #b8500c; color: #fff; }
        .open { background: #f6f2d4; border-style: dashed; }
        .unseen { background: repeating-linear-gradient(135deg, #fff 0 5px, #e3e6e9 5px 7px); color: var(--soft); }
        .none { color: #6b747c; background: #fff; }
        .heat .unseen b, .heat .none b, .heat .open b { font-weight: normal; }
        .legend { display: flex; flex-wrap: wrap; gap: 6px; font-size: .8125rem; }
        .legend li { border: 1px solid var(--line); padding: .05rem .6rem; border-radius: 3px; }
        summary { cursor: pointer; padding: .35rem .2rem; }
        summary:focus-visible, a:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
        details.body { border: 1px solid var(--line); border-radius: 6px; margin: .4rem 0; padding: 0 .7rem; }
        details.body > summary .name { font-weight: bold; }
        details.body > summary .more { margin-left: .3rem; }
        .tree { margin: .1rem 0 .3rem; }
        .tree .tree { margin-left: .6rem; border-left: 2px solid var(--line); padding-left: .5rem; }
        div.indicator { padding: .35rem .2rem .35rem 1.2rem; }
        .short > summary .score b, div.short .score b { color: #9c3d00; }
        .trace { margin: .1rem 0 .3rem 1.2rem; color: var(--soft); font-size: .875rem; }
        .trace li::before { content: "› "; }
        .findings { margin-left: 1.2rem; font-size: .9375rem; }
        .findings > li { border-top: 1px dotted var(--line); }
        .brief { padding: .25rem .2rem; }
        .tag { background: #fbe3d3; color: #6e2a00; border-radius: 3px; padding: 0 .4rem; font-size: .8125rem; display: inline-block;
          max-width: 100%; }
        .tag.ask { background: #ece8c2; color: #4a4300; }
        .minus { color: #9c3d00; font-weight: bold; display: inline-block; max-width: 100%; font-size: .875rem; }
        .finding dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .7rem; margin: .2rem 0 .7rem 1rem;
          font-size: .875rem; }
        .finding > p { margin-left: 1rem; }
        .finding dt { color: var(--soft); }
        .finding dd { margin: 0; }
        .finding dd p { margin: 0; }
        .rest { color: var(--soft); font-size: .875rem; margin-left: 1.2rem; }
        .villages, .loose, .village { margin: .3rem 0; }
        .village { margin-left: .8rem; border-left: 2px solid var(--line); padding-left: .4rem; }
        .names span { margin-left: .5rem; display: inline-block; }
        .inputs li, .diagnostics li { padding: .25rem 0; border-bottom: 1px solid var(--line); font-size: .875rem; }
        .inputs code { display: block; color: var(--soft); }
        footer { margin-top: 2rem; padding-bottom: 2rem; color: var(--soft); font-size: .8125rem; }
        .print-note { display: none; }
        @media (max-width: 640px) {
          header, main, footer { padding: 0 10px; }
          h1 { font-size: 1.3rem; }
          .figures { grid-template-columns: repeat(auto-fill, minmax(96px, 1fr)); gap: 6px; }
          .bars li { grid-template-columns: 2.4rem minmax(5rem, 1fr) fit-content(50%); }
          .bars .rank { grid-row: 1 / span 3; align-self: start; }
          .bars .bar { grid-column: 2 / -1; grid-row: 2; height: .7rem; }
          .bars .more { grid-column: 2 / -1; grid-row: 3; }
          .heat { font-size: .8125rem; }
          .heat th:first-child { min-width: 5.2rem; max-width: 6.4rem; }
          .heat thead th { min-width: 4.4rem; }
          .finding dl { grid-template-columns: 1fr; margin-left: 0; }
          .finding dt { margin-top: .3rem; }
          .finding > p { margin-left: 0; }
          .findings { margin-left: .4rem; }
          .tree .tree { margin-left: .2rem; padding-left: .3rem; }
          details.body { padding: 0 .4rem; }
        }

        """

    /// For paper; the banner stands in the top margin of every page and, for browsers that print nothing there, across it.
    static func printed(banner: String?) -> String {
        """
        @page { size: A4; margin: 16mm 13mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; }
          \(banner.map { "@top-center { content: \(quoted($0)); font-size: 10pt; font-weight: bold; }" } ?? "") }
        @media print {
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
          body { font-size: 10pt; }
          header, main, footer { max-width: none; padding: 0; }
          nav { display: none; }
          .banner { position: fixed; top: 45%; left: 0; right: 0; transform: rotate(-30deg); font-size: 44pt; line-height: 1.2;
            opacity: .07; background: none; border: 0; color: #000; }
          .print-note { display: block; font-size: 8.5pt; }
          a { color: inherit; text-decoration: none; }
          h2, h3, h4, summary, .note, .legend, .heat .group { break-after: avoid; }
          .figures { grid-template-columns: repeat(4, 1fr); }
          .figures b { font-size: 13pt; }
          .bars li { grid-template-columns: 10mm 34mm 1fr 22mm 68mm; gap: 0 3mm; }
          .scroll { overflow: visible; }
          table { font-size: 8.5pt; }
          .heat thead th { min-width: 0; }
          .heat th:first-child { position: static; }
          tr, .finding, .bars li { break-inside: avoid; }
          details.body, details.indicator { break-inside: auto; }
          details.body::details-content, details.indicator::details-content { content-visibility: visible; block-size: auto; }
        }

        """
    }

    /// A string of CSS in which every character that could mean anything is written by its number.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            let isPlain = scalar.isASCII ? (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) : true
            if isPlain, scalar.value > 0x9F, !scalar.properties.isDefaultIgnorableCodePoint {
                quoted.unicodeScalars.append(scalar)
            } else if isPlain, scalar.isASCII {
                quoted.unicodeScalars.append(scalar)
            } else {
                quoted += "\\" + String(scalar.value == 0 ? 0xFFFD : scalar.value, radix: 16) + " "
            }
        }
        return quoted + "\""
    }
}
