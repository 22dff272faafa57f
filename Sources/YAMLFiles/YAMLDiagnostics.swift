import SourceText

/// Every sentence about the form of a YAML file, Chinese and English side by side.
enum YAMLDiagnostics {
    // MARK: Bytes

    static func emptyFile(at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.empty-file", at: place, Wording("文件是空的", "the file is empty"),
            remedy: Wording(
                "第一行写明种类，例如 catalogue: social-assistance", "begin with its kind, such as catalogue: social-assistance"))
    }

    static func fileTooLarge(at place: Place, limit: Int) -> Diagnostic {
        let size = limit / 1_048_576 > 0 ? "\(limit / 1_048_576) MiB" : "\(limit) B"
        return Diagnostic(
            "yaml.file-too-large", at: place,
            Wording("文件超过上限 \(size)", "the file is larger than the limit of \(size)"),
            remedy: Wording("把文件拆成几个", "split the file"))
    }

    static func notUTF8(at place: Place, encoding: String) -> Diagnostic {
        Diagnostic(
            "yaml.encoding", at: place,
            Wording("文件编码是 \(encoding)，这里只读 UTF-8", "the file is encoded in \(encoding); only UTF-8 is read here"),
            remedy: Wording("用编辑器“另存为”，编码选 UTF-8", "save it again as UTF-8"))
    }

    static func invalidUTF8(at place: Place, looksLikeGB18030: Bool) -> Diagnostic {
        Diagnostic(
            "yaml.encoding", at: place,
            looksLikeGB18030
                ? Wording(
                    "文件编码像是 GBK/GB18030，这里只读 UTF-8", "the file seems to be in GBK/GB18030; only UTF-8 is read here")
                : Wording("从这里起不是有效的 UTF-8 文字", "from here on the bytes are not UTF-8"),
            remedy: Wording("用编辑器“另存为”，编码选 UTF-8", "save it again as UTF-8"))
    }

    static func controlCharacter(_ scalar: UInt32, at place: Place) -> Diagnostic {
        let hexadecimal = String(scalar, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
        return Diagnostic(
            "yaml.control-character", at: place,
            Wording("这里有看不见的控制字符 \(name)", "there is an invisible control character \(name) here"),
            remedy: Wording("删去这个字符", "delete the character"))
    }

    // MARK: Limits

    static func tooDeep(at place: Place, limit: Int) -> Diagnostic {
        Diagnostic(
            "yaml.too-deep", at: place,
            Wording("嵌套超过上限 \(limit) 层", "nested deeper than the limit of \(limit) levels"),
            remedy: Wording("减少嵌套的层数", "nest less deeply"))
    }

    static func tooManyNodes(at place: Place, limit: Int) -> Diagnostic {
        Diagnostic(
            "yaml.too-many-nodes", at: place,
            Wording("内容超过上限 \(limit) 个节点", "more than the limit of \(limit) nodes"),
            remedy: Wording("把文件拆成几个；大量记录请用 CSV", "split the file; keep many records as CSV"))
    }

    static func aliasesTooLarge(at place: Place, limit: Int) -> Diagnostic {
        Diagnostic(
            "yaml.alias-too-large", at: place,
            Wording("别名（*）展开后超过上限 \(limit) 个节点", "aliases (*) repeat more than the limit of \(limit) nodes"),
            remedy: Wording("把内容直接写出来，不用别名", "write the values out instead of using aliases"))
    }

    // MARK: What YAML has and these files do not

    static func severalDocuments(at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.several-documents", at: place,
            Wording("一个文件只能有一份文档，这里由 --- 开始了第二份", "a file holds one document; --- begins a second one here"),
            remedy: Wording("删去 ---，或者拆成两个文件", "delete the ---, or make it two files"))
    }

    static func tag(_ tag: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.tag", at: place, Wording("不支持标签「\(tag)」", "the tag '\(tag)' is not supported"),
            remedy: Wording("删去标签；以 ! 开头的文字要加引号", "delete the tag; quote a text that begins with !"))
    }

    static func mergeKey(at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.merge-key", at: place, Wording("不支持合并键 <<", "merge keys (<<) are not supported"),
            remedy: Wording("把各个键直接写出来", "write the keys out"))
    }

    static func complexKey(at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.complex-key", at: place, Wording("键只能是一个词", "a key is a single word"),
            remedy: Wording("检查括号、* 与冒号的位置", "check where the brackets, * and colons stand"))
    }

    static func unknownAlias(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.unknown-alias", at: place, Wording("没有名为「&\(name)」的锚点", "there is no anchor '&\(name)' before it"),
            remedy: Wording("以 * 开头的文字要加引号", "quote a text that begins with *"))
    }

    static func recursiveAlias(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml.recursive-alias", at: place,
            Wording("别名「*\(name)」包含了它自己", "the alias '*\(name)' contains itself"),
            remedy: Wording("把内容直接写出来，不用别名", "write the values out instead of using aliases"))
    }

    static func duplicateKey(_ key: String, at place: Place, first: Place) -> Diagnostic {
        Diagnostic(
            "yaml.duplicate-key", at: place, Wording("键「\(key)」重复", "the key '\(key)' is repeated"),
            remedy: Wording("删去其中一个", "delete one of them"), related: first)
    }
}
