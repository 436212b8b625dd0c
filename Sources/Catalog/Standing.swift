package import Wording

extension Practice {
    /// The status with the date it was last seen and the year in which it ended.
    package func standing(_ texts: Texts) -> String {
        let formats = Formats(texts.language)
        let name = texts.text("status." + status.rawValue) ?? status.rawValue
        let date = statusOn.map(formats.date(iso:)) ?? ""
        let year = ended.map(formats.year) ?? ""
        let key: StandingText? =
            switch (statusOn, ended) {
            case (nil, nil): nil
            case (_?, nil): status == .unknown ? .unknownAfter : .asOf
            // Seen in the year it ended says nothing more.
            case (let seen, let ended?): seen?.hasPrefix("\(ended)") ?? true ? .ended : .endedAsOf
            }
        guard let key else { return name }
        return texts(key, ["status": .text(name), "date": .text(date), "year": .text(year)])
    }
}

extension Practice.Figure {
    /// In brackets, after a space: the year it is true for, and whose word it is where no authority answers for it.
    ///
    /// - Parameter today: the day on which a figure that is too old is called so; nil where its sheet says it of all.
    package func remark(_ texts: Texts, on today: Day? = nil) -> String {
        let word: String? =
            switch claim {
            case .promoter: texts(StandingText.promoter)
            case .independent: texts(StandingText.independent)
            case .official, nil: nil
            }
        let aged = today.flatMap { today in dated?.words(on: today, texts) }
        return [aged ?? year.map(Formats(texts.language).year), word].bracketed
    }
}

extension Practice.Cost {
    /// In brackets, after a space: the year it was paid; empty when that is not known.
    package func remark(_ formats: Formats) -> String { [year.map(formats.year)].bracketed }
}

extension [String?] {
    fileprivate var bracketed: String {
        let parts = compactMap(\.self)
        return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
    }
}

enum StandingText: String, TextKey {
    case asOf = "status.as-of"
    case ended = "status.ended"
    case endedAsOf = "status.ended-as-of"
    case unknownAfter = "status.unknown-after"
    case promoter = "claim.promoter"
    case independent = "claim.independent"
}
