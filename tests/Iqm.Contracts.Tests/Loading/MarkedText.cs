namespace Iqm.Contracts.Tests.Loading;

/// <summary>A text with places marked <c>[|…|]</c>, so that nobody counts lines.</summary>
public sealed record MarkedText(string Text, IReadOnlyList<(int Line, int Column)> Marks)
{
    public static MarkedText From(string marked)
    {
        var marks = new List<(int, int)>();
        var text = new System.Text.StringBuilder();
        for (var rest = marked.AsSpan(); ;)
        {
            var start = rest.IndexOf("[|", StringComparison.Ordinal);
            if (start < 0)
            {
                text.Append(rest);
                break;
            }
            text.Append(rest[..start]);
            var before = text.ToString();
            marks.Add((before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')));
            rest = rest[(start + 2)..];
            var end = rest.IndexOf("|]", StringComparison.Ordinal);
            text.Append(rest[..end]);
            rest = rest[(end + 2)..];
        }
        return new MarkedText(text.ToString(), marks);
    }
}
