import Foundation
import TestKit
import Testing

/// Deleting a measure of the shipped example, where its money is known.
@Suite(.timeLimit(.minutes(6))) struct RowDeletingTests {
    @Test func `the money of a measure is named before it goes, goes with it and comes back by one undo`()
        throws
    {
        let folder = try TemporaryFolder()
        try NewDossier.example(at: folder.inside("d"))
        let before = try ProgramRun(shell: "$P export d", input: "", folder: folder.path).output
        let talk = try ProgramRun(
            shell: "$P continue d", input: "/към measures\n/изтрий 1\n1\n/изход\n", folder: folder.path)
        let said = talk.output.replacing("\u{00A0}", with: " ")
        #expect(said.contains("– Пари по години и източници: 5 реда, 194 000 евро"), "\(said)")
        #expect(said.contains("и още 5 реда."))
        let review = try ProgramRun(shell: "$P review d --json", input: "", folder: folder.path)
        #expect(!review.output.contains("finance-of-deleted-measure"))
        #expect(try ProgramRun(shell: "$P undo d --yes", input: "", folder: folder.path).status == 0)
        #expect(try ProgramRun(shell: "$P export d", input: "", folder: folder.path).output == before)
    }
}
