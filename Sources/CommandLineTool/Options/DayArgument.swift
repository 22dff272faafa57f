import ArgumentParser
import CivilCalendar
import DisclosureFiles

/// A day on the command line, in any spelling that tables may use.
struct DayArgument: ExpressibleByArgument {
    let day: CivilDate

    init?(argument: String) {
        guard let day = DateText(argument).date else { return nil }
        self.day = day
    }
}
