extension Framework {
    /// Whether all it says is to be checked before use: it was read on a page that is not official.
    package var needsCheck: Bool { confidence == .medium }

    /// Whether a duty is to be checked before use, also because it was seen in no source.
    package func needsCheck(_ duty: Duty) -> Bool { needsCheck || duty.sources.isEmpty }

    /// Whether a target is to be checked before use, also because it was seen in no source.
    package func needsCheck(_ target: Target) -> Bool { needsCheck || target.sources.isEmpty }
}

extension Funding {
    /// Whether it is to be checked before use: it was read on a page that is not official, or no page said how it
    /// stands.
    package var needsCheck: Bool { confidence == .medium || status == .unknown }
}
