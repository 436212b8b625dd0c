import Findings
import Testing

private enum Code: String, FindingCode {
    case missing, odd
}

@Suite("Findings")
struct FindingsTests {
    @Test("An advice weighs less than a warning, a warning less than an error")
    func ordersSeverities() {
        #expect([Severity.error, .advice, .warning].sorted() == [.advice, .warning, .error])
    }

    @Test("Reading order goes by file, then by line, then as found; what has no place comes first")
    func ordersForReading() {
        let findings = Findings([
            Finding(.error, Code.odd, at: Place(file: "b.yaml", line: 2)),
            Finding(.error, Code.odd, at: Place(file: "a.yaml", line: 9), ["name": "first"]),
            Finding(.error, Code.missing, at: Place(file: "a.yaml", line: 9), ["name": "second"]),
            Finding(.error, Code.odd, at: Place(file: "a.yaml", line: 10)),
            Finding(.warning, Code.missing, at: Place(file: "a.yaml")),
            Finding(.advice, Code.missing),
        ])
        let order = findings.inReadingOrder.map {
            "\($0.place?.file ?? "-"):\($0.place?.line ?? 0) \($0.code)"
        }
        #expect(
            order == [
                "-:0 missing", "a.yaml:0 missing", "a.yaml:9 odd", "a.yaml:9 missing", "a.yaml:10 odd",
                "b.yaml:2 odd",
            ])
    }

    @Test("Only errors make findings an error, and every finding is kept")
    func keepsEveryFinding() {
        var findings = Findings()
        #expect(findings.isEmpty)
        findings.add(Finding(.warning, Code.odd))
        #expect(!findings.hasErrors)
        findings.add(Findings([Finding(.error, Code.missing), Finding(.advice, Code.odd)]))
        #expect(findings.hasErrors)
        #expect(findings.all.map(\.code) == ["odd", "missing", "odd"])
    }
}
