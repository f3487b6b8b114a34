using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Mocking.Templates;

/// <summary>A place in a body whose value is new each time.</summary>
internal abstract class TemplateSlot
{
    /// <summary>Writes the value as JSON.</summary>
    public abstract void Write(IBufferWriter<byte> buffer, ref TemplateContext context);

    protected static void WriteText(IBufferWriter<byte> buffer, string text)
    {
        var encoded = JsonEncodedText.Encode(text, Samples.SampleJson.Options.Encoder);
        buffer.Write("\""u8);
        buffer.Write(encoded.EncodedUtf8Bytes);
        buffer.Write("\""u8);
    }
}

/// <summary>A new UUID.</summary>
internal sealed class UuidSlot : TemplateSlot
{
    public override void Write(IBufferWriter<byte> buffer, ref TemplateContext context)
    {
        Span<byte> text = stackalloc byte[38];
        text[0] = text[37] = (byte)'"';
        context.Random.Uuid().TryFormat(text[1..], out _);
        buffer.Write(text);
    }
}

/// <summary>A new whole number.</summary>
internal sealed class NumberSlot : TemplateSlot
{
    public override void Write(IBufferWriter<byte> buffer, ref TemplateContext context) =>
        buffer.Write(Encoding.ASCII.GetBytes(context.Random.Between(100_000, 2_000_000_000).ToString(CultureInfo.InvariantCulture)));
}

/// <summary>Now, in the form of the example.</summary>
/// <param name="format">As <see cref="DateTimeOffset.ToString(string)"/> takes it.</param>
/// <param name="after">How much later.</param>
internal sealed class MomentSlot(string format, TimeSpan after) : TemplateSlot
{
    public override void Write(IBufferWriter<byte> buffer, ref TemplateContext context) =>
        WriteText(buffer, (context.Now.UtcDateTime + after).ToString(format, CultureInfo.InvariantCulture));
}

/// <summary>A new text with the length and kinds of characters of the example; of a JSON Web Token only the signature is new, so that it can still be read.</summary>
/// <param name="example">The example.</param>
internal sealed class TokenSlot(string example) : TemplateSlot
{
    private readonly int _from = example.StartsWith("eyJ", StringComparison.Ordinal) ? example.LastIndexOf('.') + 1 : 0;

    public override void Write(IBufferWriter<byte> buffer, ref TemplateContext context)
    {
        var text = new StringBuilder(example, 0, _from, example.Length);
        for (var i = _from; i < example.Length; i++)
            text.Append(example[i] switch
            {
                >= '0' and <= '9' => (char)('0' + context.Random.Below(10)),
                >= 'a' and <= 'z' => (char)('a' + context.Random.Below(26)),
                >= 'A' and <= 'Z' => (char)('A' + context.Random.Below(26)),
                var other => other,
            });
        WriteText(buffer, text.ToString());
    }
}

/// <summary>What the request said under the same name; something else when it said nothing.</summary>
/// <param name="input">Which of the operation's inputs.</param>
/// <param name="kind">What the example is; something of another kind does not come back.</param>
/// <param name="otherwise">Null for the example itself.</param>
/// <param name="example">The example as JSON.</param>
internal sealed class ReflectedSlot(int input, JsonValueKind kind, TemplateSlot? otherwise, byte[] example) : TemplateSlot
{
    public override void Write(IBufferWriter<byte> buffer, ref TemplateContext context)
    {
        if (input < context.Inputs.Length && context.Inputs[input] is { IsThere: true } value)
        {
            if (value.Text is not { } text)
            {
                if (KindOf(value.Json.Span[0]) == kind)
                {
                    buffer.Write(value.Json.Span);
                    return;
                }
            }
            else if (kind == JsonValueKind.String)
            {
                WriteText(buffer, text);
                return;
            }
            else if (kind == JsonValueKind.Number && Exchanges.Text.TextForm.Of(text) is var form && (form & Schemas.Compilation.InstanceTypes.Number) != 0 || kind == JsonValueKind.True && text is "true" or "false")
            {
                buffer.Write(Encoding.ASCII.GetBytes(text));
                return;
            }
        }
        if (otherwise is null)
            buffer.Write(example);
        else
            otherwise.Write(buffer, ref context);
    }

    /// <summary>The kind of a JSON value; true stands for both booleans.</summary>
    public static JsonValueKind KindOf(byte first) => first switch
    {
        (byte)'"' => JsonValueKind.String,
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'t' or (byte)'f' => JsonValueKind.True,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };
}
