using System.Text;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>Makes what the engine says fit to be shown: it colours differences whatever it is told, and quotes what was sent and answered, secrets included.</summary>
internal sealed partial class EngineText
{
    // There is no contract here, so only names tell.
    private static readonly TrafficRedaction Redaction = TrafficRedaction.For([]);

    private readonly ExchangeSecrets _secrets = new();

    /// <param name="fields">Header fields that were sent and must not be shown.</param>
    /// <param name="token">A bearer token; null for none.</param>
    public EngineText(IEnumerable<KeyValuePair<string, string>> fields, string? token)
    {
        foreach (var (_, value) in fields)
        {
            _secrets.Add(value);
            _secrets.AddCredential(value);
        }
        if (token is not null)
            _secrets.Add(token);
    }

    /// <summary>Whether what stands at a place must not be shown.</summary>
    /// <param name="place">A header field, a parameter, or a path such as <c>$.data.token</c>; null when there is none.</param>
    public static bool IsSecret(string? place) => place is not null && Name().Matches(place) is [.., var last] && Redaction.IsSecret(last.Value);

    /// <summary>One line without colours and secrets. Of whole objects and arrays only the brackets are left, for there are no contracts to tell which members are secret.</summary>
    public string Clean(string text)
    {
        text = WithoutValues(Escape().Replace(text, "").ReplaceLineEndings(" "));
        return Display.Text(_secrets.WithoutIn(Redaction.WithoutSecrets(text)));
    }

    private static string WithoutValues(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = text[i] is '{' or '[' ? End(text, i) : i;
            if (end > i && text.AsSpan(i, end - i).Contains('"'))
            {
                result.Append(text[i]).Append('…').Append(text[i] == '{' ? '}' : ']');
                i = end;
            }
            else
            {
                // What has no text in it is gone over once, and not again from each bracket inside.
                result.Append(text, i, Math.Max(1, end - i));
                i = Math.Max(i + 1, end);
            }
        }
        return result.ToString();
    }

    /// <summary>Behind the bracket that closes the one at <paramref name="start"/>; the text's end when none does.</summary>
    private static int End(string text, int start)
    {
        var (depth, isQuoted) = (0, false);
        for (var i = start; i < text.Length; i++)
            if (isQuoted && text[i] == '\\')
                i++;
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && text[i] is '{' or '[')
                depth++;
            else if (!isQuoted && text[i] is '}' or ']' && --depth == 0)
                return i + 1;
        return text.Length;
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*m", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\w\-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
