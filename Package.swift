// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// What makes a room quick in tests too, which try thousands of strategies and would take minutes without it. A room
/// takes four times as long to build with it, and twice that where `ContentCompiler` needs it too, which has a build of
/// its own; so only rooms in which tests spend more than that are.
let optimized: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A room: a library target with the house settings. It may import what its line names and nothing else.
func room(
    _ name: String, _ dependencies: [Target.Dependency] = [], isQuick: Bool = false,
    plugins: [Target.PluginUsage] = []
) -> Target {
    .target(
        name: name, dependencies: dependencies, swiftSettings: isQuick ? strict + optimized : strict,
        plugins: plugins)
}

/// The tests of a room, beside it in `Tests`; golden files are read from their place and not bundled.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], golden: Bool = false) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
        exclude: golden ? ["Golden"] : [], swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "pateka",
    products: [.executable(name: "pateka", targets: ["pateka"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // floor 0
        room("Findings", isQuick: true),
        room("Wording", isQuick: true),
        room("Answers", isQuick: true),
        room("Document", isQuick: true),
        room("PlainYAML", [yams], isQuick: true),
        room("Parallel"),
        room("CSV", isQuick: true),
        // floor 1
        room("Guide", ["Findings", "Wording", "Answers"], isQuick: true),
        room("Catalog", ["Findings", "Wording", "Parallel"], isQuick: true),
        room("Terminal", ["Wording"], isQuick: true),
        room("Edits", ["Document"], isQuick: true),
        // floor 2
        room(
            "Dossier", ["CSV", "Findings", "Wording", "Answers", "Guide", "Parallel", "PlainYAML", yams],
            isQuick: true),
        room("Strategy", ["Findings", "Wording", "Answers", "Catalog", "Guide", "Parallel"], isQuick: true),
        room("Templates", ["Findings", "Wording", "Guide"]),
        room("TextOutput", ["Document", "Wording"]),
        room("OfficeOutput", ["Document", "Edits", "Wording", "CZlib"], isQuick: true),
        // floor 3
        room("Wizard", ["Guide", "Answers", "Terminal", "Wording", "Findings"], isQuick: true),
        room(
            "Drafting",
            [
                "Guide", "Strategy", "Templates", "Catalog", "Document", "Answers", "Wording", "Findings",
                "Parallel", mustache,
            ]),
        room("Booklet", ["Guide", "Catalog", "Document", "Wording"]),
        room(
            "Loading",
            [
                "Findings", "Wording", "Document", "Parallel", "Guide", "Catalog", "Templates", "PlainYAML",
                "CSV", yams,
            ]),
        room("Packing", ["Wording", "Guide", "Catalog", "Templates"], isQuick: true),
        // floor 4
        room(
            "Content",
            [
                "Findings", "Wording", "Answers", "Document", "Guide", "Catalog", "Strategy", "Templates",
                "Dossier", "Loading", "Packing",
            ],
            plugins: ["CompileContent"]),
        room(
            "Collecting",
            ["Answers", "Guide", "Catalog", "Terminal", "Dossier", "Wizard", "Wording"]),
        // floor 5, and the program above it
        room(
            "Commands",
            [
                "Findings", "Wording", "Answers", "Document", "Parallel", "Guide", "Catalog", "Terminal",
                "Content",
                "Loading",
                "Dossier", "Strategy", "Templates", "TextOutput", "OfficeOutput", "Wizard", "Drafting",
                "Booklet",
                "Collecting",
                "CSV", "Edits",
                argumentParser,
            ]),
        .executableTarget(name: "pateka", dependencies: ["Commands"], swiftSettings: strict),
        // beside
        .systemLibrary(name: "CZlib"),
        .executableTarget(
            name: "ContentCompiler",
            dependencies: [
                "Findings", "Wording", "Guide", "Catalog", "Dossier", "Templates", "Loading", "Packing",
            ],
            swiftSettings: strict),
        .plugin(
            name: "CompileContent", capability: .buildTool(), dependencies: ["ContentCompiler"],
            path: "Sources/CompileContent"),
        .executableTarget(
            name: "RoomBench",
            dependencies: [
                "Answers", "Catalog", "Content", "Dossier", "Findings", "Guide", "Strategy", "Wording",
            ],
            swiftSettings: strict),
        room("TestKit", ["Document", "Guide", "Strategy", "Wording"], isQuick: true),
        tests("Findings"),
        tests("Parallel"),
        tests("Packing", ["Catalog", "Guide", "Templates", "Wording"]),
        tests("Wording"),
        tests("CSV"),
        tests("PlainYAML", ["TestKit", yams]),
        tests("Answers", ["TestKit"]),
        tests("Document", ["TestKit"]),
        tests("Edits", ["Document", "TestKit"]),
        tests("Guide", ["Answers", "Findings", "Wording"]),
        tests("Catalog", ["Findings", "Wording", "TestKit"]),
        tests("Terminal", ["Wording", "TestKit"]),
        tests("Dossier", ["Answers", "Findings", "Guide", "Wording", "TestKit"]),
        tests("Strategy", ["Answers", "Catalog", "Findings", "Guide", "Wording", "TestKit", yams]),
        tests("Templates", ["Findings", "Guide", "Wording"]),
        tests("TextOutput", ["Document", "TestKit"], golden: true),
        tests("OfficeOutput", ["CZlib", "Document", "Edits", "TestKit", "TextOutput"], golden: true),
        tests("Wizard", ["Answers", "Catalog", "Findings", "Guide", "Terminal", "Wording"]),
        tests(
            "Drafting",
            ["Answers", "Catalog", "Document", "Guide", "Strategy", "Templates", "Wording", "TestKit"]),
        tests("Collecting", ["Answers", "Catalog", "Dossier", "Guide", "Terminal", "Wizard", "Wording"]),
        tests("Booklet", ["Catalog", "Document", "Guide", "Wording"]),
        tests("Loading", ["CSV", "Catalog", "Document", "Findings", "Guide", "TestKit", "Wording"]),
        tests(
            "Content",
            [
                "Answers", "Booklet", "Catalog", "Document", "Drafting", "Edits", "Findings", "Guide",
                "Loading", "OfficeOutput", "Strategy", "Templates", "TestKit", "Wording",
            ]),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        .testTarget(
            name: "ProgramTests", dependencies: ["pateka", "TestKit", "Document", "Edits", "OfficeOutput"],
            swiftSettings: strict),
    ]
)
