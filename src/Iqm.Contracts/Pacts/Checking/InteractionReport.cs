using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>Findings about one interaction, each with its place in the pact and, in its message, in the contract.</summary>
internal sealed class InteractionReport(PactFile pact, PactInteraction interaction)
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The operation's name, once it is known.</summary>
    public string? Operation { get; set; }

    public void Add(FindingDescriptor descriptor, string part, string? instance, JsonPointer at, params ReadOnlySpan<object?> arguments) =>
        Add(descriptor, descriptor.DefaultSeverity, part, instance, null, at, arguments);

    public void Add(FindingDescriptor descriptor, Severity severity, string part, string? instance, string? schema, JsonPointer at, params ReadOnlySpan<object?> arguments) =>
        _findings.Add(Finding.Create(descriptor, pact.Map.Locate(at), [Display.Value(interaction.Description), .. arguments]) with
        {
            Severity = severity,
            Operation = Operation,
            Part = part,
            Instance = instance,
            Schema = schema,
        });

    /// <summary>Adds what the contract says of the interaction as an exchange.</summary>
    public void AddJudged(FindingDescriptor descriptor, Finding finding)
    {
        var contract = finding.Position is { } position ? $" Contract: {position}." : "";
        Add(descriptor, finding.Severity, finding.Part!, finding.Instance, finding.Schema, Place(finding), finding.Message, contract);
    }

    /// <summary>Adds why no operation matches.</summary>
    public void AddUnknown(ExchangeVerificationResult result)
    {
        foreach (var finding in result.Findings)
            AddJudged(DiagnosticCatalog.PactOperationUnknown, finding);
    }

    /// <summary>Where in the pact a part of the exchange stands.</summary>
    private JsonPointer Place(Finding finding)
    {
        var (request, response) = (interaction.Request, interaction.Response);
        return finding.Part switch
        {
            ExchangePart.RequestPath => request.Pointer.Append("path"),
            ExchangePart.RequestQuery => Named(request.Pointer.Append("query"), request.Query, finding.Instance),
            ExchangePart.RequestHeader or ExchangePart.RequestCookie => Named(request.Pointer.Append("headers"), request.Headers, finding.Part == ExchangePart.RequestCookie ? "Cookie" : finding.Instance),
            ExchangePart.RequestBody => Below(request.Body, finding.Instance),
            ExchangePart.ResponseHeader => Named(response.Pointer.Append("headers"), response.Headers, finding.Instance),
            ExchangePart.ResponseBody => Below(response.Body, finding.Instance),
            ExchangePart.ResponseStatus => response.Pointer.Append("status"),
            _ => interaction.Pointer,
        };
    }

    private static JsonPointer Named(JsonPointer holder, IReadOnlyList<PactField> fields, string? name) =>
        fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Pointer ?? holder;

    public static JsonPointer Below(PactBody body, string? instance) =>
        body.IsJson && instance is not null && JsonPointer.TryParse(instance, out var inside) ? JsonPointer.Parse(body.Pointer.ToString() + inside) : body.Pointer;
}
