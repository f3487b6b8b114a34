using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>What <c>verify --format json</c> wrote: <c>iqm-contracts/verify/1</c>. Members that this version does not know are passed by.</summary>
public sealed class VerifyResults
{
    private const string SchemaName = "iqm-contracts/verify/1";

    private static readonly Dictionary<string, FindingDescriptor> Known = DiagnosticCatalog.All.ToDictionary(descriptor => descriptor.Code);

    private VerifyResults(ImmutableArray<ExchangeResult> exchanges, ImmutableArray<MatrixFinding> findings) => (Exchanges, Findings) = (exchanges, findings);

    internal ImmutableArray<ExchangeResult> Exchanges { get; }

    /// <summary>What concerns recordings rather than exchanges.</summary>
    internal ImmutableArray<MatrixFinding> Findings { get; }

    /// <summary>Reads such a result.</summary>
    /// <param name="utf8">JSON.</param>
    /// <param name="file">How findings name it, with <c>/</c> separators.</param>
    /// <param name="fault">What the text is instead; null when it was read.</param>
    /// <returns>Null when the text is something else.</returns>
    public static VerifyResults? Parse(ReadOnlyMemory<byte> utf8, string file, out Finding? fault)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        fault = null;
        try
        {
            using var document = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8);
            if (Text(document.RootElement, "schema") is { } schema && schema == SchemaName && Member(document.RootElement, "exchanges") is { ValueKind: JsonValueKind.Array })
                return new VerifyResults([.. Items(document.RootElement, "exchanges").Select(ReadExchange)], [.. Items(document.RootElement, "findings").Select(finding => ReadFinding(finding, null))]);
            fault = Fault(file, Text(document.RootElement, "schema") is { } other ? $"its 'schema' is '{Display.Value(other)}'" : "it has no 'schema'", 0, 0);
        }
        catch (JsonException e)
        {
            fault = Fault(file, "it is no JSON", (int)(e.LineNumber ?? -1) + 1, (int)(e.BytePositionInLine ?? -1) + 1);
        }
        catch (InvalidOperationException)
        {
            fault = Fault(file, "it holds text that is no Unicode", 0, 0);
        }
        return null;
    }

    private static Finding Fault(string file, string reason, int line, int column) =>
        Finding.Create(DiagnosticCatalog.VerifyResultsUnreadable, new SourcePosition(file, line, column), Display.Value(file), reason);

    private static ExchangeResult ReadExchange(JsonElement exchange) => new(
        Text(exchange, "contract"), Text(exchange, "operation"), $"{Text(exchange, "method")} {PathOf(Text(exchange, "url") ?? "")}", Number(exchange, "status"),
        Text(exchange, "verdict") == "conforms", [.. Items(exchange, "findings").Select(finding => ReadFinding(finding, Text(exchange, "operation")))]);

    private static string PathOf(string url) => RequestTarget.TryParse(url, out var target, out _) ? target.Path.ToString() : url;

    private static MatrixFinding ReadFinding(JsonElement json, string? operation)
    {
        var code = Text(json, "code") ?? "";
        var severity = Text(json, "severity") switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => Severity.Info };
        var finding = new Finding
        {
            // A newer version may have found what this one does not know.
            Descriptor = Known.GetValueOrDefault(code) ?? new FindingDescriptor(code, "Unknown code", "{0}", severity),
            Severity = severity,
            Message = Text(json, "message") ?? "",
            Position = Position(json),
            Operation = operation ?? Text(json, "operation"),
            Part = Text(json, "part"),
            Instance = Text(json, "instance"),
            Schema = Text(json, "schema"),
        };
        var waiver = Member(json, "waiver") is { ValueKind: JsonValueKind.Object } accepted && DateOnly.TryParseExact(Text(accepted, "expires"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expires)
            ? new Waiver(code, operation ?? Waiver.Any, "", Text(accepted, "owner") ?? "", Text(accepted, "reason") ?? "", expires, Position(accepted) ?? default) : null;
        return new MatrixFinding("verify", finding, waiver);
    }

    private static SourcePosition? Position(JsonElement json) => Text(json, "file") is { Length: > 0 } file ? new SourcePosition(file, Number(json, "line") ?? 0, Number(json, "column") ?? 0) : null;

    private static JsonElement? Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;

    private static string? Text(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static int? Number(JsonElement json, string name) => Member(json, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) && value >= 0 ? value : null;
}

/// <summary>What became of one exchange.</summary>
/// <param name="Contract">The contract's name; null when none has the operation.</param>
/// <param name="Operation">The operation's name; null when no contract has it.</param>
/// <param name="Request">Method and path, as waivers name it.</param>
/// <param name="Status">Null when there is no response.</param>
/// <param name="Conforms">Whether no error is left that nobody accepted.</param>
/// <param name="Findings">What was found.</param>
internal sealed record ExchangeResult(string? Contract, string? Operation, string Request, int? Status, bool Conforms, ImmutableArray<MatrixFinding> Findings);
