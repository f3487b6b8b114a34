using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>One value of an <c>enum</c>, compared with an instance as JSON: numbers by value, members without order.</summary>
internal sealed class EnumValue
{
    private readonly JsonValueKind _kind;
    private readonly byte[] _utf8 = [];
    private readonly NumberLimit? _number;
    private readonly EnumValue[] _items = [];
    private readonly NameTable _names = NameTable.Empty;

    public EnumValue(JsonNode? node)
    {
        _kind = node?.GetValueKind() ?? JsonValueKind.Null;
        Text = node?.ToJsonString(RelaxedJson) ?? "null";
        switch (node)
        {
            case JsonObject members:
                _names = new NameTable([.. members.Select(member => member.Key)]);
                _items = [.. members.Select(member => new EnumValue(member.Value))];
                break;
            case JsonArray items:
                _items = [.. items.Select(item => new EnumValue(item))];
                break;
            case JsonValue when _kind == JsonValueKind.String:
                _utf8 = Encoding.UTF8.GetBytes(node.GetValue<string>());
                break;
            case JsonValue when _kind == JsonValueKind.Number:
                _number = new NumberLimit(Text);
                break;
        }
    }

    private static readonly JsonSerializerOptions RelaxedJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as JSON text.</summary>
    public string Text { get; }

    public InstanceTypes Type => _kind switch
    {
        JsonValueKind.Null => InstanceTypes.Null,
        JsonValueKind.True or JsonValueKind.False => InstanceTypes.Boolean,
        JsonValueKind.Number => InstanceTypes.Number,
        JsonValueKind.String => InstanceTypes.String,
        JsonValueKind.Array => InstanceTypes.Array,
        _ => InstanceTypes.Object,
    };

    public bool MatchesString(ReadOnlySpan<byte> unescaped) => _kind == JsonValueKind.String && unescaped.SequenceEqual(_utf8);

    public bool MatchesNumber(ReadOnlySpan<byte> number) => _number is not null && _number.CompareFrom(number) == 0;

    /// <summary>Whether the value at the cursor is equal; leaves the cursor anywhere.</summary>
    /// <param name="cursor">At the first byte of a value whose syntax was already checked.</param>
    /// <param name="buffer">For strings with escapes.</param>
    public bool Matches(ref JsonCursor cursor, JsonBuffer buffer)
    {
        var start = cursor.Position;
        if ((InstanceTypesText.Starting(cursor.Text[start]) & Type) == 0)
            return false;
        switch (_kind)
        {
            case JsonValueKind.Null:
                cursor.Position += 4;
                return true;
            case JsonValueKind.True:
                cursor.Position += 4;
                return cursor.Text[start] == (byte)'t';
            case JsonValueKind.False:
                cursor.Position += 5;
                return cursor.Text[start] == (byte)'f';
            case JsonValueKind.Number:
                cursor.ReadNumber(out _);
                return MatchesNumber(cursor.Text[start..cursor.Position]);
            case JsonValueKind.String:
                return MatchesString(ReadName(ref cursor, buffer));
            case JsonValueKind.Array:
                return MatchesArray(ref cursor, buffer);
            default:
                return MatchesObject(ref cursor, buffer);
        }
    }

    private bool MatchesArray(ref JsonCursor cursor, JsonBuffer buffer)
    {
        cursor.Position++;
        var count = 0;
        for (var next = cursor.SkipWhitespace(); next != (byte)']'; next = cursor.SkipWhitespace())
        {
            if (next == (byte)',')
            {
                cursor.Position++;
                cursor.SkipWhitespace();
            }
            if (count == _items.Length || !_items[count++].Matches(ref cursor, buffer))
                return false;
        }
        cursor.Position++;
        return count == _items.Length;
    }

    private bool MatchesObject(ref JsonCursor cursor, JsonBuffer buffer)
    {
        cursor.Position++;
        var count = 0;
        for (var next = cursor.SkipWhitespace(); next != (byte)'}'; next = cursor.SkipWhitespace())
        {
            if (next == (byte)',')
            {
                cursor.Position++;
                cursor.SkipWhitespace();
            }
            var index = _names.Find(ReadName(ref cursor, buffer), count);
            cursor.SkipWhitespace();
            cursor.Position++;
            cursor.SkipWhitespace();
            if (index < 0 || !_items[index].Matches(ref cursor, buffer))
                return false;
            count++;
        }
        cursor.Position++;
        return count == _items.Length;
    }

    private static ReadOnlySpan<byte> ReadName(ref JsonCursor cursor, JsonBuffer buffer)
    {
        cursor.ReadString(out var start, out var length, out var escaped);
        var raw = cursor.Text.Slice(start, length);
        return escaped ? buffer.Unescape(raw) : raw;
    }
}
