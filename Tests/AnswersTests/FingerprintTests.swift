import Answers
import Testing

@Suite struct `The fingerprint of texts` {
    // Values of the authors of FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/.
    @Test(
        arguments: [
            ([], 0xCBF2_9CE4_8422_2325), (["a"], 0xAF63_DC4C_8601_EC8C), (["foobar"], 0x8594_4171_F739_67E8),
            (["foo", "", "bar"], 0x8594_4171_F739_67E8),
        ] as [([String], UInt64)])
    func `is FNV-1a over all their bytes`(texts: [String], hash: UInt64) {
        #expect(Answers.fingerprint(of: texts) == hash)
    }
}
