using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Turns the verifier's JSON into findings with places in the pact files.</summary>
/// <remarks>The engine calls it a success when it verified nothing; here that is an error.</remarks>
internal sealed class VerificationReading(PactVerifierOptions options, IReadOnlyList<PactFile> files)
{
    private const int Panicked = 1;

    private readonly List<Finding> _findings = [];
    private readonly EngineText _text = new(options.Headers, options.Token);
    private readonly MissingAnswers _unanswered = new(options);

    public PactVerification Read(int code, string json, IEnumerable<Finding> stateFailures)
    {
        var result = Parse(json);
        var interactions = (result?["interactionResults"] as JsonArray ?? []).OfType<JsonObject>().ToArray();
        _findings.AddRange(files.SelectMany(file => file.Findings));
        _findings.AddRange(stateFailures);
        foreach (var interaction in interactions)
            if (!IsOk(interaction))
                AddFailure(interaction);
        _findings.AddRange(_unanswered.Findings());
        if (interactions.Length == 0)
            AddEmpty(code, result);
        else if (code > 0 && _findings.TrueForAll(finding => finding.Severity != Severity.Error))
            _findings.Add(Finding.Create(DiagnosticCatalog.VerificationFailed, null, Errors(result) is { Length: > 0 } errors ? errors : $"it ended with the code {code} and does not say why."));
        return new PactVerification([.. interactions.Select(interaction => new VerifiedInteraction(interaction["consumer"]?.ToString() ?? "", Description(interaction), IsOk(interaction)))], [.. _findings]);
    }

    private static JsonObject? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsOk(JsonObject interaction) => interaction["result"]?.ToString() == "OK";

    private static string Description(JsonObject interaction) => interaction["interactionDescription"]?.ToString() ?? interaction["description"]?.ToString() ?? "";

    private void AddEmpty(int code, JsonObject? result)
    {
        var errors = Errors(result);
        // When the filters leave nothing, the engine ends with 0.
        if (code == Panicked && errors.Length == 0 && options.Description is { } description)
            throw VerificationFilter.Invalid(description);
        if (errors.Length > 0)
            _findings.Add(Finding.Create(DiagnosticCatalog.VerificationFailed, null, errors));
        else if (_findings.TrueForAll(finding => finding.Severity != Severity.Error))
            _findings.Add(Finding.Create(DiagnosticCatalog.NothingVerified, null, files.Sum(file => file.Interactions.Length) > 0 || options.Broker is not null || options.Urls.Length > 0
                ? $"no interaction is left after the filters (the engine ended with {code})" : "there is no pact with an interaction"));
    }

    private void AddFailure(JsonObject interaction)
    {
        if (_unanswered.TryAdd(interaction, Description(interaction), Position(interaction)))
            return;
        var isPending = interaction["pending"]?.GetValueKind() == JsonValueKind.True;
        var details = Details(interaction["mismatch"]).ToArray();
        foreach (var detail in details.Length > 0 ? details : ["the engine does not say why."])
            _findings.Add(Finding.Create(isPending ? DiagnosticCatalog.PactPending : DiagnosticCatalog.PactMismatch, Position(interaction), Display.Value(Description(interaction)), _text.Clean(detail)));
    }

    private static IEnumerable<string> Details(JsonNode? mismatch)
    {
        if (mismatch is not JsonObject holder)
            return mismatch is null ? [] : [mismatch.ToString()];
        if (holder["mismatches"] is JsonArray list)
            return list.OfType<JsonObject>().Select(one => $"{Kind(one)}: {What(one)}");
        return [holder["message"]?.ToString() ?? holder["error"]?.ToString() ?? holder.ToJsonString()];
    }

    private static string What(JsonObject mismatch) => EngineText.IsSecret(Where(mismatch)?.ToString()) ? "it differs, and is secret"
        : (mismatch["mismatch"] ?? mismatch["description"])?.ToString() ?? $"expected {mismatch["expected"]}, got {mismatch["actual"]}";

    private static JsonNode? Where(JsonObject mismatch) => mismatch["path"] ?? mismatch["key"] ?? mismatch["parameter"];

    private static string Kind(JsonObject mismatch)
    {
        var kind = mismatch["type"]?.ToString().Replace("Mismatch", "", StringComparison.Ordinal) ?? "response";
        var where = Where(mismatch);
        return where is null ? kind.ToLowerInvariant() : $"{kind.ToLowerInvariant()} {where}";
    }

    private SourcePosition? Position(JsonObject interaction)
    {
        var (consumer, description) = (interaction["consumer"]?.ToString(), Description(interaction));
        foreach (var file in files)
            if (file.Consumer == consumer)
                foreach (var one in file.Interactions)
                    if (one.Description == description)
                        return file.Map.Locate(one.Pointer);
        return null;
    }

    private string Errors(JsonObject? result) => _text.Clean(string.Join(" ", (result?["errors"] as JsonArray ?? []).Select(error =>
        error is JsonObject one ? string.Join(": ", new[] { one["interaction"]?.ToString(), Details(one["mismatch"]).FirstOrDefault() }.Where(part => !string.IsNullOrEmpty(part))) : error?.ToString())));
}
