using System.Globalization;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>All numbers to hold in one table: <c>table</c>, or <c>table SECTION…</c> for some.</summary>
internal static class BenchmarkTable
{
    private static readonly (string Name, Func<Task<IReadOnlyList<Measurement>>> Measure)[] Sections =
    [
        ("schemas", SchemaSection.MeasureAsync),
        ("verify", VerifySection.MeasureAsync),
        ("handler", HandlerSection.MeasureAsync),
        ("mock", MockSection.MeasureAsync),
        ("pacts", PactSection.MeasureAsync),
        ("docs", DocsSection.MeasureAsync),
        ("diff", DiffSection.MeasureAsync),
        ("client", ClientSection.MeasureAsync),
        ("generation", GenerationSection.MeasureAsync),
    ];

    /// <summary>Measures and prints.</summary>
    /// <param name="names">Sections; none for all.</param>
    /// <returns>0 when every bar is held, 1 when one is missed, 2 for a section that is not there.</returns>
    public static async Task<int> RunAsync(string[] names)
    {
        if (names.Except(Sections.Select(section => section.Name)).FirstOrDefault() is { } unknown)
        {
            await Console.Error.WriteLineAsync($"There is no section '{unknown}'. There are {string.Join(", ", Sections.Select(section => section.Name))}.").ConfigureAwait(false);
            return 2;
        }
        await Peers.InstallAsync().ConfigureAwait(false);
        var rows = new List<(string Section, Measurement Row)>();
        foreach (var (name, measure) in Sections.Where(section => names.Length == 0 || names.Contains(section.Name)))
        {
            await Console.Error.WriteLineAsync($"Measuring {name}").ConfigureAwait(false);
            rows.AddRange((await measure().ConfigureAwait(false)).Select(row => (name, row)));
        }
        await Console.Out.WriteLineAsync("| | what | ours | peer | ratio | to hold | held |\n|---|---|---|---|---|---|---|").ConfigureAwait(false);
        var last = "";
        foreach (var (section, row) in rows)
        {
            await Console.Out.WriteLineAsync($"| {(section == last ? "" : section)} | {row.What} | {row.Ours} | {row.Peer} | {row.Ratio} | {row.Bar} | {row.IsHeld switch { true => "yes", false => "**no**", null => "" }} |").ConfigureAwait(false);
            last = section;
        }
        var missed = rows.Count(row => row.Row.IsHeld == false);
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} numbers, {missed} missed.")).ConfigureAwait(false);
        return missed > 0 ? 1 : 0;
    }

    /// <summary>Text of numbers as the table shows them.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
