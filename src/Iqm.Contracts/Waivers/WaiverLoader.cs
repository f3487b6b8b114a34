using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Waivers;

/// <summary>Reads <c>waivers.yaml</c>: a list of waivers, by itself or under <c>waivers</c>.</summary>
public static partial class WaiverLoader
{
    private static readonly string[] Fields = ["code", "operation", "at", "owner", "reason", "expires"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path; relative to the current directory.</param>
    /// <returns>A missing or broken file is a finding, not an exception.</returns>
    public static WaiverLoadResult Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var shown = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        return Build(new SourceFileReader(ContractLoadOptions.Default).Read(path, shown, out _));
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="file">How findings name it.</param>
    public static WaiverLoadResult Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return Build(SourceDocument.Read(SourceText.From(file, text), ContractLoadOptions.Default));
    }

    private static WaiverLoadResult Build(SourceDocument document)
    {
        var findings = new List<Finding>(document.Findings);
        if (document.HasErrors)
            return new WaiverLoadResult([], [.. findings]);
        var (list, at) = document.Root is JsonObject root && root.Count == 1 && root.ContainsKey("waivers") ? (root["waivers"], JsonPointer.Root.Append("waivers")) : (document.Root, JsonPointer.Root);
        // 'waivers:' with nothing below it is a file from which all have been removed.
        if (list is null)
            return new WaiverLoadResult([], [.. findings]);
        if (list is not JsonArray entries)
        {
            findings.Add(Finding.Create(DiagnosticCatalog.WaiverInvalid, document.Map.Locate(at), "The file", "a list of waivers, by itself or under 'waivers'"));
            return new WaiverLoadResult([], [.. findings]);
        }
        var waivers = ImmutableArray.CreateBuilder<Waiver>();
        for (var i = 0; i < entries.Count; i++)
            if (Read(entries[i], at.Append(i), document.Map, findings) is { } waiver)
                waivers.Add(waiver);
        return findings.Any(finding => finding.Severity == Severity.Error) ? new WaiverLoadResult([], [.. findings]) : new WaiverLoadResult(waivers.ToImmutable(), [.. findings]);
    }

    private static Waiver? Read(JsonNode? node, JsonPointer at, SourceMap map, List<Finding> findings)
    {
        if (node is not JsonObject entry)
        {
            findings.Add(Finding.Create(DiagnosticCatalog.WaiverInvalid, map.Locate(at), "A waiver", "an object with code, operation, at, owner, reason and expires"));
            return null;
        }
        foreach (var (name, _) in entry)
            if (!Fields.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal))
                findings.Add(Finding.Create(DiagnosticCatalog.WaiverUnknownField, map.Locate(at.Append(name)), Display.Value(name), string.Join("', '", Fields), NearNames.Sentence(name, Fields)));
        var code = Text("code");
        if (code is not null && !DiagnosticCatalog.All.Any(descriptor => descriptor.Code == code))
            Invalid("code", Code().IsMatch(code) ? "a code that exists; see src/Iqm.Contracts/Diagnostics/README.md" : "a code such as IQMC3004");
        var expires = default(DateOnly);
        if (Text("expires") is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out expires))
            Invalid("expires", "a day such as 2026-01-31, the last on which the waiver holds");
        var place = entry["at"] is JsonValue value && value.TryGetValue(out string? given) ? given : "";
        if (entry["at"] is not null && entry["at"]!.GetValueKind() != System.Text.Json.JsonValueKind.String)
            Invalid("at", "a text");
        return new Waiver(code ?? "", Text("operation") ?? "", place, Text("owner") ?? "", Text("reason") ?? "", expires, map.Locate(at));

        string? Text(string name)
        {
            if (!entry.TryGetPropertyValue(name, out var found))
                findings.Add(Finding.Create(DiagnosticCatalog.WaiverMissingField, map.Locate(at), name));
            else if (found is JsonValue scalar && scalar.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text))
                return text.Trim();
            else
                Invalid(name, "a text that is not empty");
            return null;
        }

        void Invalid(string name, string wanted) => findings.Add(Finding.Create(DiagnosticCatalog.WaiverInvalid, map.Locate(at.Append(name)), $"'{name}'", wanted));
    }

    [GeneratedRegex(@"^IQMC\d{4}\z")]
    private static partial Regex Code();
}
