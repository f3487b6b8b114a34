using System.Text.Json.Nodes;

namespace Iqm.Contracts.Loading;

/// <summary>A file of a contract.</summary>
/// <param name="RealPath">Symbolic links resolved; the file's name for a document that was given as text.</param>
/// <param name="Relative">Path below the contract's folder; null for the root document.</param>
/// <param name="Text">As read.</param>
/// <param name="Root">The value.</param>
/// <param name="Map">Positions in this file.</param>
internal sealed record BundledFile(string RealPath, string? Relative, SourceText Text, JsonNode? Root, SourceMap Map)
{
    /// <summary>Where the file is in the bundle.</summary>
    public JsonPointer Prefix => Relative is null ? JsonPointer.Root : JsonPointer.Root.Append(Bundle.Member).Append(Relative);
}

/// <summary>A root document with the other files it needs inside it.</summary>
internal sealed class Bundle(IReadOnlyList<BundledFile> files)
{
    /// <summary>The root document's member that holds the others.</summary>
    public const string Member = "x-bundled";

    /// <summary>The root document first, the others in the order they were first referred to.</summary>
    public IReadOnlyList<BundledFile> Files { get; } = files;

    /// <summary>The position in the file that the node came from.</summary>
    public SourcePosition Locate(JsonPointer pointer)
    {
        foreach (var file in Files)
            if (file.Relative is not null && file.Prefix.Contains(pointer))
                return file.Map.Locate(Below(file.Prefix, pointer));
        return Files[0].Map.Locate(pointer);
    }

    private static JsonPointer Below(JsonPointer prefix, JsonPointer pointer) => JsonPointer.Parse(pointer.ToString()[prefix.ToString().Length..]);
}
