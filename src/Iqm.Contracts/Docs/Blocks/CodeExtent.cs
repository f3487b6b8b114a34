using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>Finds where a payload or program text ends that stands among the lines of a page without any mark.</summary>
internal static partial class CodeExtent
{
    private const int MaxLines = 20_000;

    /// <summary>The line after the value that begins on line <paramref name="start"/>; <paramref name="start"/> when none begins there.</summary>
    public static int Payload(string[] lines, int start, out int scanned)
    {
        scanned = start;
        var first = lines[start].Trim();
        // '[Guide](…)' is a link and '{id}' a variable.
        if (first[0] == '[' && first.Length > 1 && !PayloadStart().IsMatch(first) || first[0] == '{' && first.Length > 1 && !ObjectStart().IsMatch(first))
            return start;
        var depth = 0;
        for (var i = start; i < lines.Length && i - start < MaxLines; i++)
        {
            depth += Balance(lines[i]);
            if (depth <= 0)
                return i + 1;
            // A sentence inside brackets that never close: the page is cut off or this is no payload.
            if (i > start && Prose().IsMatch(lines[i]) && !lines[i].Contains('"', StringComparison.Ordinal))
                return i;
        }
        scanned = Math.Min(lines.Length, start + MaxLines);
        return lines.Length - start < MaxLines ? lines.Length : start;
    }

    /// <summary>The line after the program text that begins on line <paramref name="start"/>; <paramref name="start"/> when none begins there.</summary>
    public static int Program(string[] lines, int start, out string language)
    {
        language = "ts";
        var first = lines[start].TrimStart();
        if (first.StartsWith("curl ", StringComparison.Ordinal) || first.StartsWith("$ curl ", StringComparison.Ordinal))
        {
            language = "bash";
            return Curl(lines, start);
        }
        if (!ProgramStart().IsMatch(first))
            return start;
        var depth = 0;
        var end = start;
        for (var i = start; i < lines.Length && i - start < MaxLines; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
                continue;
            // A bracket that opens a line of its own begins a payload, not a statement.
            if (depth == 0 && i > start && (line[0] is '{' or '[' || !ProgramLine().IsMatch(line)))
                break;
            depth = Math.Max(0, depth + Balance(line));
            end = i + 1;
        }
        return end;
    }

    private static int Curl(string[] lines, int start)
    {
        var quote = false;
        for (var i = start; i < lines.Length; i++)
        {
            foreach (var c in lines[i])
                quote ^= c == '\'';
            if (!quote && !lines[i].TrimEnd().EndsWith('\\') && !(i + 1 < lines.Length && lines[i + 1].TrimStart().StartsWith('-') && lines[i + 1].TrimStart().Length > 2 && lines[i + 1].TrimStart()[1] is '-' or 'H' or 'd' or 'X'))
                return i + 1;
        }
        return lines.Length;
    }

    // Brackets outside strings and line comments.
    private static int Balance(string line)
    {
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '{' or '[' or '(':
                    depth++;
                    break;
                case '}' or ']' or ')':
                    depth--;
                    break;
                case '"' or '\'' or '`':
                    var close = Close(line, i);
                    if (close > 0)
                        i = close;
                    break;
                case '/' when i + 1 < line.Length && line[i + 1] == '/' && (i == 0 || line[i - 1] != ':'):
                    return depth;
            }
        }
        return depth;
    }

    private static int Close(string line, int open)
    {
        for (var i = open + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == line[open])
                return i;
        }
        return -1;
    }

    [GeneratedRegex("""^\[\s*(?:[\[\]{"'\d-]|true|false|null|//|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex PayloadStart();

    [GeneratedRegex("""^\{\s*(?:["'}/]|[\w$]+\s*\??\s*:|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex ObjectStart();

    [GeneratedRegex(@"^\s*[A-Z][a-z]+(?: [\w',-]+){4,}[.:]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Prose();

    [GeneratedRegex("""^(?:import\s+(?:[{*\w].*from\b|\{|['"]|\w+$)|from \w+ import\b|export\s+(?:const|interface|type|default|async|function)\b|(?:const|let|var)\s+[\w${[]+.*[=:]|interface\s+\w+|type\s+\w+\s*=|(?:async\s+)?function\s+\w+\s*\(|\(async\b|axios\.|fetch\(|requests?\.\w+\(|require\()""", RegexOptions.CultureInvariant)]
    private static partial Regex ProgramStart();

    [GeneratedRegex("""^(?:import|from|export|const|let|var|interface|type|async|function|return|try|catch|finally|if|else|for|while|await|print|response|requests?|console|payload|headers|params|data|url|form|axios|fetch)\b.*[{}()\[\];=,"'.]|^[{}()\[\];,.]+|[;{]$|^//|^\w+\.\w+\(""", RegexOptions.CultureInvariant)]
    private static partial Regex ProgramLine();
}
