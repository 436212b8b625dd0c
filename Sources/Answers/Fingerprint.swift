extension Answers {
    /// 64 bits that tell texts apart, the same in every run: FNV-1a of G. Fowler, L. Noll and K.-P. Vo over their
    /// bytes one after the other.
    ///
    /// Of arrays and not of any sequence: every draft takes it of thousands of texts and of whole files, and generic
    /// code is a hundred times slower across rooms.
    package static func fingerprint(of texts: [String]) -> UInt64 {
        var hash = start
        for text in texts {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
        }
        return hash
    }

    /// Of no text, of the first, of the first two and so on.
    package static func fingerprints(ofBeginnings texts: [String]) -> [UInt64] {
        var all = [start]
        all.reserveCapacity(texts.count + 1)
        for text in texts {
            var hash = all[all.count - 1]
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
            all.append(hash)
        }
        return all
    }

    package static func fingerprint(of bytes: [UInt8]) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
        return hash
    }

    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3
}
