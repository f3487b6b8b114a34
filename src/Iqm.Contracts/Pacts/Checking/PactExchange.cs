using System.Collections.Immutable;
using System.Text;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Rules;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>Makes the exchange that an interaction is an example of.</summary>
internal static class PactExchange
{
    /// <param name="interaction">The interaction.</param>
    /// <param name="rules">Say which media type a body has that does not say itself; null where none is known.</param>
    public static Exchange Of(PactInteraction interaction, OperationRules? rules)
    {
        var (request, response) = (interaction.Request, interaction.Response);
        return new Exchange
        {
            Method = request.Method,
            Url = Url(request),
            RequestHeaders = Headers(request, rules?.Body),
            RequestBody = request.Body.Bytes,
            Status = response.Status,
            ResponseHeaders = Headers(response, rules?.Response(response.Status)?.Body),
            ResponseBody = response.Body.Bytes,
            ResponseBodyOmitted = true,
        };
    }

    public static string Url(PactRequest request) => Url(request.Path, request.Query);

    /// <param name="path">As in the pact.</param>
    /// <param name="query">Decoded.</param>
    public static string Url(string path, IEnumerable<PactField> query)
    {
        var url = new StringBuilder(path).Replace("?", "%3F").Replace("#", "%23").Replace(" ", "%20");
        var separator = '?';
        foreach (var field in query)
        {
            url.Append(separator).Append(Uri.EscapeDataString(field.Name));
            if (field.Value is { } value)
                url.Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
        return url.ToString();
    }

    // A body without a media type has the first documented one of its sort: before version 4, files need not say.
    private static ImmutableArray<HeaderField> Headers(PactMessage message, BodyRule? documented)
    {
        var headers = message.Headers.Select(field => new HeaderField(field.Name, field.Value ?? "")).ToImmutableArray();
        if (message.Body.Bytes is null || message.Header("Content-Type") is not null)
            return headers;
        var type = message.Body.ContentType!;
        if (!message.Body.IsTypeGiven && MediaType.TryParse(type, out var own) && documented?.Contents.FirstOrDefault(content => message.Body.IsJson ? content.Type.Kind == own.Kind : content.Type.Kind != BodyKind.Json) is { } content)
            type = content.Type.Value;
        return headers.Add(new HeaderField("Content-Type", type));
    }
}
