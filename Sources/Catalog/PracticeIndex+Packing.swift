import Wording

extension PracticeIndex {
    /// The index as text to be compiled into the program: making it from the practices takes as long as all the rest
    /// of a search together. Only good for the very practices it was made of.
    ///
    /// Lines: the words; the number of the stem of each plus one, 0 for a stop word; the stems; for each stem its
    /// practices, as differences, with fields and weights; how many words each practice has; the directions of words by
    /// the company they keep; the synonyms in two lines.
    package var packed: String {
        var stems = IndexNumbers(), places = IndexNumbers(), lengths = IndexNumbers()
        for stem in vocabulary.stemNumbers { stems.append((stem ?? -1) + 1) }
        for list in postings {
            places.append(list.count)
            var before = 0
            for posting in list {
                places.append(posting.practice - before)
                places.append(Int(posting.fields.rawValue))
                places.append(Int((posting.told * Self.unitsOfWeight).rounded()))
                if posting.fields.contains(.ask) {
                    places.append(Int((posting.asked * Self.unitsOfWeight).rounded()))
                }
                before = posting.practice
            }
        }
        for count in counts { lengths.append(count) }
        var space = IndexNumbers()
        for number in latent.strengths + latent.lengths { space.append(number) }
        for share in latent.shares { space.append(share + Int(LatentSpace.unit)) }
        let lines = [
            text(of: vocabulary.allWords), stems.text, text(of: vocabulary.allStems), places.text,
            lengths.text, space.text,
        ]
        return (lines + synonyms.packed.lines).joined(separator: "\n")
    }

    /// The weights of fields are tenths.
    private static var unitsOfWeight: Double { 10 }

    private func text(of words: [FoldedWord]) -> String { words.map(\.description).joined(separator: " ") }

    /// - Returns: nil when the text was not made of these practices.
    package init?(_ practices: [Practice], packed: [UInt8]) {
        let lines = packed.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count == 8 else { return nil }
        let (words, stems) = (WordTable(spaced: lines[0]), WordTable(spaced: lines[2]))
        var numbers = IndexNumbers.Reader(lines[1])
        let stemNumbers = words.indices.map { _ in numbers.next().flatMap { $0 > 0 ? $0 - 1 : nil } }
        guard stemNumbers.allSatisfy({ $0 ?? 0 < stems.count }) else { return nil }
        var places = IndexNumbers.Reader(lines[3]), lengths = IndexNumbers.Reader(lines[4])
        var space = IndexNumbers.Reader(lines[5])
        let postings = stems.indices.map { _ in Self.postings(&places) }
        let counts = practices.compactMap { _ in lengths.next() }
        let isOfThese = postings.allSatisfy { $0.allSatisfy { practices.indices.contains($0.practice) } }
        guard isOfThese, counts.count == practices.count, lengths.next() == nil,
            let latent = Self.latent(&space, practices: practices.count)
        else { return nil }
        let vocabulary = Vocabulary(words: words, stemNumbers: stemNumbers, stems: stems)
        let synonyms = Synonyms(SynonymText(groups: lines[6], spelled: lines[7]), in: vocabulary)
        self.init(practices, vocabulary, postings, counts: counts, synonyms, latent)
    }

    private static func latent(_ numbers: inout IndexNumbers.Reader, practices: Int) -> LatentSpace? {
        let directions = min(LatentSpace.directions, practices)
        let strengths = (0..<directions).compactMap { _ in numbers.next() }
        let lengths = (0..<practices).compactMap { _ in numbers.next() }
        let shares = (0..<practices * directions).compactMap { _ in
            numbers.next().map { $0 - Int(LatentSpace.unit) }
        }
        guard strengths.count == directions, lengths.count == practices, numbers.next() == nil,
            shares.count == practices * directions
        else { return nil }
        return LatentSpace(shares: shares, strengths: strengths, lengths: lengths)
    }

    private static func postings(_ numbers: inout IndexNumbers.Reader) -> [Posting] {
        let count = numbers.next() ?? 0
        var list: [Posting] = []
        list.reserveCapacity(count)
        var practice = 0
        for _ in 0..<count {
            guard let step = numbers.next(), let number = numbers.next(), let told = numbers.next() else {
                break
            }
            let fields = FieldSet(rawValue: UInt16(truncatingIfNeeded: number))
            let asked = fields.contains(.ask) ? numbers.next() ?? 0 : 0
            practice += step
            list.append(
                Posting(
                    practice: practice, told: Double(told) / unitsOfWeight,
                    asked: Double(asked) / unitsOfWeight, fields: fields))
        }
        return list
    }
}

/// Whole numbers from 0 as text: five bits a character, the lowest first; the sixth says that more follow.
private struct IndexNumbers {
    private var bytes: [UInt8] = []
    private static let first = UInt8(ascii: "0")

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func append(_ number: Int) {
        var rest = number
        while rest >= 32 {
            bytes.append(Self.first + UInt8(rest & 31 | 32))
            rest >>= 5
        }
        bytes.append(Self.first + UInt8(rest))
    }

    struct Reader {
        private let bytes: ArraySlice<UInt8>
        private var position: Int

        init(_ text: ArraySlice<UInt8>) { (bytes, position) = (text, text.startIndex) }

        /// nil at the end.
        mutating func next() -> Int? {
            var (number, shift) = (0, 0)
            while position < bytes.endIndex {
                let value = Int(bytes[position] &- IndexNumbers.first)
                position += 1
                number |= (value & 31) << shift
                if value < 32 { return number }
                shift += 5
            }
            return nil
        }
    }
}
