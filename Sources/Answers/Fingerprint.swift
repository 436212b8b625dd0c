extension Answers {
    /// 64 bits that tell texts apart, the same in every run: FNV-1a of G. Fowler, L. Noll and K.-P. Vo over their
    /// bytes one after the other.
    package static func fingerprint(of texts: some Sequence<String>) -> UInt64 {
        texts.reduce(0xCBF2_9CE4_8422_2325) { hash, text in
            text.utf8.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }
    }
}
