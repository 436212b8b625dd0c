package import Catalog
import Foundation
package import Wording

extension Strategy {
    /// A group or organisation with a stake in the strategy.
    package struct Stakeholder: StrategyRow {
        package static let table = "stakeholders"
        package let id: String
        package let name: String?
        /// 1 to 5.
        package let influence: Int?
        /// 1 to 5.
        package let interest: Int?
        package let isHardToReach: Bool
        package let channel: String?

        package init(_ cells: Cells) {
            (id, name, channel) = (cells.id, cells.text("name"), cells.text("channel"))
            (influence, interest) = (cells.whole("influence"), cells.whole("interest"))
            isHardToReach = cells.flag("hardToReach")
        }
    }

    /// A round of participation: who is asked what, how and when.
    package struct Round: StrategyRow {
        package static let table = "rounds"
        package let id: String
        /// Id of the guide's step it belongs to.
        package let step: String?
        package let group: String?
        package let level: Participation?
        package let channel: String?
        /// The way in for people who are not online.
        package let offline: String?
        package let date: Day?
        package let responsible: String?
        package var name: String? { group }

        package init(_ cells: Cells) {
            (id, step, group) = (cells.id, cells.picked("step"), cells.text("group"))
            (level, channel, offline) = (cells.option("level"), cells.text("channel"), cells.text("offline"))
            (date, responsible) = (cells.day("date"), cells.text("responsible"))
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
        package let id: String
        package let settlement: String?
        /// Id of the age group.
        package let age: String?
        package let channel: Channel?
        package let count: Int?
        package var name: String? { settlement }

        package init(_ cells: Cells) {
            (id, settlement, age) = (cells.id, cells.text("settlement"), cells.picked("age"))
            (channel, count) = (cells.option("channel"), cells.whole("count"))
        }

        package var part: Total.Part {
            .init(owner: id, path: path("count"), amount: count.map { Decimal($0) })
        }
    }

    /// What somebody proposed and what became of it; never with the author's name.
    package struct Proposal: StrategyRow {
        package static let table = "proposals"
        package let id: String
        package let text: String?
        package let channel: Channel?
        package let settlement: String?
        package let group: String?
        package let answer: ProposalAnswer?
        package let reason: String?
        package let place: String?
        package var name: String? { text }

        package init(_ cells: Cells) {
            (id, text, channel) = (cells.id, cells.text("text"), cells.option("channel"))
            (settlement, group) = (cells.text("settlement"), cells.text("group"))
            (answer, reason, place) = (cells.option("answer"), cells.text("reason"), cells.text("place"))
        }
    }

    package enum ProposalAnswer: String, CaseIterable, Sendable {
        case accepted, partly, declined, open
    }
}
