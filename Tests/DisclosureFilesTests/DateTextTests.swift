import CivilCalendar
import DisclosureFiles
import Testing
import TestSupport

@Suite struct DateTextTests {
    @Test(arguments: [
        ("2024-06-05", "2024-06-05"), ("2022-03-26 09:32", "2022-03-26"), ("2023-12-16 09:09:03", "2023-12-16"),
        ("2025年03月11日", "2025-03-11"), ("2020年08月17日 16:00", "2020-08-17"),
        ("2017年7 月6日", "2017-07-06"), ("2018年6 月11日", "2018-06-11"), ("2024/01/03", "2024-01-03"),
        ("2023.08.21", "2023-08-21"), ("二00九年四月二日", "2009-04-02"), ("二○○六年六月十四日", "2006-06-14"),
        ("二OO八年六月四日", "2008-06-04"), ("二○一○年十一月一日", "2010-11-01"), ("2017——04——12 21:37", "2017-04-12"),
        ("二〇〇九年四月二日", "2009-04-02"), ("二ＯＯ八年六月四日", "2008-06-04"), ("二零二二年六月十七日", "2022-06-17"),
        ("二〇二二年六月十七日", "2022-06-17"), ("２０２２－０６－１７", "2022-06-17"), ("２０２２年６月１７日", "2022-06-17"),
        ("2022/6/17", "2022-06-17"), ("2022.6.17", "2022-06-17"), ("2022-6-7", "2022-06-07"),
        ("20220617", "2022-06-17"), ("2 0 2 2年6月1 7日", "2022-06-17"), ("　2022-06-17\t", "2022-06-17"),
        ("2022 - 06 - 17", "2022-06-17"), ("2022-06-17T09:32:00", "2022-06-17"),
        ("2022-06-17T09:32:00.125+08:00", "2022-06-17"), ("2022-06-17 09:32:00 +0800", "2022-06-17"),
        ("2022年6月17日16时40分", "2022-06-17"), ("2022年6月17日 16时", "2022-06-17"),
        ("2022年6月17日 16时40分05秒", "2022-06-17"), ("2022年6月17号", "2022-06-17"),
        ("二〇二二年元月三十一日", "2022-01-31"), ("二〇二二年十二月廿一日", "2022-12-21"),
        ("二〇二二年十月三十日", "2022-10-30"), ("二〇二二年〇六月〇一日", "2022-06-01"), ("二〇二二年十月卅一日", "2022-10-31"),
        ("\u{FEFF}2022-06-17", "2022-06-17"), ("2022-06-17\u{A0}09:32", "2022-06-17"),
        ("2022-06-17                                                                ", "2022-06-17"),
    ])
    func `spellings of a day`(text: String, day: String) {
        #expect(DateText(text).date?.description == day, "\(text)")
    }

    @Test(arguments: [
        "2025年9月2", "2023828", "20238月份", "2022525日", "20241月1日", "2023524—64", "2024年11月14日—20日",
        "2023年6月26日至2023年6月30日", "长期", "二○一六年十月", "2022-06", "2022", "22-06-17", "2022-06/17",
        "2022-06-17Z", "2022-06-17T20:00:00Z", "2022-06-17T20:00:00+00:00", "2022-06-17 25:00", "2022-06-17 09:61",
        "2022-06-17 09", "2022-06-171", "202206171", "2O22年6月17日", "二〇二2年六月十七日", "二〇二二年一二月一日",
        "2022-06-1709:32", "-", "——", "17/06/2022", "06-17-2022", "2022年6月17", "年月日", "2022年月17日",
        "二〇二二年六月十十日", "二〇二二年六月二十十日", "二〇二二年六月零日日", "2022-06-17 a", "44729", "Jun 17, 2022",
        "2022--06-", "00000000000", "2022-06-1 7日", "12022-06-17", "2022年006月17日", "2022\u{301}-06-17", "2022-06-17，",
    ])
    func `what lost its glyphs or fits several days is not guessed`(text: String) {
        #expect(DateText(text) == .unreadable, "\(text)")
    }

    @Test(arguments: [
        "2022-02-30", "2023-02-29", "2022年13月1日", "20220230", "2022-00-10", "2022/6/31", "二〇二二年二月三十日",
        "1899-12-31", "2200-01-01", "0000-00-00", "二〇二二年六月零日",
    ])
    func `a clear day that does not exist`(text: String) {
        #expect(DateText(text) == .impossible, "\(text)")
    }

    @Test(arguments: ["", " ", "　\t ", "\u{A0}"])
    func `blanks are empty`(text: String) {
        #expect(DateText(text) == .empty)
    }

    @Test func `the short way and the long way agree on every day of the range`() throws {
        for number in CivilDate.dayNumbers {
            let date = try #require(CivilDate(dayNumber: number))
            guard DateText(date.description) == .day(date), DateText(date.description + " 00:00") == .day(date) else {
                Issue.record("\(date)")
                return
            }
        }
    }

    @Test func `ten bytes next to the plain spelling`() {
        let plain = Array("2022-06-17".utf8)
        for position in plain.indices {
            for byte in UInt8.min...UInt8.max {
                var bytes = plain
                bytes[position] = byte
                let read = bytes.withUnsafeBytes { DateText($0) }
                let expected = CivilDate(String(decoding: bytes, as: UTF8.self))
                let isDigit = (0x30...0x39).contains(byte)
                if let expected {
                    #expect(read == .day(expected))
                } else if isDigit, ![4, 7].contains(position) {
                    #expect(read == .impossible, "\(bytes)")
                } else if case .day = read {
                    // 2022-06-1 and a blank behind it is still a day; nothing else with one byte changed is.
                    #expect([0x20, 0x09, 0x0A, 0x0D].contains(byte) && [0, 5, 8, 9].contains(position), "\(bytes)")
                }
            }
        }
    }

    @Test func `random bytes are read without harm`() {
        var generator = SplitMix64(seed: 20_220_617)
        let pieces: [[UInt8]] =
            [
                "2", "0", "二", "〇", "十", "年", "月", "日", "-", " ", "：", ":", "T", "+", "O", "2022", "\u{3000}", "时", "分",
            ].map { Array($0.utf8) } + [[0xE4], [0xFF], [0xE5, 0xB9], [0xC2], [0]]
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...14, using: &generator) {
                bytes += pieces.randomElement(using: &generator) ?? []
            }
            let read = bytes.withUnsafeBytes { DateText($0) }
            if case .day(let date) = read { #expect(CivilDate.years.contains(date.year)) }
        }
    }
}
