import Findings
import Testing

@Suite("Near names")
struct NearNameTests {
    @Test(
        "Distance counts insertions, deletions, replacements and swaps",
        arguments: [
            ("", "", 0), ("цел", "", 3), ("мярка", "мярка", 0), ("мярка", "мрака", 2), ("мярка", "мяркаа", 1),
            ("мярка", "марка", 1), ("учатсие", "участие", 1), ("kitten", "sitting", 3),
        ])
    func countsSteps(left: String, right: String, steps: Int) {
        #expect(editDistance(Array(left), Array(right)) == steps)
        #expect(editDistance(Array(right), Array(left)) == steps)
    }

    @Test("Names come closest first, then by alphabet, in capitals or not")
    func ordersNames() {
        let known = ["participation", "Party", "parts", "energy"]
        #expect(nearNames(to: "PARTS", among: known, limit: 5) == ["parts", "Party"])
        #expect(nearNames(to: "part", among: ["parts", "party", "cart"], limit: 2) == ["cart", "parts"])
    }

    @Test(
        "A name too far away is no suggestion",
        arguments: [("themes", "thmes"), ("participation", "particpatoin")])
    func suggestsOnlyNearNames(known: String, typed: String) {
        #expect(nearName(to: typed, among: [known]) == known)
        #expect(nearName(to: "xyzxyz", among: [known]) == nil)
    }

    @Test("Nothing is near when nothing is known")
    func suggestsNothingOfNothing() {
        #expect(nearName(to: "theme", among: [String]()) == nil)
    }
}
