using System.Text.Json;
using Iqm.Contracts.Exchanges.Text;

namespace Iqm.Contracts.Envelopes;

/// <summary>What the members of an envelope are in one body.</summary>
/// <param name="IsObject">Whether the body is an object at all.</param>
/// <param name="Success">The kind of the success member; <see cref="JsonTokenType.None"/> when it is missing.</param>
/// <param name="HasData">Whether there is data: neither missing nor null.</param>
/// <param name="Errors">The errors.</param>
internal readonly record struct EnvelopeMembers(bool IsObject, JsonTokenType Success, bool HasData, EnvelopeErrors Errors)
{
    /// <summary>Reads a body that is known to be JSON. Only the outermost members are looked at, and nothing is allocated.</summary>
    public static EnvelopeMembers Read(EnvelopeNames names, ReadOnlySpan<byte> json, int maxDepth)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return default;
        var success = JsonTokenType.None;
        var hasData = false;
        var errors = EnvelopeErrors.Missing;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.TextIs(names.SuccessUtf8) ? 1 : reader.TextIs(names.DataUtf8) ? 2 : reader.TextIs(names.ErrorsUtf8) ? 3 : 0;
            reader.Read();
            if (member == 1)
                success = reader.TokenType;
            else if (member == 2)
                hasData = reader.TokenType != JsonTokenType.Null;
            else if (member == 3)
                errors = ErrorsAt(ref reader);
            reader.Skip();
        }
        return new EnvelopeMembers(true, success, hasData, errors);
    }

    private static EnvelopeErrors ErrorsAt(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return EnvelopeErrors.Null;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                var inner = reader;
                inner.Read();
                return inner.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject ? EnvelopeErrors.Empty : EnvelopeErrors.Some;
            case JsonTokenType.String:
                return reader.ValueSpan.IsEmpty ? EnvelopeErrors.Empty : EnvelopeErrors.Some;
            default:
                return EnvelopeErrors.Some;
        }
    }
}
