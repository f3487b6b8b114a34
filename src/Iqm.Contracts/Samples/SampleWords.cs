namespace Iqm.Contracts.Samples;

/// <summary>Plain words, and texts that suit the name of a member.</summary>
internal static class SampleWords
{
    private static readonly string[] Words =
        ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "indigo", "jasper", "kelp", "lagoon", "meadow", "north", "opal", "pine", "quartz", "river", "sage", "tundra", "umber", "vale", "willow", "zephyr"];

    public static string Word(ref SampleRandom random) => Words[random.Below(Words.Length)];

    /// <summary>Two words.</summary>
    public static string Phrase(ref SampleRandom random) => $"{Word(ref random)} {Word(ref random)}";

    /// <summary>A text for a member of this name.</summary>
    /// <param name="name">Empty for an item or a whole body.</param>
    /// <param name="random">Decides.</param>
    public static string For(string name, ref SampleRandom random)
    {
        if (Has(name, "email"))
            return FormatSampler.Sample("email", ref random)!;
        if (Has(name, "url") || Has(name, "uri") || Has(name, "link") || Has(name, "avatar"))
            return FormatSampler.Sample("uri", ref random)!;
        if (Has(name, "token") || Has(name, "secret") || Has(name, "hash"))
            return random.Uuid().ToString("N");
        if (name.Equals("id", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("Id", StringComparison.Ordinal))
            return random.Uuid().ToString();
        if (Has(name, "name"))
            return Capital(Word(ref random)) + " " + Capital(Word(ref random));
        return Has(name, "message") || Has(name, "description") || Has(name, "reason") || Has(name, "error") ? Capital(Phrase(ref random)) + " " + Phrase(ref random) + "." : Phrase(ref random);
    }

    private static bool Has(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
