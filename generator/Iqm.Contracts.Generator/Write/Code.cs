using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>
/// C# text that is safe to emit. There is no way from a string to here but through these functions, and interpolated code takes nothing else: text of a contract
/// cannot reach the output unescaped, because that would not compile here.
/// </summary>
internal readonly record struct Code
{
    private readonly string? _text;

    private Code(string text) => _text = text;

    public static Code Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_text);

    /// <summary>An identifier, escaped if it is a keyword.</summary>
    /// <exception cref="ArgumentException">It is none: a fault of the shape step.</exception>
    public static Code Identifier(string name) =>
        IsIdentifier(name) ? new Code(Naming.Escape(name)) : throw new ArgumentException($"Not an identifier: a name of {name.Length} characters.", nameof(name));

    /// <summary>A namespace: identifiers with dots between.</summary>
    public static Code Namespace(string name) => new(string.Join('.', name.Split('.').Select(part => Identifier(part)._text)));

    /// <summary>The text of a type as NSwag composed it of names that were decided before.</summary>
    public static Code Type(string type)
    {
        foreach (var c in type)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '<' or '>' or ',' or ' ' or '.' or '?' or '[' or ']' or '@'))
                throw new ArgumentException("Not the text of a type.", nameof(type));
        }
        return new Code(type);
    }

    /// <summary>A string literal with everything escaped that is not a plain printable character.</summary>
    public static Code Literal(string? value)
    {
        if (value is null)
            return new Code("null");
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case >= ' ' and <= '~': text.Append(c); break;
                default: text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
            }
        }
        return new Code(text.Append('"').ToString());
    }

    /// <summary>An integer literal.</summary>
    public static Code Integer(long value) =>
        // -9223372036854775808 has no literal of its own in every position
        value == long.MinValue ? new Code("long.MinValue") : new Code(value.ToString(CultureInfo.InvariantCulture) + "L");

    /// <summary>Several pieces with something between them.</summary>
    public static Code Join(string separator, IEnumerable<Code> parts) => new(string.Join(separator, parts.Select(p => p._text)));

    /// <summary>Code made of literal text and other code.</summary>
    public static Code Of(ref Handler code) => new(code.ToString());

    /// <summary>Whether the text reads as an identifier once keywords are escaped.</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length is 0 or > 512 || !(char.IsLetter(name[0]) || name[0] == '_'))
            return false;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
                return false;
        }
        return true;
    }

    public override string ToString() => _text ?? "";

    /// <summary>Interpolation that takes code and numbers, and no strings.</summary>
    [InterpolatedStringHandler]
    public ref struct Handler
    {
        private DefaultInterpolatedStringHandler _inner;

        public Handler(int literalLength, int formattedCount) => _inner = new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture);

        public void AppendLiteral(string value) => _inner.AppendLiteral(value);

        public void AppendFormatted(Code value) => _inner.AppendLiteral(value.ToString());

        public void AppendFormatted(int value) => _inner.AppendFormatted(value);

        public override string ToString() => _inner.ToStringAndClear();
    }
}
