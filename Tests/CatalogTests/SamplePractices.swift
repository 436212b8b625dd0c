import Catalog
import Foundation
import Wording

extension Practice {
    /// A practice of which a test says only what it is about.
    static func sample(
        _ id: String, _ bg: String = "Практика", _ en: String = "Practice", country: String = "LT",
        territory: Territory = .town, population: Int? = nil, status: Status = .running,
        themes: [String] = ["services"], participation: Participation? = nil, problem: Localized = .empty,
        lessons: Localized = .empty, isOpenSource: Bool = false, needs: [Need] = [],
        sizes: [SizeBand] = SizeBand.allCases, confidence: Confidence = .high
    ) -> Practice {
        Practice(
            id: id, title: Localized(bg: bg, en: en), place: Localized(same: "Somewhere"), country: country,
            territory: territory, population: population, started: nil, status: status, themes: themes,
            participation: participation, problem: problem, solution: .empty, method: .empty, technology: [],
            isOpenSource: isOpenSource, results: [], cost: nil, funding: [], lessons: lessons,
            transfer: .empty,
            needs: needs, sizes: sizes, sources: [], confidence: confidence)
    }

    static let budget = sample(
        "lt-silale-vote", "Граждански бюджет с код по SMS", "Participatory budget with a text-message code",
        themes: ["participation"], participation: .empower,
        problem: Localized(
            bg: "Малко граждани участват в решенията.", en: "Few residents take part in decisions."))
    static let reading = sample(
        "bg-reading-rooms", "Цифрови умения в читалището", "Digital skills in the community centre",
        country: "BG",
        territory: .network, themes: ["skills", "inclusion"],
        problem: Localized(
            bg: "Възрастните хора не ползват електронни услуги.", en: "Older people use no online services."))
    static let portal = sample(
        "ee-portal", "Портал за електронни услуги", "Portal for online services", country: "EE",
        themes: ["services"],
        lessons: Localized(bg: "Гражданите искат помощ.", en: "Residents ask for help."),
        isOpenSource: true, confidence: .medium)
    static let bus = sample(
        "dk-bus", "Автобус по заявка", "Bus on demand", country: "DK", territory: .rural,
        status: .discontinued,
        themes: ["mobility"],
        problem: Localized(
            bg: "Автобусите не стигат до малките села.", en: "Buses do not reach small villages."))

    static let samples = [budget, reading, portal, bus]
}
