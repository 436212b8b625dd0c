import Answers
import Findings
import Foundation
import Strategy
import Testing
import Wording

@Suite struct SumsTests {
    static let money: Sheet = [
        "mandate.startYear": 2027, "mandate.endYear": 2029,
        "measures/m1/title": "Гише", "measures/m1/oneOff": 1000, "measures/m1/yearly": 300,
        "measures/m1/end": "always", "measures/m2/title": "Стара", "measures/m2/oneOff": 50,
        "measures/m2/yearly": 70,
        "measures/m2/status": "stopped",
        "finance/a/measure": "m1", "finance/a/year": 2027, "finance/a/amount": 1000,
        "finance/a/kind": "one-off",
        "finance/a/source": "eu", "finance/a/certainty": "wished",
        "finance/b/measure": "m1", "finance/b/year": 2028, "finance/b/amount": 300,
        "finance/b/kind": "yearly",
        "finance/b/source": "own", "finance/b/certainty": "sure",
        "finance/c/measure": "m1", "finance/c/year": 2029, "finance/c/amount": 300,
        "finance/c/kind": "yearly",
        "finance/c/source": "own", "finance/c/certainty": "sure", "finance/d/year": 2029,
    ]

    @Test func `lines add up by year source certainty and kind`() {
        let finance = Self.money.strategy.finance
        #expect(finance.total.known == 1600)
        #expect(finance.years == [2027, 2028, 2029])
        #expect(finance.sources == [.own, .eu])
        #expect(finance.total(.certainty(.sure)).known == 600)
        #expect(finance.total(.kind(.yearly)).known == 600)
        #expect(finance.total(.source(.eu)).known == 1000)
        #expect(finance.total(.year(2040)).known == 0)
    }

    @Test func `a line without an amount makes the total a lower bound and says where it lacks`() {
        let finance = Self.money.strategy.finance
        #expect(!finance.total.isComplete)
        #expect(finance.total.missing.map(\.description) == ["finance/d/amount"])
    }

    @Test func `a sum is a rough one where a part of it is, and only there`() {
        let sheet = Self.money.with("finance/b/amount", .about(300))
        let finance = sheet.strategy.finance
        #expect(finance.total.isAbout && finance.total.known == 1600)
        #expect(finance.total(.year(2028)).isAbout && !finance.total(.year(2027)).isAbout)
        #expect(!Self.money.with("finance/b/amount", .about(0)).strategy.finance.total.isAbout)
        #expect(finance.lines.filter(\.isAbout).map(\.amount) == [300])
        #expect(sheet.strategy.data["totals"]?["overall"]?["approximate"] == .flag(true))
        #expect(Self.money.strategy.data["totals"]?["overall"]?["approximate"] == nil)
    }

    @Test func `a share of a rough figure is a rough one, unless it is nothing or all`() {
        #expect(Share(25, of: 100, isAbout: true).isAbout && !Share(25, of: 100).isAbout)
        #expect(!Share(0, of: 100, isAbout: true).isAbout && !Share(100, of: 100, isAbout: true).isAbout)
    }

    @Test(
        arguments: [
            ([774, 208, 1130], ["36.6", "9.9", "53.5"]), ([1, 1, 1], ["33.4", "33.3", "33.3"]),
            ([0, 5], ["0", "100"]), ([1, 1, 1, 3], ["16.7", "16.7", "16.6", "50"]),
        ] as [([Decimal], [String])])
    func `the shares of a whole come to a hundred as they are printed`(parts: [Decimal], printed: [String])
        throws
    {
        let shares = try #require(Share.percents(of: parts, whole: parts.reduce(0, +)))
        #expect(shares.map(\.description) == printed)
        #expect(shares.reduce(0, +) == 100)
        #expect(Share.percents(of: parts, whole: 1_000_000) == nil && Share.percents(of: [], whole: 0) == nil)
    }

    @Test func `money that follows from a rough sum is rough too`() {
        let exact = WhatIfTests.plan.strategy.whatIf(WhatIfTests.third)
        let rough = WhatIfTests.plan.with("measures/b/oneOff", .about(100)).strategy.whatIf(WhatIfTests.third)
        #expect(!exact.isAbout && rough.isAbout && rough.budget == exact.budget)
    }

