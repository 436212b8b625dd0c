import Mustache

/// A name of a template, or the beginning of one, as Mustache asks for it: `mandate.reason` is the child
/// `reason` of the child `mandate` of the node without a name.
struct FieldNode: MustacheParent, MustacheCustomRenderable {
    let name: String
    let scope: Scope

    func child(named part: String) -> Any? {
        let full = name.isEmpty ? part : name + "." + part
        guard scope.told(full) != nil || scope.begins(full) else { return nil }
        return FieldNode(name: full, scope: scope)
    }

    var renderText: String { scope.told(name)?.marked ?? "" }
    /// A section opens for what is said and for what is missing, not for "no".
    var isNull: Bool { scope.told(name)?.isSilent ?? true || scope.isNo(name) }
}
