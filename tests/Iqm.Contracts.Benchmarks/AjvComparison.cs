using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Benchmarks;

/// <summary>The payloads of <see cref="SchemaValidation"/> beside ajv: <c>ajv FOLDER</c> writes each with its schema for <c>ajv.mjs</c>, and prints what we take, at the fastest round of 3 seconds.</summary>
internal static class AjvComparison
{
    // Long enough for the runtime to compile what it measures for good.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Writes the cases and prints a line for each.</summary>
    /// <param name="folder">Gets <c>NAME.schema.json</c> and <c>NAME.json</c>.</param>
    public static async Task RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var response in SchemaValidation.Responses)
        {
            var payload = new SchemaValidation { Response = response };
            await payload.SetUp().ConfigureAwait(false);
            var name = Path.Combine(folder, response.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
            await File.WriteAllBytesAsync(name + ".json", payload.Text).ConfigureAwait(false);
            await File.WriteAllTextAsync(name + ".schema.json", Schema(payload).ToJsonString()).ConfigureAwait(false);
            var (ours, reader) = (Fastest(() => payload.Validate(), payload.Text.Length), Fastest(() => payload.Reader(), payload.Text.Length));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{response}: SchemaValidator {ours:N2} µs, Utf8JsonReader alone {reader:N2} µs, ratio {ours / reader:N2}"));
        }
    }

    private static JsonObject Schema(SchemaValidation payload) => new()
    {
        ["$ref"] = payload.Pointer.ToFragment(),
        ["components"] = new JsonObject { ["schemas"] = payload.Schemas.DeepClone() },
    };

    private static double Fastest(Action run, int bytes)
    {
        var calls = Math.Max(20, 2_000_000 / bytes);
        var fastest = double.MaxValue;
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < Patience;)
        {
            var started = Stopwatch.GetTimestamp();
            for (var i = 0; i < calls; i++)
                run();
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(started).TotalMicroseconds / calls);
        }
        return fastest;
    }
}
