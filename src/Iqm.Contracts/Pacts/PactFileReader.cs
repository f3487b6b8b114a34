using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts.Reading;

namespace Iqm.Contracts.Pacts;

/// <summary>Reads pact files of the specification's versions 1 to 4, whoever wrote them.</summary>
/// <remarks>Source: Pact Specification, https://github.com/pact-foundation/pact-specification.</remarks>
public static class PactFileReader
{
    private const int Newest = 4;

    /// <summary>Reads a file. What is wrong with it is a finding, never an exception.</summary>
    /// <param name="path">Relative to the current directory.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static PactFile Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var shown = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        if (!File.Exists(path))
            return Failed(shown, [Finding.Create(DiagnosticCatalog.PactNotFound, new SourcePosition(shown, 0, 0), Display.Value(shown))]);
        return From(new SourceFileReader(ContractLoadOptions.Default).Read(path, shown, out _));
    }

    /// <summary>Reads a pact from text.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="file">How findings name it, with <c>/</c> separators.</param>
    public static PactFile Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return From(SourceDocument.Read(SourceText.From(file, text), ContractLoadOptions.Default));
    }

    private static PactFile From(SourceDocument document)
    {
        if (document.HasErrors)
            return Failed(document.Map.File, document.Findings);
        var shape = new PactShape(document.Map);
        if (shape.Object(document.Root, JsonPointer.Root, "a pact") is not { } root)
            return Failed(document.Map.File, shape.Findings);
        if (!root.ContainsKey("interactions") && !root.ContainsKey("messages"))
        {
            shape.Malformed(JsonPointer.Root, "a pact has 'consumer', 'provider' and 'interactions', and this file has neither 'interactions' nor 'messages'");
            return Failed(document.Map.File, shape.Findings);
        }
        var version = VersionOf(root, shape);
        var pact = new PactFile
        {
            File = document.Map.File,
            Map = document.Map,
            Version = version,
            Consumer = NameOf(root, "consumer", shape),
            Provider = NameOf(root, "provider", shape),
        };
        var interactions = version is < 1 or > Newest ? [] : new InteractionReader(shape, version).ReadAll(root);
        return pact with { Interactions = interactions, Findings = [.. document.Findings, .. shape.Findings] };
    }

    private static PactFile Failed(string file, ImmutableArray<Finding> findings) => new() { File = file, Map = new SourceMap(file, new PositionIndex()), Findings = findings };

    private static string NameOf(JsonObject root, string role, PactShape shape)
    {
        if (root[role] is JsonObject party && party["name"] is JsonValue value && value.TryGetValue(out string? name) && name.Length > 0)
            return name;
        shape.Malformed(JsonPointer.Root.Append(role), $"'{role}' must be an object with a 'name'");
        return "";
    }

    // Tools spell it in four ways; a file that does not say is of the time before it was written down.
    private static int VersionOf(JsonObject root, PactShape shape)
    {
        var metadata = root["metadata"] as JsonObject;
        foreach (var (holder, member) in (ReadOnlySpan<(string, string)>)[("pactSpecification", "version"), ("pact-specification", "version"), ("pactSpecificationVersion", "")])
        {
            var value = member.Length == 0 ? metadata?[holder] : (metadata?[holder] as JsonObject)?[member];
            if (value is null)
                continue;
            var text = Matching.MatcherSemantics.TextOf(value) ?? "";
            if (int.TryParse(text.Split('.')[0], out var major) && major is >= 1 and <= Newest)
                return major;
            shape.Add(DiagnosticCatalog.PactVersionUnsupported, JsonPointer.Root.Append("metadata").Append(holder), Display.Value(text));
            return 0;
        }
        return root["interactions"] is JsonArray interactions && interactions.OfType<JsonObject>().Any(one => one.ContainsKey("providerStates")) ? 3 : 2;
    }
}
