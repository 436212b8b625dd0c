import Foundation
import Guide
package import Wording

/// How much is asked, and how long it takes.
extension Conversation {
    /// The number of a question, how much it asks, and where nothing is drawn how much is left of the whole.
    func position(of question: Question) -> String {
        let number = texts(SizeText.question, ["number": .text(self.number(of: question))])
        let beside = walk.isOnPath(question) ? nil : texts(SizeText.beside)
        let pace = Pace(walk)
        let progress = drawsForms ? nil : walk.progressWithTime(texts, pace: pace)
        return [number, size(of: question, pace), beside, progress].compactMap(\.self).joined(
            separator: " · ")
    }

    /// The rows and cells of a table, and the time where it is more than a moment; nil where there is nothing to say.
    private func size(of question: Question, _ pace: Pace) -> String? {
        let seconds = walk.secondsLeft(at: question)
        let isLong = question.field.kind == .table || seconds >= Self.moment
        let time =
            isLong
            ? pace.time(for: seconds, texts).map { texts(SizeText.about, ["time": .text($0)]) } : nil
        let parts = [question.field.kind == .table ? rows(of: question) : nil, time].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// What takes less, in seconds, needs no warning.
    private static var moment: Int { 120 }

    private func rows(of table: Question) -> String {
        let cells = columns(of: table, row: nil)
        let needed = cells.count(where: \.isRequired)
        let (fewest, most) = (table.field.fewest, table.field.most)
        let rows = texts(
            most == nil ? SizeText.rows : most == fewest ? .rowsExactly : .rowsBetween,
            ["fewest": .count(fewest), "most": .count(most ?? fewest)])
        let isPartly = needed > 0 && needed < cells.count
        return texts(
            isPartly ? SizeText.tablePartly : .table,
            ["rows": .text(rows), "cells": .count(cells.count), "needed": .count(needed)])
    }
}

extension Pace {
    /// The time for what is estimated to take so many seconds, as short as a heading; nil for nothing.
    package func time(for seconds: Int, _ texts: Texts) -> String? {
        guard let minutes = minutes(for: seconds) else { return nil }
        guard minutes >= 60 else { return texts(SizeText.minutes, ["count": .count(minutes)]) }
        let hours = Formats(texts.language).number(Decimal(minutes) / 60)
        return texts(SizeText.hours, ["hours": .text(hours)])
    }
}

extension Walk {
    /// How much is answered, and how long the rest of the path takes.
    func progressWithTime(_ texts: Texts, pace: Pace? = nil) -> String {
        let progress = progress
        let counts: [String: TextArgument] = [
            "settled": .count(progress.answered), "needed": .count(progress.needed),
        ]
        guard let time = (pace ?? Pace(self)).time(for: secondsLeft, texts) else {
            return texts(SizeText.progress, counts)
        }
        return texts(SizeText.progressAndTime, counts.merging(["time": .text(time)]) { $1 })
    }
}

enum SizeText: String, TextKey {
    case question = "wizard.position"
    case beside = "wizard.position-beside"
    case about = "wizard.size-about"
    case rows = "wizard.size-rows"
    case rowsExactly = "wizard.size-rows-exactly"
    case rowsBetween = "wizard.size-rows-between"
    case table = "wizard.size-table"
    case tablePartly = "wizard.size-table-partly"
    case minutes = "wizard.size-minutes"
    case hours = "wizard.size-hours"
    case progress = "wizard.size-progress"
    case progressAndTime = "wizard.size-progress-time"
}
