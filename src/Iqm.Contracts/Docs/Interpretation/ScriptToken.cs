namespace Iqm.Contracts.Docs.Interpretation;

internal enum ScriptTokenKind { Word, Text, Sign, End }

/// <summary>A token of JavaScript or TypeScript; comments are left out.</summary>
internal readonly record struct ScriptToken(ScriptTokenKind Kind, string Text, int Line)
{
    public bool Is(string sign) => Kind == ScriptTokenKind.Sign && Text == sign;

    public bool IsWord(string word) => Kind == ScriptTokenKind.Word && Text == word;

    public static List<ScriptToken> Read(string text)
    {
        var tokens = new List<ScriptToken>();
        var line = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '\n')
                line++;
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (c == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*')
            {
                var end = text[i + 1] == '/' ? text.IndexOf('\n', i) : text.IndexOf("*/", i + 2, StringComparison.Ordinal) is var close && close >= 0 ? close + 2 : -1;
                end = end < 0 ? text.Length : end;
                line += text.AsSpan(i, end - i).Count('\n');
                i = end;
            }
            else if (c is '"' or '\'' or '`')
            {
                var start = ++i;
                while (i < text.Length && text[i] != c && !(c != '`' && text[i] == '\n'))
                    i += text[i] == '\\' ? 2 : 1;
                i = Math.Min(i, text.Length);
                tokens.Add(new ScriptToken(ScriptTokenKind.Text, text[start..i], line));
                line += text.AsSpan(start, i - start).Count('\n');
                i++;
            }
            else if (char.IsLetterOrDigit(c) || c is '_' or '$' or '@')
            {
                var start = i;
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '$' or '@'))
                    i++;
                tokens.Add(new ScriptToken(ScriptTokenKind.Word, text[start..i], line));
            }
            else
            {
                var length = text.AsSpan(i).StartsWith("...") ? 3 : 1;
                tokens.Add(new ScriptToken(ScriptTokenKind.Sign, text.Substring(i, length), line));
                i += length;
            }
        }
        tokens.Add(new ScriptToken(ScriptTokenKind.End, "", line));
        return tokens;
    }
}
