using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Rules;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>Checks one interaction by the operation that it is about.</summary>
internal sealed class InteractionCheck(InteractionReport report, PactInteraction interaction, CheckedContract contract, OperationEntry operation)
{
    public void Run()
    {
        report.Operation = operation.Name;
        if (interaction.OperationId is { } id && id != operation.Name)
            report.Add(DiagnosticCatalog.PactOperationOther, ExchangePart.RequestPath, null, interaction.Pointer.Append("comments").Append("references").Append("openapi").Append("operationId"), Display.Value(id), Display.Value(operation.Name));
        var rules = operation.Rules;
        var exchange = PactExchange.Of(interaction, rules);
        // Without the status, so that nothing is said there of a request that is refused; that is said here.
        var request = exchange with { Status = null };
        var asked = contract.Requests.Verify(request).Findings;
        var response = rules.Response(interaction.Response.Status);
        var content = response is null || !interaction.Response.Body.IsJson ? null : ContentOf(exchange.ResponseHeaders, response.Body);
        foreach (var finding in asked)
            report.AddJudged(DescriptorOf(finding, false)!, IsRefused ? finding with { Severity = Severity.Info } : finding);
        foreach (var finding in contract.Responses.Verify(exchange).Findings)
            if (finding.Descriptor != DiagnosticCatalog.PathSpelling && DescriptorOf(finding, isBodyChecked: content is not null) is { } descriptor)
                report.AddJudged(descriptor, finding);
        new ExampleCheck(report, interaction).Run();
        new RequestMatcherCheck(report, interaction, contract, operation, request, asked).Run();
        if (response is null)
            return;
        Accept(response);
        new ResponseHeaderCheck(report, interaction, contract, response).Run();
        if (content is not null)
            new ResponseBodyCheck(report, interaction, contract, content).Run();
    }

    // A request that is meant to be refused may be wrong.
    private bool IsRefused => interaction.Response.Status is >= 400 and <= 499;

    private static ContentRule? ContentOf(IReadOnlyList<HeaderField> headers, BodyRule documented) =>
        headers.FirstOrDefault(header => header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)).Value is { } sent && MediaType.TryParse(sent, out var type)
        && documented.Find(type) is { Type.Kind: BodyKind.Json } content ? content : null;

    // A pact has the parts of a response that the consumer uses; nothing is missing from it.
    private static FindingDescriptor? DescriptorOf(Finding finding, bool isBodyChecked) => finding.Part switch
    {
        ExchangePart.RequestHeader or ExchangePart.RequestQuery or ExchangePart.RequestCookie when IsCredential(finding.Descriptor) => DiagnosticCatalog.PactCredential,
        ExchangePart.RequestBody => DiagnosticCatalog.PactRequestBody,
        ExchangePart.ResponseStatus => DiagnosticCatalog.PactStatusUndocumented,
        ExchangePart.ResponseHeader when finding.Descriptor == DiagnosticCatalog.ResponseHeaderMissing => null,
        ExchangePart.ResponseHeader when finding.Instance == "Content-Type" => DiagnosticCatalog.PactMediaType,
        ExchangePart.ResponseHeader => DiagnosticCatalog.PactResponseHeader,
        ExchangePart.ResponseBody when finding.Code.StartsWith("IQMC4", StringComparison.Ordinal) =>
            finding.Descriptor == DiagnosticCatalog.FailureWithoutErrors || finding.Descriptor == DiagnosticCatalog.EnvelopeMemberMissing ? null : DiagnosticCatalog.PactResponseBody,
        ExchangePart.ResponseBody => isBodyChecked && string.CompareOrdinal(finding.Code, DiagnosticCatalog.OperationUnknown.Code) < 0 ? null : DiagnosticCatalog.PactResponseBody,
        _ => DiagnosticCatalog.PactRequest,
    };

    internal static bool IsCredential(FindingDescriptor descriptor) =>
        descriptor == DiagnosticCatalog.CredentialMissing || descriptor == DiagnosticCatalog.CredentialOtherScheme || descriptor == DiagnosticCatalog.CredentialEmpty || descriptor == DiagnosticCatalog.CredentialMalformed;

    // Source: RFC 9110 §12.5.1. Weights do not matter: the question is whether anything that is documented may be sent at all.
    private void Accept(ResponseRule response)
    {
        if (interaction.Request.Headers.FirstOrDefault(field => field.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase)) is not { Value: { } accept } header || response.Body.Contents.Length == 0)
            return;
        var ranges = accept.Split(',').Select(range => range.Split(';')[0].Trim()).Where(range => range.Length > 0);
        foreach (var range in ranges)
            if (!MediaType.TryParse(range, out var wanted) || response.Body.Contents.Any(content => wanted.Includes(content.Type) || content.Type.Includes(wanted)))
                return;
        report.Add(DiagnosticCatalog.PactRequest, ExchangePart.RequestHeader, header.Name, header.Pointer,
            $"The header 'Accept' takes '{Display.Value(accept)}' only, and the response {response.Key} is {response.Body.Describe()}.", $" Contract: {contract.Contract.Locate(response.Pointer)}.");
    }
}
