import Glibc

/// The columns of text that fit where standard output goes, from 20 to 100.
package func screenWidth(_ environment: [String: String]) -> Int { textWidth(at: STDOUT_FILENO, environment) }

/// As the terminal behind a descriptor says, else COLUMNS, else 80.
func textWidth(at descriptor: Int32, _ environment: [String: String]) -> Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
        return textWidth(of: Int(size.ws_col))
    }
    return textWidth(of: environment["COLUMNS"].flatMap { Int($0) } ?? 80)
}
