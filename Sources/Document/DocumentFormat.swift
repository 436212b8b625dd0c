/// A kind of file a document can become.
package protocol DocumentFormat: Sendable {
    /// What the user types to ask for it, and the extension of the file.
    var name: String { get }

    /// The whole file, byte for byte the same for the same document.
    func bytes(of document: Document) -> [UInt8]
}

/// A kind of file a workbook can become.
package protocol WorkbookFormat: Sendable {
    /// What the user types to ask for it, and the extension of the file.
    var name: String { get }

    /// The whole file, byte for byte the same for the same workbook.
    func bytes(of workbook: Workbook) -> [UInt8]
}
