using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Evidence;

/// <summary>Reads <c>evidence.yaml</c>: <c>pages</c> and <c>entries</c>.</summary>
public static partial class EvidenceLoader
{
    /// <summary>What the file is called that stands beside a contract.</summary>
    public const string FileName = "evidence.yaml";

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path; relative to the current directory.</param>
    /// <param name="options">Limits of size and depth; null for the defaults.</param>
    /// <returns>A missing or broken file is a finding, not an exception.</returns>
    public static EvidenceLoadResult Load(string path, ContractLoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= ContractLoadOptions.Default;
        options.Check();
        var shown = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        return Build(new SourceFileReader(options).Read(path, shown, out _));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="file">How findings name it.</param>
    /// <param name="options">Limits of size and depth; null for the defaults.</param>
    public static EvidenceLoadResult Parse(string text, string file, ContractLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        options ??= ContractLoadOptions.Default;
        options.Check();
        return Build(SourceDocument.Read(SourceText.From(file, text), options));
    }

    private static EvidenceLoadResult Build(SourceDocument document)
    {
        var findings = new List<Finding>(document.Findings);
        if (document.HasErrors || FieldReader.Open("The file", document.Root, JsonPointer.Root, document.Map, findings, "pages", "entries") is not { } root)
            return new EvidenceLoadResult(null, [.. findings]);
        var pages = Items(root, document, "pages", ReadPage, page => page.Id, findings);
        var entries = Items(root, document, "entries", ReadEntry, entry => entry.Id, findings);
        return new EvidenceLoadResult(new EvidenceDocument(document.Map.File, pages, entries),
            [.. findings.OrderBy(finding => finding.Position?.Line).ThenBy(finding => finding.Position?.Column)]);
    }

    private static ImmutableArray<T> Items<T>(FieldReader root, SourceDocument document, string name, Func<JsonNode?, JsonPointer, SourceMap, List<Finding>, T?> read, Func<T, string> id, List<Finding> findings)
        where T : class
    {
        var at = JsonPointer.Root.Append(name);
        var node = document.Root![name];
        if (node is not JsonArray items)
        {
            if (((JsonObject)document.Root).ContainsKey(name))
                root.Report(DiagnosticCatalog.EvidenceFieldType, name, $"'{name}'", "a list");
            else
                root.Report(DiagnosticCatalog.EvidenceMissingField, name, "The file", name);
            return [];
        }
        var result = ImmutableArray.CreateBuilder<T>();
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is JsonObject item && item["id"] is JsonValue value && value.TryGetValue(out string? text) && !seen.TryAdd(text, document.Map.Locate(at.Append(i).Append("id"))))
                root.ReportAt(DiagnosticCatalog.EvidenceDuplicateId, at.Append(i).Append("id"), Display.Value(text), $"line {seen[text].Line}, column {seen[text].Column}");
            if (read(items[i], at.Append(i), document.Map, findings) is { } found)
                result.Add(found);
        }
        return result.ToImmutable();
    }

    private static EvidencePage? ReadPage(JsonNode? node, JsonPointer at, SourceMap map, List<Finding> findings)
    {
        if (FieldReader.Open("A page", node, at, map, findings, "id", "title", "format", "date", "sha256") is not { } reader)
            return null;
        var (id, title, format, date, hash) = (reader.Text("id"), reader.Text("title"), reader.Text("format"), reader.Text("date"), reader.Text("sha256"));
        var day = default(DateOnly);
        if (date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            reader.Report(DiagnosticCatalog.EvidenceInvalidValue, "date", "date", Display.Value(date), "a day such as 2026-01-31");
        if (hash is not null && !Sha256().IsMatch(hash))
            reader.Report(DiagnosticCatalog.EvidenceInvalidValue, "sha256", "sha256", Display.Value(hash), "64 lower-case hexadecimal digits");
        if (id is not null && (id.Contains('#', StringComparison.Ordinal) || id.Any(char.IsWhiteSpace)))
            reader.Report(DiagnosticCatalog.EvidenceInvalidValue, "id", "id", Display.Value(id), "a text without blanks and '#', for sources are written page#heading");
        return new EvidencePage(id ?? "", title ?? "", format ?? "", day, hash ?? "", reader.Position);
    }

    private static EvidenceEntry? ReadEntry(JsonNode? node, JsonPointer at, SourceMap map, List<Finding> findings)
    {
        if (FieldReader.Open("An entry", node, at, map, findings, "id", "at", "kind", "sources", "documented", "decision") is not { } reader)
            return null;
        var (id, kindText, documented, decision) = (reader.Text("id"), reader.Text("kind"), reader.Text("documented"), reader.Text("decision"));
        var kind = default(EvidenceKind);
        var kinds = Enum.GetValues<EvidenceKind>().ToDictionary(value => value.ToString().ToLowerInvariant());
        if (kindText is not null && !kinds.TryGetValue(kindText, out kind))
            reader.Report(DiagnosticCatalog.EvidenceUnknownKind, "kind", Display.Value(kindText), string.Join("', '", kinds.Keys), NearNames.Sentence(kindText, kinds.Keys));
        var pointers = ImmutableArray.CreateBuilder<EvidencePointer>();
        foreach (var (text, pointer) in reader.Texts("at"))
            if (JsonPointer.TryParse(text, out var target))
                pointers.Add(new EvidencePointer(target, map.Locate(pointer)));
            else
                reader.ReportAt(DiagnosticCatalog.EvidenceInvalidValue, pointer, "at", Display.Value(text), "a JSON Pointer such as /paths/~1users/get");
        var sources = ImmutableArray.CreateBuilder<EvidenceSource>();
        foreach (var (text, pointer) in reader.Texts("sources"))
            if (EvidenceSource.TryParse(text, map.Locate(pointer), out var source))
                sources.Add(source);
            else
                reader.ReportAt(DiagnosticCatalog.EvidenceInvalidSource, pointer, Display.Value(text));
        return new EvidenceEntry(id ?? "", kind, pointers.ToImmutable(), sources.ToImmutable(), documented ?? "", decision ?? "", reader.Position);
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256();
}
