using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Iqm.Contracts.Loading;

/// <summary>A loaded OpenAPI document with its source positions. Made by <see cref="ContractLoader"/>; never changes.</summary>
/// <remarks>Safe for use by several threads at once, as long as nobody changes <see cref="Root"/> or <see cref="Document"/>.</remarks>
public sealed class Contract
{
    private readonly Bundle _bundle;
    private readonly Lazy<ReadDocument> _document;
    private readonly Lazy<string> _hash;

    internal Contract(JsonObject root, Bundle bundle, IReadOnlyList<BundledFile> overlays, string fullPath, bool hasFiles)
    {
        (Root, _bundle, FullPath) = (root, bundle, fullPath);
        File = bundle.Files[0].Map.File;
        Name = NameOf(File, fullPath);
        Files = hasFiles ? [fullPath, .. bundle.Files.Skip(1).Concat(overlays).Select(file => file.RealPath)] : [];
        _hash = new Lazy<string>(() => HashOf(bundle, overlays));
        _document = new Lazy<ReadDocument>(() => ReadDocument.From(root));
    }

    /// <summary>The folder's name when the file is called <c>openapi.*</c>, otherwise the file's name without extension: <c>iqm</c>.</summary>
    public string Name { get; }

    /// <summary>The root document's path as the user gave it, with <c>/</c> separators.</summary>
    public string File { get; }

    /// <summary>The root document's absolute path; for a document that was given as text, the same as <see cref="File"/>.</summary>
    public string FullPath { get; }

    /// <summary>
    /// The whole document. Scalars have the types of YAML 1.2's core schema, and numbers keep their digits. Every <c>$ref</c> is local (<c>#/…</c>): content of
    /// other files is below <c>#/x-bundled/&lt;path relative to the root document's folder&gt;</c>.
    /// </summary>
    public JsonObject Root { get; }

    /// <summary>The document in Microsoft.OpenApi's model, read when first asked for. What that reader finds wrong is not thrown; lint reports it.</summary>
    /// <exception cref="InvalidOperationException">Microsoft.OpenApi cannot make a model of it, because members have other types than OpenAPI gives them; lint says which.</exception>
    public OpenApiDocument Document => _document.Value.Document
        ?? throw new InvalidOperationException($"'{File}' cannot be read as OpenAPI: {_document.Value.Failure?.Message} Run lint on it.", _document.Value.Failure);

    /// <summary>Full paths of every file read, the root document first; empty for a document that was given as text.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Lower-case hexadecimal SHA-256 over the files, line ends as LF and without byte order mark; for one file that has both already, what <c>sha256sum</c> prints.</summary>
    public string Hash => _hash.Value;

    /// <summary>What Microsoft.OpenApi's reader said.</summary>
    internal ReadDocument Reading => _document.Value;

    /// <summary>The node at <paramref name="pointer"/>; null when there is none, or when it is a JSON null. References on the way are not followed.</summary>
    public JsonNode? Find(JsonPointer pointer) => pointer.Evaluate(Root);

    /// <summary>Follows the references that the node at <paramref name="pointer"/> begins with, to the first node that is none.</summary>
    /// <returns>The target's pointer; <paramref name="pointer"/> itself when there is no reference. For references in a circle, one of the circle; for more references one after the other than there may be, the last of those.</returns>
    public JsonPointer Resolve(JsonPointer pointer)
    {
        // Most nodes are no reference, and most references lead to what is none.
        HashSet<JsonPointer>? seen = null;
        while (References.Of(Find(pointer)) is { } reference && JsonPointer.TryParse(reference, out var target) && (seen ??= []).Count <= References.MaxChain && seen.Add(pointer))
            pointer = target;
        return pointer;
    }

    /// <summary>Where a node stands: a member at its key, an item at its value; for a node that is absent, its nearest existing ancestor. Leads to the file that the node came from.</summary>
    public SourcePosition Locate(JsonPointer pointer) => _bundle.Locate(pointer);

    private static string NameOf(string file, string fullPath)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        if (!name.Equals("openapi", StringComparison.OrdinalIgnoreCase))
            return name;
        var folder = Path.GetFileName(Path.GetDirectoryName(fullPath));
        return string.IsNullOrEmpty(folder) ? name : folder;
    }

    private static string HashOf(Bundle bundle, IReadOnlyList<BundledFile> overlays)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        bundle.Files[0].Text.AppendTo(hash);
        foreach (var file in bundle.Files.Skip(1).OrderBy(file => file.Relative, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\0{file.Relative}\0"));
            file.Text.AppendTo(hash);
        }
        foreach (var overlay in overlays)
        {
            hash.AppendData("\0overlay\0"u8);
            overlay.Text.AppendTo(hash);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
