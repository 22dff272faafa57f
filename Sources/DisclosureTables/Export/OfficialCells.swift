import DisclosureModel

/// What the official form shows of an item, cell by cell.
struct OfficialCells {
    static let tick = "√"
    static let everyone = "全社会"
    static let optionalMark = "（可选）"
    static let totalsMark = "（只公布汇总数）"
    static let refreshLead = "更新周期："

    /// The tick boxes of the official form in their order.
    static let boxes = [
        "政府网站", "政府公报", "两微一端", "发布会/听证会", "广播电视", "纸质媒体", "公开查阅点", "政务服务中心", "便民服务站", "入户/现场",
        "社区/企事业单位/村公示栏(电子屏)", "精准推送",
    ]

    let vocabulary: Vocabulary?
    let channelsMean: Catalogue.ChannelMeaning

    /// The text of one cell; `number` is the row's, from 1.
    func text(_ column: OfficialColumn, of item: DisclosureItem, number: Int) -> String {
        let audience = item.audience.map { $0.split(separator: "、", omittingEmptySubsequences: false) } ?? []
        switch column {
        case .number: return "\(number)"
        case .name(let level): return item.names.indices.contains(level) ? item.names[level] : ""
        case .elements: return Self.numbered(item.elements.map(Self.element))
        case .basis: return item.bases.map(\.citation).joined(separator: "\n")
        case .limit:
            let refresh = item.refresh.map { Self.refreshLead + $0.text }
            return [item.limit?.text, refresh].compactMap(\.self).joined(separator: "\n")
        case .functions: return item.functions.joined(separator: "、")
        case .channels: return channels(item.channels)
        case .everyone: return audience.contains { $0 == Self.everyone } ? Self.tick : ""
        case .group: return audience.filter { $0 != Self.everyone }.joined(separator: "、")
        case .proactive: return item.mode == .proactive ? Self.tick : ""
        case .onRequest: return item.mode == .onRequest ? Self.tick : ""
        case .level(let level): return item.levels.contains(level) ? Self.tick : ""
        }
    }

    private static func element(_ element: ContentElement) -> String {
        element.text + (element.showsTotalsOnly ? totalsMark : "") + (element.isOptional ? optionalMark : "")
    }

    private static func numbered(_ texts: [String]) -> String {
        guard texts.count > 1 else { return texts.first ?? "" }
        return texts.enumerated().map { "\($0.offset + 1). \($0.element)" }.joined(separator: "\n")
    }

    /// Where the table tells required from optional ones, □ means optional and the rest is left out; else it means no.
    private func channels(_ channels: [DisclosureItem.Channel]) -> String {
        guard channelsMean != .requiredAndOptional else {
            return channels.map { ($0.isOptional ? "□" : "■") + Self.label(canonical($0.name)) }.joined(separator: "\n")
        }
        let chosen = channels.map { (name: canonical($0.name), mark: $0.isOptional ? Self.optionalMark : "") }
        var lines: [String] = []
        var isHalf = false
        for box in Self.boxes {
            let channel = chosen.first { $0.name == box }
            let option = (channel == nil ? "□" : "■") + box + (channel?.mark ?? "")
            let isShort = option.count <= 8
            if isHalf, isShort {
                lines[lines.count - 1] += "  " + option
                isHalf = false
            } else {
                lines.append(option)
                isHalf = isShort
            }
        }
        for channel in chosen where !Self.boxes.contains(channel.name) {
            lines.append("■" + Self.label(channel.name) + channel.mark)
        }
        return lines.joined(separator: "\n")
    }

    private static func label(_ name: String) -> String {
        boxes.contains(name) || name.hasPrefix("其他") ? name : "其他:" + name
    }

    private func canonical(_ name: String) -> String {
        vocabulary.flatMap { vocabulary in
            vocabulary.channelIndex(of: name).map { vocabulary.channels[$0].name }
        } ?? name
    }
}
