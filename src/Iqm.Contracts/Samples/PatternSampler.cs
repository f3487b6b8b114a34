using System.Text;

namespace Iqm.Contracts.Samples;

/// <summary>Makes texts that a <c>pattern</c> matches. What it makes is checked afterwards: look-around and word boundaries are not looked at.</summary>
internal sealed class PatternSampler
{
    private const int MaxLength = 4096;

    private readonly PatternNode _root;

    private PatternSampler(PatternNode root) => _root = root;

    /// <summary>Null when the text is no regular expression that can be read.</summary>
    public static PatternSampler? TryParse(string pattern) => PatternParser.TryParse(pattern) is { } root ? new PatternSampler(root) : null;

    /// <summary>Makes one text.</summary>
    /// <param name="random">Decides.</param>
    /// <param name="generosity">How many times more than it must a repetition may be taken.</param>
    public string Sample(ref SampleRandom random, int generosity)
    {
        var text = new StringBuilder();
        Write(_root, text, ref random, generosity, []);
        return text.ToString();
    }

    private static void Write(PatternNode node, StringBuilder text, ref SampleRandom random, int generosity, Dictionary<int, string> groups)
    {
        switch (node)
        {
            case PatternNode.Characters set:
                text.Append(set.Pick(ref random));
                break;
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Write(part, text, ref random, generosity, groups);
                break;
            case PatternNode.Alternatives alternatives:
                Write(alternatives.Parts[random.Below(alternatives.Parts.Length)], text, ref random, generosity, groups);
                break;
            case PatternNode.Repetition repetition:
                var most = Math.Min(repetition.Maximum, (int)Math.Min(int.MaxValue, (long)repetition.Minimum + generosity));
                for (var count = random.Between(Math.Min(repetition.Minimum, MaxLength), Math.Min(most, MaxLength)); count > 0 && text.Length < MaxLength; count--)
                    Write(repetition.Part, text, ref random, generosity, groups);
                break;
            case PatternNode.Group group:
                var start = text.Length;
                Write(group.Part, text, ref random, generosity, groups);
                groups[group.Number] = text.ToString(start, text.Length - start);
                break;
            case PatternNode.Reference reference:
                text.Append(groups.GetValueOrDefault(reference.Number));
                break;
        }
    }
}
