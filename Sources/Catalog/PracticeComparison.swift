extension Practice {
    /// What the practice has to say to a problem; nil when it is about something else.
    func answer(to problem: Profile.Problem, _ rank: Int, _ likeness: Likeness?, _ links: ThemeLinks)
        -> WeighedReason?
    {
        guard let likeness else { return nil }
        let isAnswer = likeness.answers(withThemes: links.share(of: problem.themes, in: themes))
        guard isAnswer || likeness.isClearAlone else { return nil }
        let reason: Reason =
            isAnswer
            ? .answersProblem(number: problem.number, title: problem.title)
            : .words(problem: problem.number, shared: likeness.words)
        let rankFactor = (0..<rank).reduce(1.0) { factor, _ in factor * MatchWeights.nextProblem }
        let weight = MatchWeights.weight(reason) + MatchWeights.closeness * likeness.closeness
        return WeighedReason(reason, weight: rankFactor * weight)
    }

    /// Wishes other than problems that it answers.
    func answers(to profile: Profile, _ links: ThemeLinks) -> [WeighedReason] {
        let wanted = profile.objectiveThemes + profile.problems.flatMap(\.themes)
        var reasons = themes.filter(wanted.contains).map { theme in
            let reason = Reason.sharesTheme(theme)
            return WeighedReason(reason, weight: MatchWeights.weight(reason) * links.rarity(theme))
        }
        reasons += profile.weakGroups.filter { $0.themes.contains(where: themes.contains) }.map {
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
        if let ratio = sizeRatio(to: profile), let population,
            (1 / MatchWeights.comparableSize...MatchWeights.comparableSize).contains(ratio)
        {
            reasons.append(.comparableSize(population: population))
        }
        if let band = profile.sizeBand, sizes.contains(band) { reasons.append(.suitsSizeBand(band)) }
        if territory == profile.territory { reasons.append(.sameTerritory(territory)) }
        if country == profile.country { reasons.append(country == Country.home ? .sameCountry : .ownCountry) }
        if profile.neighbours.contains(country) { reasons.append(.neighbour(country: country)) }
        return reasons
    }

    /// Warnings first, then sizes, then what must be there.
    func differences(from profile: Profile) -> [Difference] {
        var differences: [Difference] = warning.map { [$0] } ?? []
        if !territory.isOneMunicipality { differences.append(.notOneMunicipality(territory)) }
        if let ratio = sizeRatio(to: profile) {
            if ratio >= MatchWeights.otherSize { differences.append(.larger(times: Int(ratio.rounded()))) }
            if ratio <= 1 / MatchWeights.otherSize {
                differences.append(.smaller(times: Int((1 / ratio).rounded())))
            }
        }
        if let band = profile.sizeBand, !sizes.isEmpty, !sizes.contains(band) {
            differences.append(.otherSizes(sizes))
        }
        return differences + needs.map(Difference.needs)
    }

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
    fileprivate var sizeBand: SizeBand? { population.map(SizeBand.init(population:)) }
}
