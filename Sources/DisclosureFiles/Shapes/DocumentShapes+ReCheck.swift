import YAMLFiles

extension DocumentShapes {
    static let reCheck = mapping(
        "复查计分", "re-check policy",
        [
            required("restores", .number, "已整改的返还几成，0 到 1", "share that comes back of what mended findings cost"),
            key("partly", .number, "部分整改的按已整改的几成计，默认 0", "share of that for partly mended ones, 0 unless said"),
            key(
                "unmended",
                mapping(
                    "未整改再扣", "cost of what was not mended",
                    [
                        required("each", .number, "每项再扣几分", "points each"),
                        key("at-most", .number, "最多再扣几分", "at most"),
                    ]), "未整改的再扣几分", "what a defect costs more that was not mended"),
            key("trust-links", .boolean, "按时交来链接、尚未复查的也算已整改", "a link in time counts before anybody looked"),
        ])
}
