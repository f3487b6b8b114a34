using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Turns names from a contract into C# identifiers. Whatever comes in, what goes out is a valid identifier of ASCII or letters.</summary>
internal static class Naming
{
    /// <summary>The longest identifier made from one name; file names carry it too.</summary>
    private const int MaxLength = 100;

    private static readonly FrozenSet<string> s_keywords = FrozenSet.ToFrozenSet(
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try",
        "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        // contextual keywords that are refused in some of the places we use names
        "record", "required", "scoped", "file", "await", "async", "var", "dynamic", "nameof", "notnull", "unmanaged", "value", "field", "partial", "where", "yield", "when", "extension",
    ]);

    public static bool IsKeyword(string name) => s_keywords.Contains(name);

    /// <summary>The words of a name: split at everything that is no letter or digit, and where case changes.</summary>
    public static List<string> Words(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
        for (var i = 0; i < name.Length && i < 4 * MaxLength; i++)
        {
            var c = name[i];
            if (!IsPart(c))
            {
                End();
                continue;
            }
            if (word.Length > 0 && char.IsUpper(c) && (!char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1])))
                End();
            word.Append(c);
        }
        End();
        return words;
    }

    /// <summary>A PascalCase identifier; <paramref name="fallback"/> when nothing of the name can stay.</summary>
    public static string Pascal(string name, string fallback)
    {
        var words = Words(Speakable(name));
        if (words.Count == 0)
            return fallback;
        var text = new StringBuilder();
        foreach (var word in words)
        {
            // Two digits that were apart stay apart: v1.1 and v11 are two names.
            if (text.Length > 0 && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(word[0]))
                text.Append('_');
            text.Append(char.ToUpperInvariant(word[0]));
            // OWID and owId give OwId's shape: a run of capitals becomes a word, two letters stay as they are written.
            text.Append(word.Length > 2 && word.All(char.IsUpper) ? word[1..].ToLowerInvariant() : word[1..]);
        }
        if (text.Length > MaxLength)
            text.Length = MaxLength;
        return char.IsLetter(text[0]) ? text.ToString() : "_" + text;
    }

    /// <summary>A camelCase identifier; not yet escaped if it is a keyword.</summary>
    public static string Camel(string name, string fallback)
    {
        var pascal = Pascal(name, fallback);
        var upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]))
            upper++;
        if (upper == 0)
            return pascal;
        // "IDToken" -> "idToken", "Id" -> "id"
        var lower = upper > 1 && upper < pascal.Length && char.IsLower(pascal[upper]) ? upper - 1 : upper;
        return pascal[..lower].ToLowerInvariant() + pascal[lower..];
    }

    /// <summary>An identifier that may be a keyword, with <c>@</c> where it is one.</summary>
    public static string Escape(string identifier) => s_keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>Signs that carry a meaning become words, so that +1 and -1, &lt; and &gt; stay apart.</summary>
    private static string Speakable(string name)
    {
        if (name.Length == 0 || name.Length > 40)
            return name;
        var signs = name.Count(c => !IsPart(c) && c is not ('_' or '-' or ' ' or '.' or '/' or ':'));
        if (signs == 0 && !(name[0] == '-' && name.Length > 1 && char.IsAsciiDigit(name[1])))
            return name;
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var sign = c switch
            {
                '+' => "Plus", '*' => "Star", '=' => "Equal", '<' => "Less", '>' => "Greater", '!' => "Not", '%' => "Percent", '&' => "And", '|' => "Or",
                '#' => "Hash", '$' => "Dollar", '@' => "At", '~' => "Tilde", '^' => "Caret",
                '-' when i + 1 < name.Length && char.IsAsciiDigit(name[i + 1]) && (i == 0 || !IsPart(name[i - 1])) => "Minus",
                _ => null,
            };
            // A leading $ or @ or # is a habit of naming (OData, JSON-LD), not a meaning of its own.
            if (sign is null || i == 0 && c is '$' or '@' or '#' && name.Length > 1)
                text.Append(sign is null ? c : ' ');
            else
                text.Append(' ').Append(sign).Append(' ');
        }
        return text.ToString();
    }

    /// <summary>Letters and digits of the basic plane that C# allows in identifiers; combining and formatting characters are left out on purpose.</summary>
    private static bool IsPart(char c) =>
        char.IsAsciiLetterOrDigit(c) || c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter;
}
