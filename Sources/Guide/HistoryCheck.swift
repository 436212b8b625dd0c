package import Findings

extension GuideHistory {
    /// Everything that does not fit between a guide and its history.
    ///
    /// - Parameter places: where the names of the guide stand, as in `Guide.check`; those of the history stand under
    ///   `change:VERSION:KIND:NAME`, its versions under `version:VERSION` and that of guide.yaml under `version`.
    package func check(_ guide: Guide, places: [String: Place]) -> Findings {
        var check = HistoryCheck(guide: guide, places: places)
        check.run(self)
        return check.findings
    }
}

/// Replays a history from the first version on.
private struct HistoryCheck {
    let guide: Guide
    let places: [String: Place]
    /// What the guide must hold so far, with the place where it was added.
    private var inForce: [String: Place?] = [:]
    /// The step each name was last moved to, with the place where that is said.
    private var moves: [String: (step: String, place: Place?)] = [:]
    /// What was taken away, with the version that did it.
    private var gone: [String: GuideVersion] = [:]
    private(set) var findings = Findings()

    init(guide: Guide, places: [String: Place]) { (self.guide, self.places) = (guide, places) }

    private mutating func add(
        _ code: HistoryFinding, at place: Place?, _ arguments: [String: String]
    ) {
        findings.add(Finding(.error, code, at: place, arguments))
    }

    mutating func run(_ history: GuideHistory) {
        var last: GuideVersion?
        for entry in history.versions {
            checkVersion(entry, after: last)
            for change in entry.changes { replay(change, in: entry.version) }
            last = entry.version
        }
        if let newest = history.newest, guide.version != newest.description {
            let arguments = ["own": guide.version, "newest": newest.description]
            add(.notTheNewest, at: places["version"], arguments)
        }
        compare()
    }

    private mutating func checkVersion(_ entry: GuideHistory.Entry, after last: GuideVersion?) {
        guard let last else { return }
        let place = places["version:\(entry.version)"]
        if entry.version <= last {
            let arguments = ["version": "\(entry.version)", "last": "\(last)"]
            return add(.versionsDoNotGrow, at: place, arguments)
        }
        let raisesPatch = (entry.version.major, entry.version.minor) == (last.major, last.minor)
        if raisesPatch, let change = entry.changes.first(where: { !$0.kind.isPatch }) {
            let arguments = [
                "version": "\(entry.version)", "kind": change.kind.rawValue,
                "next": "\(GuideVersion(last.major, last.minor + 1, 0))",
            ]
            add(.raisesTooLittle, at: place, arguments)
        }
    }

    private mutating func replay(_ change: GuideChange, in version: GuideVersion) {
        let kind = change.kind
        func place(_ name: String) -> Place? {
            places["change:\(version):\(kind.rawValue):\(name)"] ?? places["version:\(version)"]
        }
        switch kind {
        case .added: for name in change.names { enter(name, at: place(name)) }
        case .text, .meaning: for name in change.names { mustBeInForce(name, at: place(name)) }
        case .moved:
            for name in change.names {
                mustBeInForce(name, at: place(name))
                moves[name] = change.step.map { ($0, place(name)) }
            }
        case .removed, .split, .merged:
            for name in change.names { leave(name, version, at: place(name)) }
            // A merger may go into a question that stays.
            for name in change.into where kind == .split || inForce[name] == nil {
                enter(name, at: place(name))
            }
        }
    }

    private mutating func enter(_ name: String, at place: Place?) {
        if let end = gone[name] {
            add(.usedAgain, at: place, ["id": name, "version": "\(end)"])
        } else if inForce.updateValue(place, forKey: name) != nil {
            add(.addedTwice, at: place, ["id": name])
        }
    }

    private mutating func leave(_ name: String, _ version: GuideVersion, at place: Place?) {
        mustBeInForce(name, at: place)
        if inForce.removeValue(forKey: name) != nil { gone[name] = version }
    }

    private mutating func mustBeInForce(_ name: String, at place: Place?) {
        guard inForce[name] == nil else { return }
        let near = nearName(to: name, among: inForce.keys.sorted()) ?? "–"
        add(.notInForce, at: place, ["id": name, "near": near])
    }

    private mutating func compare() {
        let present = guide.permanentNames
        for name in present where inForce[name] == nil {
            if let end = gone[name] {
                add(.usedAgain, at: places[name], ["id": name, "version": "\(end)"])
            } else {
                add(.neverAdded, at: places[name], ["id": name])
            }
        }
        let missing = Set(inForce.keys).subtracting(present)
        for name in missing.sorted() { add(.lost, at: inForce[name] ?? nil, ["id": name]) }
        for (name, move) in moves.sorted(by: { $0.key < $1.key }) {
            guard let step = guide.step(of: name)?.id, step != move.step else { continue }
            add(.movedElsewhere, at: move.place, ["id": name, "value": move.step, "step": step])
        }
    }
}
