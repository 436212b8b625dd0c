import Foundation

/// An open file of the real disk.
struct DiskFile: GrowingFile {
    private let descriptor: Int32
    private let path: String

    /// Larger files are no answers and nothing to read into memory.
    static let largest = 1 << 30

    /// Opens an ordinary file and nothing else; looked at once it is open, when nobody can put another in its place.
    init(_ path: String, _ flags: Int32) throws(DossierError) {
        // A pipe must not be waited for.
        descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o666)
        self.path = path
        guard descriptor >= 0 else { throw DossierError(errno, path) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            close()
            throw isFolder ? .isFolder(path) : .notAFile(path)
        }
    }

    init(folder: String) throws(DossierError) {
        (descriptor, path) = (open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY), folder)
        guard descriptor >= 0 else { throw DossierError(errno, folder) }
    }

    func close() { _ = Foundation.close(descriptor) }

    /// Waits up to five seconds for the file; a disk that knows no locks is used without.
    func lock() throws(DossierError) {
        for _ in 0..<500 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
            switch errno {
            case EWOULDBLOCK, EINTR: usleep(10_000)
            case ENOLCK, EOPNOTSUPP, EINVAL, ENOSYS: return
            default: throw DossierError(errno, path)
            }
        }
        throw .busy(path)
    }

    func read(from offset: Int) throws(DossierError) -> [UInt8] {
        let size = try length
        guard size > offset else { return [] }
        guard size - offset <= Self.largest else {
            throw .fileTooLarge(file: path, limit: Self.largest >> 20)
        }
        var bytes = [UInt8](repeating: 0, count: size - offset)
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                pread(
                    descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled,
                    off_t(offset + filled))
            }
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw DossierError(errno, path)
            }
            filled += count
        }
        return filled == bytes.count ? bytes : Array(bytes[..<filled])
    }

    func append(_ bytes: [UInt8]) throws(DossierError) {
        let before = try length
        do throws(DossierError) {
            let count = writeOnce(bytes[...])
            if count < 0 { throw DossierError(errno, path) }
            if count < bytes.count { throw .diskFull(path) }
            try synchronize()
        } catch {
            ftruncate(descriptor, off_t(before))
            throw error
        }
    }

    func cut(to length: Int) throws(DossierError) {
        guard ftruncate(descriptor, off_t(length)) == 0 else { throw DossierError(errno, path) }
        try synchronize()
    }

    /// Writes in as many pieces as the disk wants.
    func writeAll(_ bytes: [UInt8], waits: Bool) throws(DossierError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = writeOnce(rest)
            if count < 0 { throw DossierError(errno, path) }
            rest = rest.dropFirst(count)
        }
        if waits { try synchronize() }
    }

    @discardableResult
    func flush() -> Int32 { fsync(descriptor) }

    private func synchronize() throws(DossierError) {
        guard flush() != 0, errno != EINVAL, errno != EOPNOTSUPP else { return }
        throw DossierError(errno, path)
    }

    private func writeOnce(_ bytes: ArraySlice<UInt8>) -> Int {
        while true {
            let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 || errno != EINTR { return count }
        }
    }

    private var length: Int {
        get throws(DossierError) {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw DossierError(errno, path) }
            return Int(status.st_size)
        }
    }
}

extension DossierError {
    /// What the operating system's error number means for a path.
    init(_ number: Int32, _ path: String) {
        switch number {
        case ENOENT, ENOTDIR: self = .noSuchFile(path)
        case EACCES, EPERM, EROFS: self = .noPermission(path)
        case ENOSPC, EDQUOT, EFBIG: self = .diskFull(path)
        case EISDIR: self = .isFolder(path)
        case EEXIST: self = .notAFolder(path)
        // What is opened without following links, and a socket or a device without its driver.
        case ELOOP: self = .isLink(path)
        case ENXIO, ENODEV: self = .notAFile(path)
        default: self = .diskTrouble(path, number: number)
        }
    }

    /// The same trouble, told of the file the person knows.
    func about(_ path: String) -> DossierError {
        switch self {
        case .noSuchFile: .noSuchFile(path)
        case .noPermission: .noPermission(path)
        case .diskFull: .diskFull(path)
        case .diskTrouble(_, let number): .diskTrouble(path, number: number)
        default: self
        }
    }
}
