extension Document {
    /// The document as it goes to files, with a blank that does not break between a sign and the number it belongs to:
    /// чл. 2, № 5, 2030 г. Addresses stay as they are.
    package var tied: Document {
        var document = self
        document.title = title.tied
        document.subtitle = subtitle.tied
        document.cover?.period = cover?.period?.tied
        document.blocks = blocks.map(\.tied)
        return document
    }
}

extension Block {
    fileprivate var tied: Block {
        var block = self
        block.content = content.tied
        return block
    }
}

extension Block.Content {
    fileprivate var tied: Block.Content {
        switch self {
        case .heading(let level, let number, let text, let anchor):
            .heading(level: level, number: number, text: text.map(\.tied), anchor: anchor)
        case .paragraph(let text): .paragraph(text.map(\.tied))
        case .source(let number, let text, let anchor):
            .source(number: number, text: text.map(\.tied), anchor: anchor)
        case .list(let ordered, let items): .list(ordered: ordered, items: items.map { $0.map(\.tied) })
        case .table(let table): .table(table.tied)
        case .ask(let ask): .ask(ask.tied)
        case .chart(let chart): .chart(chart.tied)
        case .timeline(let timeline): .timeline(timeline.tied)
        case .callout(let kind, let blocks): .callout(kind, blocks.map(\.tied))
        case .placeholder(let question): .placeholder(question.tied)
        case .origins(let label, let title, let lines):
            .origins(label: label, title: title.tied, lines: lines.map { $0.map(\.tied) })
        case .contents, .pageBreak: self
        }
    }
}

extension Inline {
    fileprivate var tied: Inline {
        switch self {
        case .text(let text): .text(text.tied)
        case .strong(let text): .strong(text.tied)
        case .emphasis(let text): .emphasis(text.tied)
        case .link(let text, let address): text == address ? self : .link(text.tied, address: address)
        case .reference(let text, let anchor): .reference(text.tied, anchor: anchor)
        case .placeholder(let question): .placeholder(question.tied)
        case .citation, .number, .anchor, .box: self
        }
    }
}

extension Ask {
    fileprivate var tied: Ask {
        var ask = self
        ask.paragraphs = paragraphs.map { $0.map(\.tied) }
        if case .boxes(let boxes, let isOne) = room {
            ask.room = .boxes(
                boxes.map { Box($0.words.map(\.tied), hasLine: $0.hasLine) }, isOne: isOne)
        }
        return ask
    }
}

extension Table {
    fileprivate var tied: Table {
        var table = self
        table.caption = caption.tied
        for column in table.columns.indices { table.columns[column].title = columns[column].title.tied }
        table.rows = rows.map { row in
            row.map { cell in
                var cell = cell
                cell.paragraphs = cell.paragraphs.map { $0.map(\.tied) }
                return cell
            }
        }
        return table
    }
}

extension Chart {
    fileprivate var tied: Chart {
        var chart = self
        chart.caption = caption.tied
        chart.categories = categories.map(\.tied)
        for one in series.indices { chart.series[one].title = series[one].title.tied }
        return chart
    }
}

extension Timeline {
    fileprivate var tied: Timeline {
        var timeline = self
        timeline.caption = caption.tied
        for row in rows.indices { timeline.rows[row].title = rows[row].title.tied }
        return timeline
    }
}

extension String {
    fileprivate var tied: String {
        utf8.withContiguousStorageIfAvailable(String.ties) ?? String.ties(Array(utf8)) ? withTies : self
    }

    /// Whether there may be something to tie, by the last byte of what stands before a number, or of what follows one.
    private static func ties(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        var (last, beforeLast): (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            if last == 0x20 && byte.isDigit && (beforeLast == 0x2E || beforeLast >= 0x80) { return true }
            if last == 0x20 && byte == 0xD0 && beforeLast.isDigit { return true }
            (beforeLast, last) = (last, byte)
        }
        return false
    }

    private var withTies: String {
        var bytes = Array(utf8)
        for place in bytes.indices.reversed() where bytes[place] == 0x20 {
            let (before, after) = (bytes[..<place], bytes[(place + 1)...])
            let isTie =
                after.first?.isDigit == true && String.signs.contains { before.ends(with: $0) }
                || before.last?.isDigit == true && after.starts(with: String.year)
            if isTie { bytes.replaceSubrange(place...place, with: [0xC2, 0xA0]) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let signs = ["чл.", "ал.", "т.", "бр.", "№", "§"].map { Array($0.utf8) }
    private static let year = Array("г.".utf8)
}

extension UInt8 {
    fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
}

extension ArraySlice<UInt8> {
    /// Whether the text ends with a sign that is no part of a longer word.
    fileprivate func ends(with sign: [UInt8]) -> Bool {
        guard suffix(sign.count).elementsEqual(sign) else { return false }
        let longestLetter = 4
        let before = String(decoding: dropLast(sign.count).suffix(longestLetter), as: UTF8.self)
        return before.unicodeScalars.last?.properties.isAlphabetic != true
    }
}
