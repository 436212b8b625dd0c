package import Catalog
import Foundation
package import Wording

extension Strategy {
    /// A group or organisation with a stake in the strategy.
    package struct Stakeholder: StrategyRow {
        package static let table = "stakeholders"
        package static let model = declared.row
        package let id: String
        package let title: Cell<String>
        /// 1 to 5.
        package let influence: Cell<Int>
        /// 1 to 5.
        package let interest: Cell<Int>
        package let hardToReach: Cell<Bool>
        package let channel: Cell<String>
        package var name: String? { title.value }

        package init(_ cells: inout Cells) {
            (id, title, channel) = (cells.id, cells.text("name"), cells.text("channel"))
            (influence, interest) = (cells.whole("influence"), cells.whole("interest"))
            hardToReach = cells.flag("hardToReach")
        }
    }

    /// A round of participation: who is asked what, how and when.
    package struct Round: StrategyRow {
        package static let table = "rounds"
        package static let model = declared.row
        package let id: String
        /// Id of the guide's step it belongs to.
        package let step: Cell<String>
        package let group: Cell<String>
        package let level: Cell<Participation>
        /// Id of the way to take part.
        package let method: Cell<String>
        package let channel: Cell<String>
        /// The way in for people who are not online.
        package let offline: Cell<String>
        package let date: Cell<Timing>
        package let responsible: Cell<String>
        package var name: String? { group.value }

        package init(_ cells: inout Cells) {
            (id, step, group) = (cells.id, cells.picked("step"), cells.text("group"))
            (level, channel, offline) = (cells.option("level"), cells.text("channel"), cells.text("offline"))
            (date, responsible) = (cells.time("date"), cells.text("responsible"))
            method = cells.picked("method")
        }
    }

    /// How people's words reach the municipality.
    package enum Channel: String, CaseIterable, Sendable {
        case paper, counter, meeting, phone, email
        case webForm = "web-form"
        case socialMedia = "social-media"
        case post

        /// Whether it works without the internet.
        package var isOffline: Bool {
            switch self {
            case .paper, .counter, .meeting, .phone, .post: true
            case .email, .webForm, .socialMedia: false
            }
        }
    }

    /// How many people answered the survey in one place, of one age, through one channel.
    package struct Respondents: StrategyRow {
        package static let table = "respondents"
        package static let model = declared.row
        package let id: String
        package let settlement: Cell<String>
        /// Id of the age group.
        package let age: Cell<String>
        package let channel: Cell<Channel>
        package let count: Cell<Int>
        package var name: String? { settlement.value }

        package init(_ cells: inout Cells) {
            (id, settlement, age) = (cells.id, cells.text("settlement"), cells.picked("age"))
            (channel, count) = (cells.option("channel"), cells.whole("count"))
        }

        package var part: Total.Part {
            .init(
                owner: id, path: count.path, amount: count.value.map { Decimal($0) }, isAbout: count.isAbout)
        }
    }

    /// What somebody proposed and what became of it; never with the author's name.
    package struct Proposal: StrategyRow {
        package static let table = "proposals"
        package static let model = declared.row
        package let id: String
        package let text: Cell<String>
        package let channel: Cell<Channel>
        package let settlement: Cell<String>
        package let group: Cell<String>
        package let answer: Cell<ProposalAnswer>
        package let reason: Cell<String>
        package let place: Cell<String>
        package var name: String? { text.value }
        package var isAnswered: Bool { answer.value.map { $0 != .open } ?? false }

        package init(_ cells: inout Cells) {
            (id, text, channel) = (cells.id, cells.text("text"), cells.option("channel"))
            (settlement, group) = (cells.text("settlement"), cells.text("group"))
            (answer, reason, place) = (cells.option("answer"), cells.text("reason"), cells.text("place"))
        }
    }

    package enum ProposalAnswer: String, CaseIterable, Sendable {
        case accepted, partly, declined, open
    }
}
