using System.Text;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Reads cURL commands, raw HTTP requests, and calls in any other language by their URL.</summary>
internal static partial class CommandReader
{
    /// <summary>Reads a <c>curl</c> command; null when the text is none.</summary>
    public static CodeOpinion? ReadCurl(string text, int line)
    {
        var start = text.IndexOf("curl", StringComparison.Ordinal);
        if (start < 0)
            return null;
        var words = Words(text[start..]);
        string? method = null, url = null;
        var opinion = new CodeOpinion { Line = line };
        for (var i = 1; i < words.Count; i++)
        {
            var value = i + 1 < words.Count ? words[i + 1] : "";
            switch (words[i])
            {
                case "-X" or "--request":
                    method = value;
                    i++;
                    break;
                case "--url":
                    url = value;
                    i++;
                    break;
                case "-H" or "--header":
                    Header(value, opinion);
                    i++;
                    break;
                case "-d" or "--data" or "--data-raw" or "--data-binary" or "--json":
                    opinion.Body = value;
                    method ??= "POST";
                    i++;
                    break;
                case "-F" or "--form" or "--data-urlencode" or "--form-string":
                    opinion.MediaType ??= words[i] == "--data-urlencode" ? "application/x-www-form-urlencoded" : "multipart/form-data";
                    opinion.Request.Add(new ShownField(value.Split('=')[0], null, null));
                    method ??= "POST";
                    i++;
                    break;
                case "-u" or "--user" or "-o" or "--output" or "-b" or "--cookie" or "-A":
                    i++;
                    break;
                case var word when !word.StartsWith('-') && url is null && (word.Contains("://", StringComparison.Ordinal) || word.Contains('/', StringComparison.Ordinal)):
                    url = word;
                    break;
            }
        }
        if (url is null || !HttpMethods.TryParse(method ?? "GET", out var known) || OperationText.Of(known, url) is not { } call)
            return null;
        opinion.Call = call;
        Query(url, opinion);
        return opinion;
    }

    /// <summary>Reads <c>POST /v1/users HTTP/1.1</c> with headers and body; null when the text does not begin so.</summary>
    public static CodeOpinion? ReadHttp(string text, int line)
    {
        var lines = text.Split('\n');
        var match = RequestLine().Match(lines[0].Trim());
        if (!match.Success || OperationText.Of(match.Groups[1].Value, match.Groups[2].Value) is not { } call)
            return null;
        var opinion = new CodeOpinion { Call = call, Line = line };
        Query(match.Groups[2].Value, opinion);
        var i = 1;
        for (; i < lines.Length && !string.IsNullOrWhiteSpace(lines[i]); i++)
        {
            if (lines[i].StartsWith("Host:", StringComparison.OrdinalIgnoreCase) && call.Server is null)
                opinion.Call = call = call with { Server = "https://" + lines[i][5..].Trim().ToLowerInvariant() };
            else
                Header(lines[i], opinion);
        }
        var body = string.Join('\n', lines.Skip(i)).Trim();
        if (body.StartsWith('{') || body.StartsWith('['))
            opinion.Body = body;
        return opinion;
    }

    /// <summary>Reads <c>requests.post("https://…")</c> and the like; null when no call is found.</summary>
    public static CodeOpinion? ReadCall(string text, int line)
    {
        var match = CallPattern().Match(text);
        if (!match.Success || !HttpMethods.TryParse(match.Groups[1].Success ? match.Groups[1].Value : match.Groups[3].Value, out var method))
            return null;
        var url = match.Groups[2].Success ? match.Groups[2].Value : match.Groups[4].Value;
        return OperationText.Of(method, url) is { } call ? new CodeOpinion { Call = call, Line = line + text.AsSpan(0, match.Index).Count('\n') } : null;
    }

    private static void Header(string text, CodeOpinion opinion)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
            return;
        var name = text[..colon].Trim();
        opinion.Headers.Add(name);
        if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            opinion.MediaType = MediaTypes.Find(text);
    }

    private static void Query(string url, CodeOpinion opinion)
    {
        var start = url.IndexOf('?', StringComparison.Ordinal);
        if (start < 0)
            return;
        foreach (var pair in url[(start + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries))
            opinion.Query.Add(new ShownField(Uri.UnescapeDataString(pair.Split('=')[0]), null, null));
    }

    // As a shell splits: quotes, backslashes, line ends.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\'' or '"')
            {
                isWord = true;
                for (i++; i < text.Length && text[i] != c; i++)
                {
                    if (c == '"' && text[i] == '\\' && i + 1 < text.Length)
                        i++;
                    word.Append(text[i]);
                }
            }
            else if (c == '\\' && i + 1 < text.Length)
            {
                i++;
                if (text[i] is not ('\n' or '\r'))
                    word.Append(text[i]);
            }
            else if (char.IsWhiteSpace(c))
            {
                if (isWord || word.Length > 0)
                    words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
            else
            {
                word.Append(c);
            }
        }
        if (isWord || word.Length > 0)
            words.Add(word.ToString());
        return words;
    }

    [GeneratedRegex(@"^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\S+)(?:\s+HTTP/[\d.]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex RequestLine();

    [GeneratedRegex("""\.(get|post|put|patch|delete)\w*\(\s*f?["'`](https?://[^"'`\s]+)["'`]|["'](GET|POST|PUT|PATCH|DELETE)["']\s*,\s*f?["'`](https?://[^"'`\s]+)["'`]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CallPattern();
}
