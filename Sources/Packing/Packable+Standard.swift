package import Foundation

extension String: Packable {
    package init(from unpacker: inout Unpacker) throws { self = try unpacker.token() }
    package func pack(into packer: inout Packer) { packer.write(token: self) }
}

extension Int: Packable {
    package init(from unpacker: inout Unpacker) throws { self = try unpacker.whole() }
    package func pack(into packer: inout Packer) { packer.write(token: String(self)) }
}

extension Bool: Packable {
    package init(from unpacker: inout Unpacker) throws {
        switch try unpacker.token() {
        case "+": self = true
        case "-": self = false
        default: throw unpacker.damaged
        }
    }
    package func pack(into packer: inout Packer) { packer.write(token: self ? "+" : "-") }
}

extension Decimal: Packable {
    package init(from unpacker: inout Unpacker) throws {
        guard let number = Decimal(string: try unpacker.token()) else { throw unpacker.damaged }
        self = number
    }
    package func pack(into packer: inout Packer) { packer.write(token: description) }
}

extension Optional: Packable where Wrapped: Packable {
    package init(from unpacker: inout Unpacker) throws {
        self = try Bool(from: &unpacker) ? Wrapped(from: &unpacker) : nil
    }
    package func pack(into packer: inout Packer) {
        packer.write(self != nil)
        if let self { packer.write(self) }
    }
}

extension Array: Packable where Element: Packable {
    package init(from unpacker: inout Unpacker) throws {
        let count = try unpacker.whole()
        self = []
        reserveCapacity(count)
        for _ in 0..<count { append(try unpacker.next()) }
    }
    package func pack(into packer: inout Packer) {
        packer.write(count)
        for element in self { packer.write(element) }
    }
}

extension Dictionary: Packable where Key: Packable, Value: Packable {
    package init(from unpacker: inout Unpacker) throws {
        let count = try unpacker.whole()
        self = Dictionary(minimumCapacity: count)
        for _ in 0..<count {
            let (key, value): (Key, Value) = (try unpacker.next(), try unpacker.next())
            self[key] = value
        }
    }
    package func pack(into packer: inout Packer) {
        packer.write(count)
        let entries = map { (key: Packing.pack($0.key), entry: $0) }
        for (_, entry) in entries.sorted(by: { $0.key < $1.key }) { packer.write(entry.key, entry.value) }
    }
}

/// Enums of names.
extension RawRepresentable where RawValue == String, Self: Packable {
    package init(from unpacker: inout Unpacker) throws {
        guard let value = Self(rawValue: try unpacker.token()) else { throw unpacker.damaged }
        self = value
    }
    package func pack(into packer: inout Packer) { packer.write(token: rawValue) }
}
