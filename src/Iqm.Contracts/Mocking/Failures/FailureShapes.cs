using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking.Failures;

/// <summary>
/// How one contract's provider says no: by the response that the operation documents for the status; else in the shape that most of the contract's failures have;
/// else in its envelope; else as problem details.
/// </summary>
/// <remarks>Source: RFC 9457.</remarks>
internal sealed class FailureShapes
{
    private const int MaxReasons = 10;
    private const string Json = "application/json";

    private readonly SampleShapes _shapes;
    private readonly EnvelopeNames? _envelope;
    private readonly Lazy<ContentRule?> _common;

    public FailureShapes(Contract contract, SampleShapes shapes, IEnumerable<OperationRules> operations)
    {
        _shapes = shapes;
        _envelope = EnvelopeNames.Of(contract);
        // What says true where it means no is the exception and not the vendor's way.
        _common = new(() => operations.SelectMany(rules => rules.Responses).Where(response => IsFailure(response) && (_envelope is null || response.Envelope is not null)).SelectMany(JsonOf)
            .GroupBy(content => content.Schema.Pointer).MaxBy(group => group.Count())?.First());
    }

    /// <summary>The body of a failure and its media type.</summary>
    /// <param name="response">What the operation documents for the status; null when it is undocumented.</param>
    /// <param name="status">The status.</param>
    /// <param name="reasons">What is wrong; at least one. Ten are told.</param>
    /// <param name="random">Decides what is made up.</param>
    public (string MediaType, byte[] Body) Write(MockResponse? response, int status, IReadOnlyList<FailureReason> reasons, SampleRandom random)
    {
        var told = reasons.Take(MaxReasons).ToArray();
        foreach (var content in response?.Contents ?? [])
            if (content.Kind == BodyKind.Json && Body(content.Rule, told, status, random) is { } body && content.Allows(status, body))
                return (content.MediaType, body);
        foreach (var content in response?.Contents ?? [])
            if (content.Generate(status, random) is { } generated)
                return (content.MediaType, generated);
        if (_common.Value is { } common && Body(common, told, status, random) is { } usual && common.Validator.Validate(usual).IsValid)
            return (Sent(common.Type.Value), usual);
        return _envelope is { } names ? (Json, Bytes(Enveloped(names, told))) : (ProblemDetails.MediaType, ProblemDetails.Write(status, told));
    }

    /// <summary>Whether a documented response is one for a request that is not understood: it asks for nothing but what every failure says.</summary>
    public bool IsPlain(MockResponse response) => response.Contents.Length > 0 && response.Contents.All(content => content.Kind == BodyKind.Json && (_common.Value is not { } common || _envelope is null || content.Rule.Schema.Pointer == common.Schema.Pointer || Asks(content.Rule)));

    private bool Asks(ContentRule content)
    {
        var shape = _shapes.Of(content.Schema.Pointer);
        return shape.Choices.Length == 0 && shape.Members.All(member => !member.IsRequired || member.Name == _envelope!.Success || member.Name == _envelope.Errors);
    }

    private byte[]? Body(ContentRule content, FailureReason[] reasons, int status, SampleRandom random)
    {
        try
        {
            return content.Schema.Pointer is { } schema && new FailureWriter(_envelope, reasons, status, random).Write(_shapes.Of(schema)) is { } node ? Bytes(node) : null;
        }
        catch (SampleException)
        {
            return null;
        }
    }

    private static JsonObject Enveloped(EnvelopeNames names, FailureReason[] reasons) => new()
    {
        [names.Success] = false,
        [names.Errors] = new JsonArray([.. reasons.Select(reason => reason.Field is { } field
            ? new JsonObject { ["error"] = reason.Message, ["field"] = field } : new JsonObject { ["error"] = reason.Message })]),
    };

    private static bool IsFailure(ResponseRule response) => response.Key is ['4' or '5', ..] or "default";

    private static IEnumerable<ContentRule> JsonOf(ResponseRule response) => response.Body.Contents.Where(content => content.Type.Kind == BodyKind.Json && content.Schema.Pointer is not null);

    private static string Sent(string mediaType) => HeaderText.IsSafe(mediaType) && !mediaType.Contains('*', StringComparison.Ordinal) ? mediaType : Json;

    private static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, SampleJson.Relaxed);
}
