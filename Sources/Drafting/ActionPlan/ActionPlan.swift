import Answers
import Document
import Guide
import Strategy
import Wording

/// The strategy as tables to work on with: what is to be done, for what money, and how one will know.
///
/// It tells what the draft tells, by the same facts: what is personal or not known stays out, and what is missing is
/// named beside the row.
struct ActionPlan {
    let composer: Composer
    /// What measures, objectives and indicators are called where others point to them, by table and row.
    let codes: [String: [String: String]]
    var lists: ChoiceLists

    init(_ composer: Composer) {
        self.composer = composer
        codes = Self.codes(composer)
        lists = ChoiceLists(sheet: composer.facts.texts(ActionPlanText.lists))
    }

    var facts: Facts { composer.facts }
    var strategy: Strategy { composer.strategy }

    func say(_ key: ActionPlanText, _ arguments: [String: TextArgument] = [:]) -> String {
        facts.texts(key, arguments)
    }

    mutating func sheets() -> [Workbook.Sheet] {
        let measures = measures()
        let money = measures == nil ? [] : [moneyLines(), totals()]
        let plan = [measures] + money + [objectives(), indicators()] + [measures == nil ? nil : roadmap()]
        let all = (plan + [risks(), stakeholders(), proposals()]).compactMap(\.self)
        return all + (lists.columns.isEmpty ? [] : [Workbook.Sheet(lists.sheet, lists.columns)])
    }

    // MARK: Tables of the guide

    private mutating func measures() -> Workbook.Sheet? {
        let model = Strategy.Measure.model
        return sheet(
            .measures, Strategy.Measure.table,
            [
                model.title.path, model.objectives.path, model.lead.path, model.start.path, model.end.path,
                model.status.path, model.oneOff.path, model.yearly.path, model.indicators.path,
                model.dependsOn.path,
            ], frozenColumns: 2
        ) { $0.summed($1) }
    }

    private mutating func objectives() -> Workbook.Sheet? {
        let model = Strategy.Objective.model
        return sheet(
            .objectives, Strategy.Objective.table,
            [
                model.title.path, model.field.path, model.who.path, model.byYear.path,
                model.responsible.path,
            ], frozenColumns: 2)
    }

    private mutating func indicators() -> Workbook.Sheet? {
        let model = Strategy.Indicator.model
        return sheet(
            .indicators, Strategy.Indicator.table,
            [
                model.title.path, model.objective.path, model.unit.path, model.direction.path,
                model.baseline.path, model.baselineYear.path, model.target.path, model.targetYear.path,
                model.owner.path, model.dataSource.path, model.rhythm.path,
            ], frozenColumns: 2)
    }

    private mutating func risks() -> Workbook.Sheet? {
        let model = Strategy.Risk.model
        return sheet(
            .risks, Strategy.Risk.table,
            [
                model.title.path, model.likelihood.path, model.impact.path, model.owner.path,
                model.sign.path, model.response.path, model.measure.path,
            ], frozenColumns: 1
        ) { $0.scored($1) }
    }

    private mutating func stakeholders() -> Workbook.Sheet? {
        let model = Strategy.Stakeholder.model
        return sheet(
            .stakeholders, Strategy.Stakeholder.table,
            [
                model.title.path, model.influence.path, model.interest.path, model.hardToReach.path,
                model.channel.path,
            ], frozenColumns: 1)
    }

    /// Without the place a proposal came from, which the draft leaves out too: in a village it may tell the author.
    private mutating func proposals() -> Workbook.Sheet? {
        let model = Strategy.Proposal.model
        return sheet(
            .proposals, Strategy.Proposal.table,
            [
                model.text.path, model.group.path, model.answer.path, model.reason.path, model.place.path,
            ], frozenColumns: 1)
    }
}

extension ActionPlan {
    /// Names for the rows that others point to, as the draft numbers them.
    private static func codes(_ composer: Composer) -> [String: [String: String]] {
        let facts = composer.facts
        func named(_ table: String, _ name: (TextArgument) -> String) -> (String, [String: String]) {
            let names = facts.numbered(table).map { ($0.row, name(.text($0.number))) }
            return (table, Dictionary(names, uniquingKeysWith: { one, _ in one }))
        }
        return Dictionary(
            [
                named(Strategy.Measure.table) { facts.texts(ActionPlanText.measureCode, ["number": $0]) },
                named(Strategy.Indicator.table) { facts.texts(ActionPlanText.indicatorCode, ["number": $0]) },
                named(Strategy.Objective.table) { facts.say(.objectiveNumber, ["number": $0]) },
            ], uniquingKeysWith: { one, _ in one })
    }
}
