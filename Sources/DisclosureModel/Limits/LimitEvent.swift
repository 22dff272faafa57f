/// What a limit counts from or towards, with the standard's own words for it.
public struct LimitEvent: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// 形成, 产生
        case formed
        /// 变更, 更新
        case changed
        /// 制定, 制作, 编制
        case made
        /// 获取, 取得
        case obtained
        /// 批准, 批复, 审议通过
        case approved
        /// 收到, 接到, 下发至本单位
        case received
        /// 发放, 拨付, 支付
        case paid
        /// 下达, 印发
        case issued
        /// 开工, 启动, 实施
        case began
        /// 结束, 竣工, 完成
        case ended
        /// 作出, 确定, 认定
        case decided
        /// 公开, 发布: a related document was published, so two records have to be linked.
        case published
        /// 签订, 签署
        case signed
        /// 收到申请
        case requestReceived = "request-received"
        /// Any other; the words say which.
        case named
    }

    /// Any one of them starts the count; empty where the limit does not say from what it counts.
    public var kinds: [Kind]
    /// Verbatim, such as 信息形成或者变更; empty where written as a rule or not stated.
    public var text: String

    public init(_ kinds: [Kind], text: String = "") {
        self.kinds = kinds
        self.text = text
    }

    /// Whether the limit says from what it counts.
    public var isStated: Bool { !kinds.isEmpty }

    /// The limit names no event: 20个工作日内.
    public static let unstated = LimitEvent([])
    /// 形成或者变更, the event of 政府信息公开条例 art. 26.
    public static let formedOrChanged = LimitEvent([.formed, .changed])
    /// 制定或获取.
    public static let madeOrObtained = LimitEvent([.made, .obtained])
}
