package import Guide
package import Wording

extension GuideVersion: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(try unpacker.next(), try unpacker.next(), try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(major, minor, patch) }
}

extension Day: Packable {
    package init(from unpacker: inout Unpacker) throws {
        guard let day = Day(try unpacker.token()) else { throw unpacker.damaged }
        self = day
    }
    package func pack(into packer: inout Packer) { packer.write(description) }
}

extension GuideHistory: Packable {
    package init(from unpacker: inout Unpacker) throws { self.init(try unpacker.next()) }
    package func pack(into packer: inout Packer) { packer.write(versions) }
}

extension GuideHistory.Entry: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            version: try unpacker.next(), date: try unpacker.next(), note: try unpacker.next(),
            changes: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(version, date, note, changes) }
}

extension GuideChange.Kind: Packable {}

extension GuideChange: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self.init(
            try unpacker.next(), try unpacker.next(), into: try unpacker.next(), step: try unpacker.next(),
            note: try unpacker.next())
    }
    package func pack(into packer: inout Packer) { packer.write(kind, names, into, step, note) }
}
