using System.Text.Json.Nodes;
using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>Documented responses, bytes to verdict: ours beside the platform's reader, ajv and NJsonSchema.</summary>
internal static class SchemaSection
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        var folder = Directory.CreateTempSubdirectory("iqmc-ajv-");
        var rows = new List<Measurement>();
        try
        {
            foreach (var response in SchemaValidation.Responses)
                rows.AddRange(await MeasureAsync(response, folder.FullName).ConfigureAwait(false));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return rows;
    }

    private static async Task<Measurement[]> MeasureAsync(string response, string folder)
    {
        var payload = new SchemaValidation { Response = response };
        await payload.SetUp().ConfigureAwait(false);
        var (schemaFile, file) = (Path.Combine(folder, "schema.json"), Path.Combine(folder, "payload.json"));
        var schema = new JsonObject { ["$ref"] = payload.Pointer.ToFragment(), ["components"] = new JsonObject { ["schemas"] = payload.Schemas.DeepClone() } };
        await File.WriteAllTextAsync(schemaFile, schema.ToJsonString()).ConfigureAwait(false);
        await File.WriteAllBytesAsync(file, payload.Text).ConfigureAwait(false);
        var calls = Math.Max(20, 2_000_000 / payload.Text.Length);
        var (ours, reader) = (Timing.Fastest(() => payload.Validate(), calls), Timing.Fastest(() => payload.Reader(), calls));
        var (peer, ajv) = (Timing.Fastest(() => payload.Peer(), Math.Max(1, calls / 50)), await Peers.AjvAsync(schemaFile, file).ConfigureAwait(false));
        var bytes = await Timing.AllocatedAsync(() => { payload.Validate(); return Task.CompletedTask; }, calls).ConfigureAwait(false);
        var peerBytes = await Timing.AllocatedAsync(() => { payload.Peer(); return Task.CompletedTask; }, 20).ConfigureAwait(false);
        var took = Text($"{ours:N2} µs");
        return
        [
            new(Text($"{response}, {payload.Text.Length:N0} bytes"), took, Text($"Utf8JsonReader alone {reader:N2} µs"), Text($"{ours / reader:N2}"), "≤ 2", ours <= reader * 2),
            new("", took, Text($"ajv {ajv:N2} µs"), Text($"{ajv / ours:N1} ×"), "≥ 2 ×", ajv >= ours * 2),
            new("", took, Text($"NJsonSchema {peer:N1} µs"), Text($"{peer / ours:N0} ×"), "some 30 ×", peer >= ours * 25),
            new("", Text($"{bytes:N0} B"), Text($"NJsonSchema {peerBytes:N0} B"), "", "0 B", bytes < 1),
        ];
    }
}
