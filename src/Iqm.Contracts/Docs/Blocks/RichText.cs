using System.Collections.Immutable;
using System.Text;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>What the markup says about a run of text.</summary>
internal enum RunKind { Text, Code, Type, Required, Method, Path }

/// <summary>Text of one kind; <c>\n</c> is a line break that the page demands.</summary>
internal readonly record struct TextRun(string Text, RunKind Kind);

/// <summary>Text with the little markup that facts depend on.</summary>
internal sealed class RichText(ImmutableArray<TextRun> runs, ImmutableArray<int> lineOffsets = default)
{
    // Private-use characters stand for inline tags, so that Markdown's own rules neither see nor break them.
    public const char Break = '\uE000';
    public const char Close = '\uE00F';
    /// <summary>Stands for the first table that a cell of a pipe table holds; those after it follow.</summary>
    public const char FirstTable = '\uE100';
    public const char LastTable = '\uF8FF';
    private string? _plain;

    public static RichText Empty { get; } = new([]);

    public ImmutableArray<TextRun> Runs { get; } = runs;

    /// <summary>All text; white space is one space, demanded line breaks are <c>\n</c>.</summary>
    public string Plain => _plain ??= Tidy(string.Concat(Runs.Select(run => run.Text)));

    /// <summary>How many lines of the page below its first a line of <see cref="Lines"/> begins.</summary>
    public int LineOffset(int index) => lineOffsets.IsDefault || index >= lineOffsets.Length ? 0 : lineOffsets[index];

    public bool IsEmpty => Plain.Length == 0;

    public IEnumerable<string> Lines => Plain.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IEnumerable<string> Codes => Runs.Where(run => run.Kind is RunKind.Code).Select(run => run.Text.Trim()).Where(text => text.Length > 0);

    public static RichText From(string text) => new([new TextRun(text, RunKind.Text)]);

    public static char Open(RunKind kind) => (char)(Break + 1 + (int)kind);

    /// <summary>Reads text in which marks stand for tags.</summary>
    public static RichText FromMarked(string marked)
    {
        var builder = new RichTextBuilder();
        builder.AddMarked(marked);
        return builder.Build();
    }

    public static RichText Join(IEnumerable<RichText> parts)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        foreach (var part in parts)
        {
            if (runs.Count > 0)
                runs.Add(new TextRun("\n", RunKind.Text));
            runs.AddRange(part.Runs);
        }
        return new RichText(runs.ToImmutable());
    }

    public override string ToString() => Plain;

    private static string Tidy(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n')
            {
                while (result.Length > 0 && result[^1] == ' ')
                    result.Length--;
                if (result.Length > 0 && result[^1] != '\n')
                    result.Append('\n');
            }
            else if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] is not (' ' or '\n'))
                    result.Append(' ');
            }
            else if (c is not ('\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060'))
            {
                result.Append(c);
            }
        }
        return result.ToString().TrimEnd();
    }
}
