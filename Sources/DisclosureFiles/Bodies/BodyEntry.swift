import DisclosureModel
import SourceText

/// A body as written, before the names of its parent, group and successor are resolved.
struct BodyEntry {
    var body: Body
    var parentPlace: Place?
    var groupPlace: Place?
    var fromPlace: Place?
    var successorPlace: Place?
}

/// The words for kinds of bodies (公开主体类别) that registers may use.
enum BodyKindWords {
    static let all: [(word: String, value: BodyKind)] =
        BodyKind.allCases.map { ($0.rawValue, $0) }
        + [
            ("镇", .town), ("乡", .town), ("乡镇", .town), ("街道", .street), ("街道办事处", .street), ("村", .village),
            ("行政村", .village), ("社区", .community), ("部门", .department), ("垂管单位", .verticalOffice),
            ("垂直管理部门", .verticalOffice), ("企事业单位", .enterprise), ("县级政府", .government), ("县政府", .government),
        ]
}