    @Test func `what is worked out from a rough cost on a card is rough too`() throws {
        let sheet: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2029, "measures/m/title": "Гише",
            "measures/m/oneOff": .about(300), "measures/m/yearly": 20, "measures/m/start": "1.3.2027",
        ]
        let strategy = sheet.strategy
        #expect(strategy.oneOffCosts.isAbout && !strategy.yearlyCosts.isAbout)
        #expect(strategy.finance.total.isAbout && strategy.finance.total(.kind(.oneOff)).isAbout)
        #expect(!strategy.upkeepTotal.isAbout)
        let measure = try #require(strategy.data["measures"]?.items.first)
        #expect(measure["approximate"]?.texts == ["oneOff"] && measure["oneOff"]?.number == 300)
        #expect(measure["total"]?["approximate"] == .flag(true))
        #expect(strategy.measures.first?.oneOff.isAbout == true)
    }

    @Test func `lines of a measure that was deleted or stopped count nowhere`() {
        let sheet = Self.money.with("finance/e/measure", "m9").with("finance/e/amount", 5000)
            .with("finance/f/measure", "m2").with("finance/f/amount", 700)
        let finance = sheet.strategy.finance
        #expect(finance.total.known == 1600)
        #expect(finance.orphans.map(\.id) == ["e"])
        #expect(sheet.strategy.review().has(.financeOfDeletedMeasure))
    }

    @Test func `lines outside the years stand apart and are in no sum`() {
        let sheet = Self.money.with("mandate.startYear", 2027).with("mandate.endYear", 2028)
        let strategy = sheet.strategy
        #expect(strategy.finance.total.known == 1300)
        #expect(strategy.finance.outside.map(\.amount) == [300, nil])
        #expect(strategy.measures.first.map { strategy.money(of: $0).total.known } == 1300)
        #expect(strategy.whatIf(Supposition()).before.total.known == 1300)
        #expect(strategy.review().all.count { $0.code == "review.finance-outside-years" } == 2)
        #expect(strategy.data["moneyOutsidePeriod"]?.items.first?["measure"]?.text == "m1")
        #expect(strategy.data["totals"]?["overall"]?["known"]?.number == 1300)
        #expect(strategy.upkeepTotal.known == 300)
    }

    @Test(arguments: [
        ["mandate.endYear"], ["mandate.startYear"], ["mandate.startYear", "mandate.endYear"],
    ])
    func `without the years of the strategy what is paid by year or each year is a lower bound`(
        gone: [String]
    ) {
        let whole: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2030, "measures/m/title": "Гише",
            "measures/m/start": "2027-03-01", "measures/m/end": "2029-01-01", "measures/m/oneOff": 1000,
            "measures/m/yearly": 300, "measures/n/title": "Портал", "finance/a/measure": "n",
            "finance/a/year": 2028, "finance/a/amount": 50, "finance/a/kind": "yearly",
            "finance/a/certainty": "sure",
        ]
        #expect(whole.strategy.finance.total.isComplete && whole.strategy.finance.total.known == 1950)
        let strategy = gone.reduce(whole) { $0.without($1) }.strategy
        let finance = strategy.finance
        #expect(!finance.total.isComplete && finance.total.known == 1050 && finance.lacksPeriod)
        #expect(Set(finance.total.missing.map(\.description)).isSubset(of: gone))
        #expect(!finance.total(.kind(.yearly)).isComplete && !finance.total(.certainty(.sure)).isComplete)
        #expect(strategy.measures.allSatisfy { !strategy.money(of: $0).total.isComplete })
        #expect(!strategy.whatIf(Supposition()).before.total.isComplete)
        #expect(strategy.data["totals"]?["overall"]?["missing"]?.texts.isEmpty == false)
    }

    @Test(
        arguments: [
            (Value.text("2028-12-31"), 0), ("2030-12-30", 0), ("2030-12-31", 300), ("2030-H2", 300),
            ("2030", 300),
            ("2031-05-01", 300), ("always", 300),
        ] as [(Value, Decimal)])
    func `after the strategy only what goes on costs anything`(end: Value, upkeep: Decimal) {
        let sheet: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2030, "measures/m/title": "Гише",
            "measures/m/start": "2027-03-01", "measures/m/oneOff": 0, "measures/m/yearly": 300,
        ]
        let strategy = sheet.with("measures/m/end", end).strategy
        #expect(strategy.upkeepTotal.known == upkeep && strategy.upkeepTotal.isComplete)
        #expect(strategy.upkeep.count == (upkeep == 0 ? 0 : 1))
        #expect(strategy.whatIf(Supposition()).before.upkeep.known == upkeep)
        #expect(strategy.data["totals"]?["upkeepAfterEnd"]?["known"]?.number == upkeep)
    }

    @Test func `while nobody has said when a measure ends, its upkeep after the strategy is not known`() {
        let known: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2030, "measures/m/title": "Гише",
            "measures/m/start": "2027-03-01", "measures/m/end": "always", "measures/m/yearly": 300,
            "measures/n/title": "Портал", "measures/n/start": "2027-03-01", "measures/n/yearly": 2000,
        ]
        let strategy = known.strategy
        let upkeep = strategy.upkeepTotal
        #expect(upkeep.known == 300 && upkeep.missing.map(\.description) == ["measures/n/end"])
        #expect(strategy.whatIf(Supposition()).before.upkeep == upkeep)
        let data = strategy.data["totals"]?["upkeepAfterEnd"]
        #expect(data?["missing"]?.texts == ["measures/n/end"] && data?["known"]?.number == 300)
        let open = data?["measures"]?.items.last
        #expect(open?["amount"] == nil && open?["missing"]?.texts == ["measures/n/end"])
        #expect(known.with("measures/n/yearly", 0).strategy.upkeepTotal.isComplete)
        #expect(known.with("measures/n/start", "always").strategy.upkeepTotal.known == 2300)
        let timeless = known.with("measures/n/end", "2029-01-01").without("mandate.endYear").strategy
        #expect(timeless.upkeepTotal.missing.map(\.description) == ["mandate.endYear"])
    }

    @Test
    func
        `of what is said to go on instead of when it starts, only what takes no setting up is paid from the start`()
    {
        let ready: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2030, "measures/m/title": "Гише",
            "measures/m/start": "always", "measures/m/oneOff": 0, "measures/m/yearly": 300,
        ]
        #expect(ready.strategy.finance.total.known == 1200 && ready.strategy.finance.total.isComplete)
        let bought = ready.with("measures/m/oneOff", 900).strategy.finance.total
        #expect(bought.known == 900 && bought.missing.map(\.description) == ["measures/m/start"])
    }

    @Test func `the cents of a rough sum are not told, and the months of a few are`() {
        func total(_ amount: Decimal, isAbout: Bool) -> Decimal {
            let path = AnswerPath("a")
            return Total([.init(owner: "a", path: path, amount: amount, isAbout: isAbout)]).told
        }
        let (sum, months) = (Decimal(51_656_310) / 100, Decimal(45) / 10)
        #expect(total(sum, isAbout: true) == 516_563 && total(sum, isAbout: false) == sum)
        #expect(total(months, isAbout: true) == months)
    }

    @Test func `upkeep is paid until the strategy ends, also when the measure has ended`() throws {
        let card: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2030, "measures/m/title": "Гише",
            "measures/m/start": "2027-03-01", "measures/m/built": "2027-06-01",
            "measures/m/end": "2028-12-31", "measures/m/oneOff": 0, "measures/m/yearly": 300,
        ]
        #expect(card.strategy.finance.lines.map(\.year) == [2028, 2029, 2030])
        func line(_ name: String, _ year: Value, _ amount: Value?, on sheet: Sheet) -> Sheet {
            sheet.with("finance/\(name)/measure", "m").with("finance/\(name)/year", year)
                .with("finance/\(name)/amount", amount).with("finance/\(name)/kind", "yearly")
        }
        let lines = line("a", 2028, 300, on: card)
        let gaps = lines.strategy.review().all.filter { $0.code == "review.upkeep-gap" }
        #expect(gaps.first?.arguments["years"] == "2029, 2030")
        let lasting = lines.with("measures/m/end", "always")
        let half = line("c", 2030, nil, on: line("b", 2030, 100, on: lasting)).strategy
        #expect(half.upkeepTotal.known == 100 && !half.upkeepTotal.isComplete)
        #expect(half.upkeep.first?.total.isComplete == false)
    }

    @Test func `an amount nobody has told may belong to each year and source that it does not rule out`() {
        let finance = Self.money.without("finance/d/year").with("finance/d/source", "own").strategy.finance
        #expect(!finance.total(.year(2028)).isComplete && finance.total(.year(2028)).known == 300)
        #expect(!finance.total(.source(.own)).isComplete && finance.total(.source(.eu)).isComplete)
    }

    @Test func `each cell of a table by two things knows what it misses`() {
        let finance = Self.money.with("finance/d/source", "own").with("finance/e/certainty", "sure")
            .strategy.finance
        // `d` is of 2029 and the municipality; `e` says neither year, source nor amount.
        func missing(_ traits: Strategy.MoneyTrait...) -> [String] {
            finance.lines.total(traits).missing.map(\.description)
        }
        #expect(missing(.year(2029), .source(.own)) == ["finance/d/amount", "finance/e/amount"])
        #expect(missing(.year(2028), .source(.own)) == ["finance/e/amount"])
        #expect(missing(.year(2029), .source(.eu)) == ["finance/e/amount"])
        #expect(missing(.certainty(.wished), .kind(.oneOff)) == ["finance/d/amount"])
        #expect(missing(.certainty(.sure), .year(2028)) == ["finance/e/amount"])
        #expect(finance.lines.total(.year(2029), .source(.own)).known == 300)
    }

    @Test(arguments: ["year", "kind"]) func `a line that may be upkeep makes it a lower bound`(
        lacking: String
    ) {
        let sound = ReviewTests.sound.with("mandate.endYear", 2031).with("measures/m1/end", "always")
        let lines: KeyValuePairs<String, Value> = [
            "measure": "m1", "year": 2031, "kind": "yearly", "source": "own", "amount": 9000,
        ]
        let open = lines.filter { $0.key != lacking }.reduce(sound) {
            $0.with("finance/z/" + $1.key, $1.value)
        }
        let upkeep = open.strategy.upkeepTotal
        #expect(!upkeep.isComplete && upkeep.known == 100)
        #expect(upkeep.missing.map(\.description) == ["finance/z/amount"])
    }

    @Test(arguments: UInt64(1)...60) func `no cell knows less than the rows and columns it stands in`(
        seed: UInt64
    ) {
        let finance = Sheet.random(seed).strategy.finance
        for year in finance.years {
            for source in finance.sources {
                let cell = finance.total(.year(year), .source(source))
                let isMissed = !cell.isComplete
                #expect(!isMissed || !finance.total(.year(year)).isComplete)
                #expect(!isMissed || !finance.total(.source(source)).isComplete)
            }
            let sources = finance.sources.map(Optional.some) + [nil]
            let cells = sources.map { finance.total(.year(year), .source($0)) }
            #expect(cells.map(\.known).reduce(0, +) == finance.total(.year(year)).known)
            #expect(cells.allSatisfy(\.isComplete) == finance.total(.year(year)).isComplete)
        }
    }

    @Test func `a year or source of which only an amount is unknown is among the years and sources`() {
        let finance = Self.money.with("mandate.endYear", 2030).with("finance/d/year", 2030)
            .with("finance/d/source", "state").strategy.finance
        #expect(finance.years.last == 2030 && finance.sources.contains(.state))
        #expect(finance.total(.year(2030)).isUnknown)
    }

    @Test func `what lies outside the years knows what it misses`() {
        let finance = Self.money.with("mandate.startYear", 2027).with("mandate.endYear", 2028).strategy
            .finance
        #expect(finance.outside.total().known == 300)
        #expect(finance.outside.total().missing.map(\.description) == ["finance/d/amount"])
    }

    @Test func `a measure whose lines come to something else than its card is overruled by them`() {
        let sheet = Self.money.without("finance/d").with("mandate.startYear", 2027)
            .with("mandate.endYear", 2029).with("measures/m1/start", "2027-01-01")
        #expect(sheet.strategy.overruled.isEmpty)
        #expect(sheet.with("measures/m1/oneOff", 900).strategy.overruled.map(\.id) == ["m1"])
        let turned = sheet.with("measures/m1/oneOff", 700).with("measures/m1/yearly", 450)
        #expect(turned.strategy.overruled.map(\.id) == ["m1"])
    }

    @Test func `a measure without lines is paid as its card says`() {
        let sheet: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2030, "measures/m/title": "Гише",
            "measures/m/start": "2028-03-01", "measures/m/oneOff": 1000, "measures/m/yearly": 300,
            "measures/m/source": "eu", "measures/m/certainty": "applied",
        ]
        let finance = sheet.strategy.finance
        #expect(finance.lines.map(\.year) == [2028, 2029, 2030])
        #expect(finance.lines.map(\.amount) == [1000, 300, 300])
        #expect(finance.fromCards == ["m"])
        #expect(finance.total(.certainty(.applied)).known == 1600)
        #expect(finance.total.isComplete)
    }

    @Test func `the one-off cost is spread over the years of building and no euro is lost`() {
        let sheet: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2031, "measures/m/title": "Гише",
            "measures/m/start": "2027-09-01", "measures/m/built": "2029-03-01",
            "measures/m/oneOff": 1000, "measures/m/yearly": 300,
        ]
        let lines = sheet.strategy.finance.lines
        #expect(lines.map(\.year) == [2027, 2028, 2029, 2030, 2031])
        #expect(lines.map(\.amount) == [333, 333, 334, 300, 300])
        let backwards = sheet.with("measures/m/built", "2026-01-01").strategy.finance
        #expect(backwards.lines.first?.year == 2027 && backwards.total.known == 2200)
    }

    /// A bus on demand is paid from its first year on.
    @Test func `what has nothing to be bought is paid from the year of its start`() {
        let sheet: Sheet = [
            "mandate.startYear": 2027, "mandate.endYear": 2030, "measures/m/title": "Автобус по заявка",
            "measures/m/start": "2028-01-01", "measures/m/oneOff": 0, "measures/m/yearly": 5200,
        ]
        #expect(sheet.strategy.finance.lines.map(\.year) == [2028, 2029, 2030])
        #expect(sheet.strategy.finance.total.known == 15_600)
        let built = sheet.with("measures/m/built", "2028-06-01").strategy.finance
        #expect(built.lines.map(\.year) == [2029, 2030])
        let unknown = sheet.without("measures/m/oneOff").strategy.finance
        #expect(unknown.lines.filter { $0.kind == .yearly }.map(\.year) == [2029, 2030])
    }

    @Test func `the money of a measure is as certain as its lines say`() throws {
        let sheet = Self.money.with("measures/m1/certainty", "sure").without("finance/d/year")
        let strategy = sheet.strategy
        let money = strategy.money(of: try #require(strategy.measure("m1")))
        #expect(money.sure.known == 600 && money.total.known == 1600)
        #expect(money.certainty == nil && money.sources == [.own, .eu])
    }

    @Test func `what a card does not say is unknown and what does not apply costs nothing`() {
        let bare: Sheet = ["measures/m/title": "Гише", "measures/m/oneOff": 1000]
        #expect(bare.strategy.finance.total.known == 1000)
        #expect(bare.strategy.finance.total.missing.map(\.description) == ["measures/m/yearly"])
        let free = bare.with("measures/m/yearly", 0)
        #expect(free.strategy.finance.total.isComplete)
        let undated = bare.with("measures/m/yearly", 300)
        #expect(undated.strategy.finance.total.missing.map(\.description) == ["measures/m/start"])
        let none: Sheet = ["measures/m/title": "Гише"]
        #expect(none.strategy.finance.total.knowsNothing)
        #expect(none.strategy.upkeepTotal.knowsNothing)
    }

    @Test func `a stopped measure needs no upkeep`() {
        #expect(Self.money.strategy.upkeepTotal.known == 300)
        #expect(Self.money.strategy.oneOffCosts.known == 1000)
    }

    @Test func `upkeep after the end is paid by those who pay it in the last year`() {
        let card = Self.money.with("measures/m1/source", "eu")
        #expect(card.strategy.upkeep.map(\.sources) == [[.own]])
        #expect(card.strategy.upkeep.map(\.isFromCard) == [false])
        let later = card.with("finance/e/measure", "m1").with("finance/e/year", 2030)
            .with("finance/e/kind", "yearly").with("finance/e/amount", 120)
            .with("finance/e/source", "shared")
        #expect(later.strategy.upkeep.map(\.sources) == [[.shared]])
        #expect(later.strategy.upkeepTotal.known == 120)
        let unpaid = card.without("finance/b/kind").without("finance/c/kind")
        #expect(unpaid.strategy.upkeep.map(\.isFromCard) == [true])
    }

    @Test func `money of unknown certainty may be sure, so that what is sure is a lower bound`() throws {
        let strategy = Self.money.without("finance/c/certainty").strategy
        let sure = strategy.finance.total(.certainty(.sure))
        #expect(sure.known == 300 && !sure.isComplete && !sure.isUnknown)
        let silent = Self.money.without("finance/b/certainty").without("finance/c/certainty").strategy
        #expect(silent.finance.total(.certainty(.sure)).isUnknown)
    }

    @Test func `a card without any cost is no source of sums`() {
        let strategy = Self.money.with("measures/m3/title", "Без цена").strategy
        #expect(strategy.finance.fromCards.isEmpty)
    }

    @Test func `a line that names no measure counts and is told apart`() {
        let strategy = Self.money.without("finance/a/measure").strategy
        #expect(strategy.finance.total.known == 1600)
        #expect(strategy.finance.ofNoMeasure.known == 1000)
    }

    // MARK: Shares

    static let people: Sheet = [
        "profile.population": 4784, "profile.olderPeople": 1200, "profile.children": 500,
        "respondents/r/count": 300, "respondents/r/channel": "paper",
    ]

    @Test func `a part larger than its whole is no share and a finding`() {
        let sound = Self.people.strategy
        #expect(sound.olderShare?.percent == Decimal(string: "25.1"))
        #expect(!sound.review().hasErrors)
        let cases: [(path: String, code: StrategyFinding)] = [
            ("profile.olderPeople", .partLargerThanPopulation),
            ("profile.children", .partLargerThanPopulation),
            ("respondents/r/count", .partLargerThanPopulation),
        ]
        for (path, code) in cases {
            let review = Self.people.with(path, 13721).strategy.review()
            #expect(review.has(code), "\(path)")
        }
        #expect(Self.people.with("profile.olderPeople", 13721).strategy.olderShare?.percent == nil)
        let crowded = Self.people.with("profile.children", 4000).strategy.review()
        #expect(crowded.has(.agesLargerThanPopulation))
    }

    @Test func `shares need both figures and no share is made of an unknown count`() {
        #expect(Self.people.without("profile.population").strategy.olderShare == nil)
        let partly = Self.people.with("respondents/q/settlement", "Видин")
        #expect(partly.strategy.offlineShare == nil)
        #expect(!partly.strategy.surveyed.isComplete)
        #expect(Self.people.strategy.offlineShare?.percent == 100)
    }

    // MARK: Schedule

    static let years: Sheet = ["mandate.startYear": 2027, "mandate.endYear": 2028]

    @Test func `a strategy of two years has four half years`() {
        let halves = Self.years.strategy.halfYears
        #expect(
            halves == [(2027, 1), (2027, 2), (2028, 1), (2028, 2)].map { HalfYear(year: $0.0, half: $0.1) })
    }

    @Test(arguments: [
        ("2027-01-01", "2027-06-30", Optional(0...0)), ("2027-06-30", "2027-07-01", 0...1),
        ("2026-03-01", "2030-12-31", 0...3), ("2028-12-31", "2028-12-31", 3...3),
        ("2029-01-01", "2029-02-01", nil),
        ("2028-02-01", "2027-02-01", nil), ("2028-02-30", "2028-12-01", nil),
    ])
    func `a measure takes the half years it touches`(start: String, end: String, span: ClosedRange<Int>?)
        throws
    {
        let sheet = Self.years.with("measures/m/start", .text(start)).with("measures/m/end", .text(end))
        let measure = try #require(sheet.strategy.measures.first)
        #expect(sheet.strategy.span(of: measure) == span)
    }

    @Test func `the load counts the measures of each half year`() {
        let sheet = Self.years.with("measures/a/start", "2027-01-01").with("measures/a/end", "2027-12-31")
            .with("measures/b/start", "2027-09-01").with("measures/b/end", "2028-03-01")
        #expect(sheet.strategy.load == [1, 2, 1, 0])
    }

    // MARK: Readiness

    static let scores: Sheet = [
        "readiness.skills.staff": 1, "readiness.skills.culture": 2, "readiness.strategy.leadership": 4,
        "readiness.openness.feedback": 0, "readiness.technology.data": 3, "readiness.scorers": 7,
        "readiness.skills.residents": 9, "readiness.other.thing": 2,
    ]

    @Test func `scores outside the levels or the groups do not count`() {
        let readiness = Self.scores.strategy.readiness
        #expect(readiness.scores.count == 5)
        #expect(readiness.mean(of: .skills) == 1.5)
        #expect(readiness.lowest(in: .skills) == nil && readiness.count(in: .skills) == 3)
        let complete = Self.scores.without("readiness.skills.residents").strategy.readiness
        #expect(complete.lowest(in: .skills)?.question == "readiness.skills.staff")
        #expect(readiness.mean(of: .organisation) == nil)
    }

    @Test func `no criterion is both among the strongest and the weakest`() {
        let readiness = Self.scores.without("readiness.skills.residents").strategy.readiness
        #expect(readiness.strongest.map(\.level) == [4, 3, 2])
        #expect(readiness.weakest.map(\.level) == [0, 1])
        #expect(readiness.weakestGroups.first == .openness)
    }

    @Test func `nothing stands out while a criterion has no level, or while all are equal`() {
        let partly = Self.scores.strategy.readiness
        #expect(!partly.isComplete && partly.strongest.isEmpty && partly.weakest.isEmpty)
        #expect(partly.weakestGroups == [.openness, .technology, .strategy])
        let equal: Sheet = ["readiness.skills.a": 2, "readiness.skills.b": 2, "readiness.openness.c": 2]
        let readiness = equal.strategy.readiness
        #expect(readiness.strongest.isEmpty && readiness.weakest.isEmpty && readiness.weakestGroups.isEmpty)
    }

    @Test func `of equal scores all are named or none`() {
        let sheet: Sheet = [
            "readiness.skills.a": 4, "readiness.skills.b": 3, "readiness.skills.c": 3,
            "readiness.skills.d": 3, "readiness.openness.e": 0, "readiness.openness.f": 0,
            "readiness.openness.g": 0, "readiness.openness.h": 0, "readiness.openness.i": 1,
        ]
        #expect(sheet.strategy.readiness.strongest.map(\.level) == [4])
        #expect(sheet.strategy.readiness.weakest.map(\.level) == [0, 0, 0, 0])
    }

    @Test(arguments: [(5, 5, Optional(25)), (1, 3, 3), (0, 3, nil), (6, 1, nil)])
    func `the score of a risk is likelihood times impact`(likelihood: Int, impact: Int, score: Int?) {
        let sheet = Sheet(
            dictionaryLiteral: ("risks/r/likelihood", .number(.init(likelihood))),
            ("risks/r/impact", .number(.init(impact))))
        #expect(sheet.strategy.risks.first?.score == score)
    }
}

extension Findings {
    fileprivate func has(_ code: StrategyFinding) -> Bool { all.contains { $0.code == code.rawValue } }
}
