extension Answers {
    /// 64 bits that tell texts apart, the same in every run: FNV-1a of G. Fowler, L. Noll and K.-P. Vo over their
    /// bytes one after the other.
    package static func fingerprint(of texts: some Sequence<String>) -> UInt64 {
        fingerprint(of: texts.lazy.flatMap(\.utf8))
    }

    package static func fingerprint(of bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
