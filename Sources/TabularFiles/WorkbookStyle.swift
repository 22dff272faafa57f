/// How a cell looks, and whether it can be changed in a protected sheet.
public struct WorkbookStyle: Sendable, Hashable {
    /// Red, green and blue as 0xRRGGBB.
    public struct Colour: Sendable, Hashable {
        public let rgb: UInt32

        public init(_ rgb: UInt32) {
            self.rgb = rgb & 0xFF_FFFF
        }
    }

    public enum Horizontal: Sendable, Hashable { case automatic, left, centre, right }
    public enum Vertical: Sendable, Hashable { case top, centre, bottom }

    public var isBold = false
    /// In points; `nil` is Excel's own.
    public var fontSize: Double?
    public var fontName: String?
    public var colour: Colour?
    public var fill: Colour?
    public var wraps = false
    /// A thin line on all sides.
    public var hasBorder = false
    public var horizontal = Horizontal.automatic
    public var vertical = Vertical.bottom
    /// Excel's code, such as `yyyy-mm-dd` (which dates have by themselves) or `0.00`.
    public var numberFormat: String?
    public var isLocked = true

    public init(
        isBold: Bool = false, colour: Colour? = nil, fill: Colour? = nil, wraps: Bool = false, hasBorder: Bool = false,
        horizontal: Horizontal = .automatic, vertical: Vertical = .bottom, numberFormat: String? = nil,
        isLocked: Bool = true
    ) {
        self.isBold = isBold
        self.colour = colour
        self.fill = fill
        self.wraps = wraps
        self.hasBorder = hasBorder
        self.horizontal = horizontal
        self.vertical = vertical
        self.numberFormat = numberFormat
        self.isLocked = isLocked
    }
}
