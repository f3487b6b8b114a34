using System.Globalization;

namespace Iqm.Contracts.Mutants;

/// <summary>What a test does when nothing is changed.</summary>
/// <param name="Passes">Whether it can tell anything.</param>
/// <param name="Milliseconds">Of the processor.</param>
/// <param name="First">The mutants whose place it reaches when it is run for the first time.</param>
/// <param name="Again">The same of a second run: what is set up once and kept is not reached any more.</param>
internal sealed record TestProfile(bool Passes, int Milliseconds, IReadOnlySet<int> First, IReadOnlySet<int> Again)
{
    public bool Reaches(int mutant) => First.Contains(mutant) || Again.Contains(mutant);

    /// <summary>Whether the test may keep something that the change would have made otherwise.</summary>
    public bool Keeps(int mutant) => First.Contains(mutant) && !Again.Contains(mutant);

    public static TestProfile Parse(string line) => line.Split('\t') is [var passes, var time, var first, var again]
        ? new(passes == "+", int.Parse(time, CultureInfo.InvariantCulture), Numbers(first), Numbers(again)) : throw new FormatException(line);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Passes ? '+' : '-')}\t{Milliseconds}\t{string.Join(',', First)}\t{string.Join(',', Again)}");

    private static HashSet<int> Numbers(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
}
