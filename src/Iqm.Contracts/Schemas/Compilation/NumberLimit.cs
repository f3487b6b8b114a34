using System.Text;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>A number in a schema, exactly as written.</summary>
internal sealed class NumberLimit
{
    private readonly byte[] _utf8;
    private readonly long? _long;

    public NumberLimit(string text)
    {
        Text = text;
        _utf8 = Encoding.UTF8.GetBytes(text);
        _long = JsonNumber.TryReadInt64(_utf8, out var value) ? value : null;
    }

    public string Text { get; }

    public JsonNumber Number => new(_utf8);

    /// <summary>How the instance's number compares with this.</summary>
    public int CompareFrom(ReadOnlySpan<byte> instance) =>
        _long is { } limit && JsonNumber.TryReadInt64(instance, out var value) ? value.CompareTo(limit) : JsonNumber.Compare(new JsonNumber(instance), Number);

    /// <summary>Whether the instance's number is an integer times this.</summary>
    public bool Divides(ReadOnlySpan<byte> instance) =>
        _long is { } divisor && JsonNumber.TryReadInt64(instance, out var value) ? value % divisor == 0 : new JsonNumber(instance).IsMultipleOf(Number);
}
