extension Practice {
    /// Wishes other than problems that it answers; of themes those of the objectives and of the problems it answers.
    func answers(to profile: Profile, _ answered: [Profile.Problem], _ links: ThemeLinks) -> [WeighedReason] {
        let wanted = profile.objectiveThemes + answered.flatMap(\.themes)
        var reasons = themes.filter(wanted.contains).map { theme in
            let reason = Reason.sharesTheme(theme)
            return WeighedReason(reason, weight: MatchWeights.weight(reason) * links.rarity(theme))
        }
        reasons += profile.weakGroups.filter { group in mainTheme.map(group.themes.contains) ?? false }.map {
            WeighedReason(.liftsWeakGroup($0.id))
        }
        if let next = profile.nextParticipation, participation == next {
            reasons.append(WeighedReason(.nextParticipationStep(next)))
        }
        return reasons
    }

    /// In what the place is like the municipality.
    func likenesses(to profile: Profile) -> [Reason] {
        var reasons: [Reason] = []
        if let population, isOfLikeSize(profile) {
            reasons.append(.comparableSize(population: population))
        } else if let band = profile.sizeBand, suits(profile), 2 * sizes.count <= SizeBand.allCases.count,
            !isWarning
        {
            // What suits nearly everybody says nothing of anybody, and a warning suits nobody.
            reasons.append(.suitsSizeBand(band))
        }
        if territory == profile.territory, sizeDifference(from: profile) == nil {
            reasons.append(.sameTerritory(territory))
        }
        if country == profile.country { reasons.append(country == Country.home ? .sameCountry : .ownCountry) }
        if profile.neighbours.contains(country) { reasons.append(.neighbour(country: country)) }
        return reasons
    }

    /// Whether the place is of about the size of the municipality, or the practice is known to suit that size.
    func isComparable(to profile: Profile) -> Bool { isOfLikeSize(profile) || suits(profile) }

    private func isOfLikeSize(_ profile: Profile) -> Bool {
        guard let ratio = sizeRatio(to: profile), isOneVillage == profile.isOneVillage else { return false }
        return (1 / MatchWeights.comparableSize...MatchWeights.comparableSize).contains(ratio)
    }

    /// Warnings first, then sizes, then what must be there.
    func differences(from profile: Profile) -> [Difference] {
        var differences: [Difference] = warning.map { [$0] } ?? []
        if !territory.isOneMunicipality { differences.append(.notOneMunicipality(territory)) }
        if !suits(profile) {
            if let difference = sizeDifference(from: profile) { differences.append(difference) }
            if profile.population != nil, !sizes.isEmpty { differences.append(.otherSizes(sizes)) }
        }
        return differences + needs.map(Difference.needs)
    }

    /// Whether those who wrote it down hold it to be realistic for municipalities of that size, however large its own
    /// place is.
    private func suits(_ profile: Profile) -> Bool { profile.sizeBand.map(sizes.contains) ?? false }

    private func sizeDifference(from profile: Profile) -> Difference? {
        guard let ratio = sizeRatio(to: profile) else { return nil }
        if ratio >= MatchWeights.otherSize { return .larger(times: Int(ratio.rounded())) }
        return ratio <= 1 / MatchWeights.otherSize ? .smaller(times: Int((1 / ratio).rounded())) : nil
    }

    private var isOneVillage: Bool { territory == .village }

    /// Why it is to be read as a warning and not as an example; nil for an example.
    package var warning: Difference? {
        if status == .discontinued { return .discontinued }
        return showsFailure ? .showsFailure : nil
    }

    func isFarLarger(than profile: Profile) -> Bool {
        if let ratio = sizeRatio(to: profile) { return ratio >= MatchWeights.farLargerTimes }
        return territory == .metropolis && profile.sizeBand.map { $0 != .over50000 } ?? false
    }

    /// How many times the population of the municipality; nil where one is not known or is that of many
    /// places.
    private func sizeRatio(to profile: Profile) -> Double? {
        guard territory.isOneMunicipality, let population, let own = profile.population, own > 0,
            population > 0
        else {
            return nil
        }
        return Double(population) / Double(own)
    }
}

extension Profile {
    fileprivate var isOneVillage: Bool { territory == .village }
    fileprivate var sizeBand: SizeBand? { population.map(SizeBand.init(population:)) }
}
