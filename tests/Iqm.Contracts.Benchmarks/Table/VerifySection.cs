using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Reports.Verification;
using Iqm.Contracts.TestSupport;
using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary><c>verify</c> on a HAR of the documented exchanges: start, speed once started, memory at any size.</summary>
internal static class VerifySection
{
    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        Contract[] contracts = [.. new[] { "iqm", "insightiq" }.Select(name => ContractLoader.Load(RepositoryPaths.In("specs", name)).Contract!)];
        var folder = Directory.CreateTempSubdirectory("iqmc-har-");
        try
        {
            var path = Path.Combine(folder.FullName, "traffic.har");
            Write(path, contracts, 1);
            var start = await ToolProcess.ToolAsync(10, "verify", path).ConfigureAwait(false);
            Write(path, contracts, 10_000_000);
            // Reading alone first, which compiles what both do.
            var reading = Enumerable.Range(0, 8).Min(_ => Judge(path, contracts, isJudged: false));
            var judging = Enumerable.Range(0, 12).Min(_ => Judge(path, contracts, isJudged: true));
            var bytes = new FileInfo(path).Length;
            var small = await ToolProcess.ToolAsync(1, "verify", path).ConfigureAwait(false);
            Write(path, contracts, 1_000_000_000);
            var large = await ToolProcess.ToolAsync(1, "verify", path).ConfigureAwait(false);
            double Speed(TimeSpan took) => bytes / 1e6 / took.TotalSeconds;
            return
            [
                new("start of the process to the verdict, both contracts", Text($"{start.Wall.TotalMilliseconds:N0} ms"), "", "", "< 250 ms", start.Wall.TotalMilliseconds < 250),
                new("10 MB, one core, after start-up", Text($"{Speed(judging):N0} MB/s"), Text($"reading it alone {Speed(reading):N0} MB/s"), "", "≥ 100 MB/s", Speed(judging) >= 100),
                new("memory at 10 MB", Text($"{small.Megabytes:N0} MB"), "", "", "< 150 MB", small.Megabytes < 150),
                new("memory at 1 GB", Text($"{large.Megabytes:N0} MB, {large.Wall.TotalSeconds:N1} s"), "", "", "< 150 MB", large.Megabytes < 150),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Processor time, which other work on the machine does not stretch as it does the clock's.
    private static TimeSpan Judge(string path, Contract[] contracts, bool isJudged)
    {
        var verification = new TrafficVerification(contracts, TimeProvider.System);
        var report = VerificationReport.Create(ReportFormat.Text, TextWriter.Null);
        using var process = Process.GetCurrentProcess();
        var started = process.TotalProcessorTime;
        using (var stream = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan }))
        {
            var reader = new TrafficReader(stream, path);
            while (reader.Read() is { } entry)
            {
                if (isJudged)
                    report.Add(verification.Judge(reader.Source, entry));
            }
        }
        var outcome = verification.Close();
        report.Complete(outcome);
        process.Refresh();
        return outcome.HasErrors ? throw new InvalidOperationException(outcome.Summary) : process.TotalProcessorTime - started;
    }

    private static void Write(string path, Contract[] contracts, long size)
    {
        var entries = Encoding.UTF8.GetBytes(string.Join(',', contracts.SelectMany(Entries)));
        using var stream = File.Create(path);
        stream.Write("""{"log":{"version":"1.2","creator":{"name":"benchmark","version":"1"},"entries":["""u8);
        stream.Write(entries);
        while (stream.Length < size)
        {
            stream.Write(","u8);
            stream.Write(entries);
        }
        stream.Write("]}}"u8);
    }

    // Each documented request with each documented response of its operation, with the header fields of a browser.
    private static IEnumerable<string> Entries(Contract contract)
    {
        var operations = ContractOperation.Of(contract).ToDictionary(operation => operation.OperationId!);
        var requests = ExampleRequests.Of(contract, Given, (_, _) => true).Requests;
        foreach (var request in requests)
        {
            var responses = contract.Find(operations[request.Operation].Pointer.Append("responses"))!.AsObject();
            foreach (var (status, response) in responses)
                foreach (var (_, example) in response!["content"]?["application/json"]?["examples"]?.AsObject() ?? [])
                    yield return Entry(contract, request, status.Replace('X', '0'), example!["value"]!);
        }
    }

    private static string? Given(string variable) => variable.Split('_', 3)[2] switch
    {
        "BASICAUTH" => "user:password",
        "BEARERAUTH" => "token",
        "X_IAA_OW_ID" or "EXTERNAL_ID" => "200001",
        _ => null,
    };

    private static string Entry(Contract contract, ExampleRequest request, string status, JsonNode body)
    {
        var text = body.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        HeaderField[] sent = [.. request.Headers, new("Accept-Encoding", "gzip, deflate, br, zstd"), new("Accept-Language", "en-US,en;q=0.9"), new("Cache-Control", "no-cache"), new("User-Agent", "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36")];
        HeaderField[] received = [new("Content-Type", "application/json"), new("Date", "Mon, 01 Jun 2026 12:00:00 GMT"), new("Server", "nginx"), new("Content-Encoding", "gzip"), new("Vary", "Accept-Encoding"), new("request-id", "0099ba73-0571-4741-8fc3-ec0d32f47b51")];
        return new JsonObject
        {
            ["startedDateTime"] = "2026-06-01T12:00:00.000Z",
            ["time"] = 42.5,
            ["request"] = new JsonObject
            {
                ["method"] = request.Method,
                ["url"] = contract.Root["servers"]![0]!["url"]!.GetValue<string>() + request.Target,
                ["httpVersion"] = "http/2.0",
                ["headers"] = Fields(sent),
                ["queryString"] = new JsonArray(),
                ["cookies"] = new JsonArray(),
                ["headersSize"] = -1,
                ["bodySize"] = request.Body?.Length ?? 0,
                ["postData"] = request.Body is { } sentBody ? new JsonObject { ["mimeType"] = "application/json", ["text"] = Encoding.UTF8.GetString(sentBody.Span) } : null,
            },
            ["response"] = new JsonObject
            {
                ["status"] = int.Parse(status, CultureInfo.InvariantCulture),
                ["statusText"] = "",
                ["httpVersion"] = "http/2.0",
                ["headers"] = Fields(received),
                ["cookies"] = new JsonArray(),
                ["content"] = new JsonObject { ["size"] = text.Length, ["mimeType"] = "application/json", ["text"] = text },
                ["redirectURL"] = "",
                ["headersSize"] = -1,
                ["bodySize"] = -1,
            },
            ["cache"] = new JsonObject(),
            ["timings"] = new JsonObject { ["blocked"] = 1.2, ["dns"] = -1, ["ssl"] = -1, ["connect"] = -1, ["send"] = 0.3, ["wait"] = 39.1, ["receive"] = 1.9 },
        }.ToJsonString();
    }

    private static JsonArray Fields(HeaderField[] fields) => [.. fields.Select(field => new JsonObject { ["name"] = field.Name, ["value"] = field.Value })];
}
