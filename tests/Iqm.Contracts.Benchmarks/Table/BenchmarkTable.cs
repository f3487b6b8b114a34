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
        ("builds", BuildSection.MeasureAsync),
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
        var (rows, missed) = (0, 0);
        await Console.Out.WriteLineAsync("| | what | ours | peer | ratio | to hold | held |\n|---|---|---|---|---|---|---|").ConfigureAwait(false);
        foreach (var (name, measure) in Sections.Where(section => names.Length == 0 || names.Contains(section.Name)))
        {
            await Console.Error.WriteLineAsync($"Measuring {name}").ConfigureAwait(false);
            // A section that fails must not take along what the others have measured.
            var title = name;
            foreach (var row in await measure().ConfigureAwait(false))
            {
                await Console.Out.WriteLineAsync($"| {title} | {row.What} | {row.Ours} | {row.Peer} | {row.Ratio} | {row.Bar} | {row.IsHeld switch { true => "yes", false => "**no**", null => "" }} |").ConfigureAwait(false);
                title = "";
                rows++;
                missed += row.IsHeld == false ? 1 : 0;
            }
        }
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rows} numbers, {missed} missed.")).ConfigureAwait(false);
        return missed > 0 ? 1 : 0;
    }

    /// <summary>Text of numbers as the table shows them.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
