using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>Tries other values in a body: is this one allowed there?</summary>
internal sealed class BodyProbe
{
    private readonly byte[] _utf8;
    private readonly SchemaValidator _validator;
    private readonly Dictionary<string, (int Start, int End)> _spans = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string?)> _known;

    public BodyProbe(JsonNode body, SchemaValidator validator)
    {
        _utf8 = Encoding.UTF8.GetBytes(body.ToJsonString());
        _validator = validator;
        var reader = new Utf8JsonReader(_utf8, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        Read(ref reader, JsonPointer.Root);
        Findings = validator.Validate(_utf8).Findings;
        _known = [.. Findings.Select(finding => (finding.Code, finding.Instance))];
    }

    /// <summary>What the schema says of the body as it is.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether the body is no worse with <paramref name="value"/> at <paramref name="place"/>.</summary>
    public bool Allows(JsonPointer place, JsonNode? value)
    {
        var (start, end) = _spans[place.ToString()];
        var middle = Encoding.UTF8.GetBytes(value?.ToJsonString() ?? "null");
        var changed = new byte[_utf8.Length - (end - start) + middle.Length];
        _utf8.AsSpan(0, start).CopyTo(changed);
        middle.CopyTo(changed, start);
        _utf8.AsSpan(end).CopyTo(changed.AsSpan(start + middle.Length));
        var result = _validator.Validate(changed);
        if (result.IsValid)
            return true;
        foreach (var finding in result.Findings)
            if (finding.Severity == Severity.Error && !_known.Contains((finding.Code, finding.Instance)))
                return false;
        return true;
    }

    private void Read(ref Utf8JsonReader reader, JsonPointer place)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                Read(ref reader, place.Append(name));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                Read(ref reader, place.Append(i));
        }
        _spans[place.ToString()] = (start, (int)reader.BytesConsumed);
    }
}
