using System.Text;
using System.Text.Json;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Bodies;
using Iqm.Contracts.Exchanges.Routing;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Mocking.Templates;

/// <summary>Reads from a request what may come back with the answer.</summary>
internal static class RequestInputs
{
    /// <summary>Names of parameters in path and query, and of members of bodies; files and secrets left out.</summary>
    public static IEnumerable<string> NamesOf(OperationRules rules)
    {
        var names = rules.Path.Concat(rules.Query).Where(rule => !rule.IsSecret).Select(rule => rule.Name);
        foreach (var content in rules.Body?.Contents ?? [])
            names = names.Concat(content.Schema.Properties.Where(property => !property.Value.IsSecret && !property.Value.IsBinary).Select(property => property.Key));
        return names.Distinct();
    }

    /// <summary>Fills <paramref name="inputs"/>, one for each of <paramref name="names"/>. The path's values go before the body's, these before the query's.</summary>
    public static void Read(NameTable names, Exchange request, in RouteMatch match, Span<RequestInput> inputs)
    {
        if (request.Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query)
            ReadPairs(names, request.Url.AsMemory(query + 1), inputs, plusIsSpace: false);
        if (request.RequestBody is { Length: > 0 } body && HeaderText.Of(request.RequestHeaders, "Content-Type") is { } sent && MediaType.TryParse(sent, out var type))
        {
            if (type.Kind == BodyKind.Json)
                ReadMembers(names, body, inputs);
            else if (type.Kind == BodyKind.Form)
                ReadPairs(names, Encoding.UTF8.GetString(body.Span).AsMemory(), inputs, plusIsSpace: true);
            else if (type.Kind == BodyKind.Multipart)
                foreach (var part in MultipartReader.Read(body, type.Parameter("boundary"), out _) ?? [])
                    if (!part.IsFile && names.Find(Encoding.UTF8.GetBytes(part.Name), 0) is >= 0 and var index)
                        inputs[index] = new RequestInput(default, Encoding.UTF8.GetString(part.Content.Span));
        }
        foreach (var (name, value) in PathValues(match))
            if (names.Find(Encoding.UTF8.GetBytes(name), 0) is >= 0 and var index && PercentEncoding.TryDecode(value, false, out var text))
                inputs[index] = new RequestInput(default, text.ToString());
    }

    /// <summary>The variables of the path, as sent.</summary>
    public static List<(string Name, ReadOnlyMemory<char> Value)> PathValues(in RouteMatch match)
    {
        var values = new List<(string, ReadOnlyMemory<char>)>();
        if (match.Entry is not { } entry || Array.TrueForAll(entry.Segments, segment => segment.IsLiteral))
            return values;
        var segments = PathSegments.Rent(match.Rest, keepEmpty: match.IsExact);
        var at = 0;
        foreach (var segment in entry.Segments)
            if (match.IsExact || !segment.IsLiteral || segment.Literal.Length > 0)
                segment.Read(segments.Items[at++], values);
        segments.Return();
        return values;
    }

    private static void ReadMembers(NameTable names, ReadOnlyMemory<byte> body, Span<RequestInput> inputs)
    {
        try
        {
            var offset = body.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
            var reader = new Utf8JsonReader(body.Span[offset..], new JsonReaderOptions { MaxDepth = 1000 });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return;
            for (var expected = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; expected++)
            {
                var index = reader.ValueIsEscaped ? names.Find(Encoding.UTF8.GetBytes(reader.GetString()!), 0) : names.Find(reader.ValueSpan, Math.Min(expected, Math.Max(0, names.Count - 1)));
                reader.Read();
                var start = (int)reader.TokenStartIndex + offset;
                reader.Skip();
                if (index >= 0)
                    inputs[index] = new RequestInput(body[start..((int)reader.BytesConsumed + offset)], null);
            }
        }
        catch (JsonException)
        {
            // What is no JSON was refused before; where it was not, nothing comes back.
        }
    }

    private static void ReadPairs(NameTable names, ReadOnlyMemory<char> text, Span<RequestInput> inputs, bool plusIsSpace)
    {
        foreach (var range in text.Span.Split('&'))
        {
            var pair = text[range];
            var equals = pair.Span.IndexOf('=');
            if (equals > 0 && PercentEncoding.TryDecode(pair[..equals], plusIsSpace, out var name) && names.Find(Encoding.UTF8.GetBytes(name.ToString()), 0) is >= 0 and var index
                && PercentEncoding.TryDecode(pair[(equals + 1)..], plusIsSpace, out var value))
                inputs[index] = new RequestInput(default, value.ToString());
        }
    }
}
