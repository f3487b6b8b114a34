namespace Iqm.Contracts.Tests.Differences;

/// <summary>What stands in <c>SchemaRules.txt</c> and <c>OperationRules.txt</c>: before, after, and all that is told: severity, code, operations, place, before, after.</summary>
internal static class RuleCases
{
    /// <summary>Component schemas, or S's value alone; operations and <c>/components/schemas/</c> are left out of what is told.</summary>
    public static TheoryData<string, string, string, string> Schemas => Read("SchemaRules.txt");

    /// <summary>Contracts without what is always the same.</summary>
    public static TheoryData<string, string, string, string> Operations => Read("OperationRules.txt");

    private static TheoryData<string, string, string, string> Read(string file)
    {
        using var stream = typeof(RuleCases).Assembly.GetManifestResourceStream($"Differences/{file}")!;
        using var reader = new StreamReader(stream);
        var cases = new TheoryData<string, string, string, string>();
        foreach (var text in reader.ReadToEnd().ReplaceLineEndings("\n").Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split(["--- new\n", "--- changes\n"], StringSplitOptions.None);
            cases.Add(text.Split('\n')[0], parts[0].Trim(), parts[1].Trim(), parts[2].Trim());
        }
        return cases;
    }
}
