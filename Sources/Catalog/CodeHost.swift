/// Where code is kept. It may record where a text was read, but nobody cites it for a law or a figure.
package enum CodeHost {
    package static func holds(_ address: String) -> Bool { names.contains(where: address.contains) }

    private static let names = ["//github.", ".github.", "githubusercontent.", "//gitlab.", "//bitbucket."]
}
