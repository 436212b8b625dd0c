import Foundation

/// Where practices stand to one another by the company their words keep, in both languages at once: words that stand in
/// the same practices point the same way, so that a query is near what says the same in other words.
///
/// S. Deerwester, S. Dumais, G. Furnas, T. Landauer and R. Harshman, "Indexing by latent semantic analysis", Journal of the
/// American Society for Information Science 41 (1990).
struct LatentSpace: Sendable, Equatable {
    /// How many directions the space has.
    static let directions = 40
    /// From how many practices the directions are taken; of more, evenly many of all.
    private static let mostGivers = 300
    /// How often the directions are made better; after this they hardly move.
    private static let rounds = 20

    /// Of how many practices one gives directions.
    private let step: Int
    /// For each giver its share in each direction, one giver after the other, in parts of `unit`.
    let shares: [Int]
    /// How strong each direction is, and how long each giver, in parts of `unit`.
    let strengths: [Int]
    let lengths: [Int]
    /// For each practice its place, of length one.
    private var places: [Float] = []
    /// What a word of a giver adds to each direction.
    private var axes: [Float] = []

    static let unit = 4096.0

    /// - Parameter rows: for each practice its stems with what they weigh there.
    init(_ rows: [[Weighed]]) {
        let step = max(1, (rows.count + Self.mostGivers - 1) / Self.mostGivers)
        let givers = stride(from: 0, to: rows.count, by: step).map { rows[$0] }
        let long = givers.map { words in words.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot() }
        let likeness = Self.likeness(givers, long)
        let (shares, strengths) = Self.directions(of: likeness)
        self.init(
            step: step, shares: shares.map(Self.whole), strengths: strengths.map(Self.whole),
            lengths: long.map(Self.whole))
        places = step == 1 ? ownPlaces : places(of: rows)
    }

    /// As it was packed; every practice is a giver.
    init(shares: [Int], strengths: [Int], lengths: [Int]) {
        self.init(step: 1, shares: shares, strengths: strengths, lengths: lengths)
        places = ownPlaces
    }

    private init(step: Int, shares: [Int], strengths: [Int], lengths: [Int]) {
        (self.step, self.shares, self.strengths, self.lengths) = (
            step, shares, strengths, lengths
        )
        axes = zip(shares.indices, shares).map { position, share in
            let (giver, direction) = position.quotientAndRemainder(dividingBy: max(1, strengths.count))
            let whole = Double(strengths[direction]) * Double(lengths[giver])
            return whole > 0 ? Float(Double(share) * Self.unit / whole) : 0
        }
    }

    /// A stem of a practice, by its number, with what it weighs there.
    struct Weighed {
        var stem: Int
        var weight: Double
    }

    /// How near each practice is to words that weigh so much in each of them; 1 in the same direction, empty where there
    /// is nothing to compare.
    func nearness(to weights: [Double]) -> [Double] {
        var direction = [Float](repeating: 0, count: strengths.count)
        for practice in stride(from: 0, to: weights.count, by: step) where weights[practice] > 0 {
            add(Float(weights[practice]), practice / step, of: axes, to: &direction)
        }
        let length = direction.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return [] }
        return stride(from: 0, to: places.count, by: direction.count).map { start in
            var sum: Float = 0
            for (position, part) in direction.enumerated() { sum += part * places[start + position] }
            return Double(sum / length)
        }
    }

    // MARK: Making it

    private static func whole(_ value: Double) -> Int { Int((value * unit).rounded()) }

    private func add(_ weight: Float, _ row: Int, of table: [Float], to direction: inout [Float]) {
        let start = row * direction.count
        for position in direction.indices { direction[position] += weight * table[start + position] }
    }

    private var ownPlaces: [Float] {
        zip(shares.indices, shares).map { Float($1 * strengths[$0 % max(1, strengths.count)]) }
            .inRowsOfLengthOne(strengths.count)
    }

    /// Practices beside the givers are placed by their words, as a query is.
    private func places(of rows: [[Weighed]]) -> [Float] {
        var directions: [Int: [Float]] = [:]
        let none = [Float](repeating: 0, count: strengths.count)
        for practice in stride(from: 0, to: rows.count, by: step) {
            for word in rows[practice] {
                add(Float(word.weight), practice / step, of: axes, to: &directions[word.stem, default: none])
            }
        }
        return rows.flatMap { row in
            var place = none
            for word in row {
                guard let direction = directions[word.stem] else { continue }
                add(Float(word.weight), 0, of: direction, to: &place)
            }
            return place
        }.inRowsOfLengthOne(strengths.count)
    }

    /// How like each practice is to each other one: the cosine of their words.
    private static func likeness(_ rows: [[Weighed]], _ lengths: [Double]) -> [[Double]] {
        var having: [Int: [(row: Int, weight: Double)]] = [:]
        for (row, words) in rows.enumerated() where lengths[row] > 0 {
            for word in words { having[word.stem, default: []].append((row, word.weight / lengths[row])) }
        }
        var likeness = [[Double]](repeating: [Double](repeating: 0, count: rows.count), count: rows.count)
        // In the order of the stems, so that sums are always rounded alike.
        for (_, list) in having.sorted(by: { $0.key < $1.key }) {
            for one in list {
                for other in list { likeness[one.row][other.row] += one.weight * other.weight }
            }
        }
        return likeness
    }

    /// The strongest directions of a symmetric table with their strengths, by orthogonal iteration: G. Golub and
    /// C. Van Loan, "Matrix Computations", section 8.2.
    private static func directions(of table: [[Double]]) -> (shares: [Double], strengths: [Double]) {
        let count = min(directions, table.count)
        // Any beginning does; this one is always the same.
        var columns = (0..<count).map { column in
            table.indices.map { sin(Double(($0 + 1) * (column + 2))) }
        }
        var strengths = [Double](repeating: 0, count: count)
        for _ in 0..<rounds {
            for column in columns.indices {
                columns[column] = table.map { row in zip(row, columns[column]).reduce(0) { $0 + $1.0 * $1.1 }
                }
                for earlier in 0..<column { columns[column].remove(along: columns[earlier]) }
                let length = columns[column].reduce(0) { $0 + $1 * $1 }.squareRoot()
                strengths[column] = length.squareRoot()
                columns[column] = columns[column].map { length > 1e-9 ? $0 / length : 0 }
            }
        }
        return (table.indices.flatMap { row in columns.map { $0[row] } }, strengths)
    }
}

extension [Double] {
    fileprivate mutating func remove(along other: [Double]) {
        let share = zip(self, other).reduce(0) { $0 + $1.0 * $1.1 }
        for position in indices { self[position] -= share * other[position] }
    }
}

extension [Float] {
    fileprivate func inRowsOfLengthOne(_ width: Int) -> [Float] {
        guard width > 0 else { return self }
        var rows = self
        for start in stride(from: 0, to: count, by: width) {
            let length = self[start..<start + width].reduce(0) { $0 + $1 * $1 }.squareRoot()
            for position in start..<start + width {
                rows[position] = length > 0 ? rows[position] / length : 0
            }
        }
        return rows
    }
}
