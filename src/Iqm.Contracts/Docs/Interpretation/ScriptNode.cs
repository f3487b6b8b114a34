namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>A type or an object literal of TypeScript: what documentation needs of either.</summary>
internal abstract record ScriptNode;

internal sealed record ScriptObject(List<ScriptMember> Members) : ScriptNode
{
    public ScriptNode? this[string name] => Members.Find(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}

internal sealed record ScriptArray(ScriptNode? Item) : ScriptNode;

internal sealed record ScriptUnion(List<ScriptNode> Nodes) : ScriptNode;

/// <summary>A name: of a type, or of a variable.</summary>
internal sealed record ScriptWord(string Text) : ScriptNode;

/// <summary>A quoted text.</summary>
internal sealed record ScriptText(string Text) : ScriptNode;

internal sealed record ScriptMember(string Name, bool IsOptional, ScriptNode Value);
