using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Testing.Mocking;
using Iqm.Contracts.TestSupport;
using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>The mock provider against Prism and a bare ASP.NET Core endpoint, in one run; start-up, memory, and the handler without a socket.</summary>
internal static class MockSection
{
    private const int Rounds = 3;
    private const int Calls = 20_000;
    private const string StartUp = "start to the first answer", Memory = "memory after the load";
    private const string Credential = "Authorization: Basic dXNlcjpwYXNzd29yZA==\r\n";
    private const string Body = """{"name":"Jane Sample","external_id":"154813a5-d26e-42f2-8b1d-ebbed59b062d"}""";

    private static readonly string[] Loads = ["GET at 1", "POST at 1", "GET at 16", "POST at 16"];
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(2), Duration = TimeSpan.FromSeconds(3);
    private static readonly byte[] Get = Encoding.ASCII.GetBytes($"GET /v1/users/external_id/154813a5-d26e-42f2-8b1d-ebbed59b062d HTTP/1.1\r\nHost: localhost\r\n{Credential}\r\n");
    private static readonly byte[] Post = Encoding.ASCII.GetBytes($"POST /v1/users HTTP/1.1\r\nHost: localhost\r\n{Credential}Content-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        var spec = RepositoryPaths.In("specs", "insightiq", "openapi.yaml");
        var tool = await ToolProcess.ToolAsync().ConfigureAwait(false);
        var servers = new (string Name, Func<int, Task<ServerProcess>> Start)[]
        {
            ("bare", port => ServerProcess.StartAsync(port, Get, Environment.ProcessPath!, "bare", Number(port))),
            ("mock", port => ServerProcess.StartAsync(port, Get, tool, "mock", "--spec", spec, "--port", Number(port))),
            ("Prism", port => ServerProcess.StartAsync(port, Get, Peers.Prism, "mock", "-p", Number(port), spec)),
        };
        var rates = new Dictionary<(string Server, string What), List<double>>();
        // In turn, so that what else the machine does hits all of them.
        for (var round = 0; round < Rounds; round++)
            foreach (var (name, start) in servers)
                await MeasureAsync(name, start, rates).ConfigureAwait(false);
        var rows = new List<Measurement>();
        foreach (var what in Loads)
        {
            var (mock, bare, prism) = (Timing.Median(rates[("mock", what)]), Timing.Median(rates[("bare", what)]), Timing.Median(rates[("Prism", what)]));
            var isMany = what.EndsWith("16", StringComparison.Ordinal);
            rows.Add(new(what, Text($"{mock:N0}/s"), Text($"bare Kestrel {bare:N0}/s"), Text($"{mock / bare:P0}"), isMany ? "≥ 60%" : "", isMany ? mock >= bare * 0.6 : null));
            rows.Add(new("", Text($"{mock:N0}/s"), Text($"Prism {prism:N0}/s"), Text($"{mock / prism:N0} ×"), isMany ? "≥ 8 ×" : "", isMany ? mock >= prism * 8 : null));
        }
        var (startUp, peerStartUp) = (rates[("mock", StartUp)].Min(), rates[("Prism", StartUp)].Min());
        var (memory, peerMemory) = (Timing.Median(rates[("mock", Memory)]), Timing.Median(rates[("Prism", Memory)]));
        rows.Add(new(StartUp, Text($"{startUp:N0} ms"), Text($"Prism {peerStartUp:N0} ms"), "", "< 500 ms", startUp < 500));
        rows.Add(new(Memory, Text($"{memory:N0} MB"), Text($"Prism {peerMemory:N0} MB"), "", "< 120 MB", memory < 120));
        rows.AddRange(await InProcessAsync(spec).ConfigureAwait(false));
        return rows;
    }

    private static async Task MeasureAsync(string name, Func<int, Task<ServerProcess>> start, Dictionary<(string Server, string What), List<double>> rates)
    {
        var port = FreePort();
        using var server = await start(port).ConfigureAwait(false);
        Add(StartUp, server.StartUp.TotalMilliseconds);
        await LoadGenerator.RunAsync(port, Get, 200, 16, Warmup).ConfigureAwait(false);
        await LoadGenerator.RunAsync(port, Post, 201, 16, Warmup).ConfigureAwait(false);
        foreach (var connections in (int[])[1, 16])
            foreach (var (method, request, status) in ((string, byte[], int)[])[("GET", Get, 200), ("POST", Post, 201)])
                Add(Text($"{method} at {connections}"), await LoadGenerator.RunAsync(port, request, status, connections, Duration).ConfigureAwait(false));
        Add(Memory, server.Megabytes);

        void Add(string what, double value)
        {
            if (!rates.TryGetValue((name, what), out var values))
                rates[(name, what)] = values = [];
            values.Add(value);
        }
    }

    private static async Task<Measurement[]> InProcessAsync(string spec)
    {
        var mock = MockProvider.InProcess(ContractLoader.Load(spec).Contract!);
        await using (mock.ConfigureAwait(false))
        {
            using var client = new HttpMessageInvoker(mock.CreateHandler());
            var (get, post) = (await Timing.FastestAsync(() => Call(client, isPost: false), Calls).ConfigureAwait(false), await Timing.FastestAsync(() => Call(client, isPost: true), Calls).ConfigureAwait(false));
            return
            [
                new("handler without a socket, GET", Text($"{get:N1} µs"), "", "", "< 20 µs", get < 20),
                new("handler without a socket, POST", Text($"{post:N1} µs"), "", "", "< 20 µs", post < 20),
            ];
        }
    }

    private static async Task Call(HttpMessageInvoker client, bool isPost)
    {
        using var request = new HttpRequestMessage(isPost ? HttpMethod.Post : HttpMethod.Get, isPost ? "http://localhost/v1/users" : "http://localhost/v1/users/external_id/154813a5-d26e-42f2-8b1d-ebbed59b062d");
        request.Headers.TryAddWithoutValidation("Authorization", "Basic dXNlcjpwYXNzd29yZA==");
        if (isPost)
            request.Content = new StringContent(Body, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        if (response.StatusCode != (isPost ? HttpStatusCode.Created : HttpStatusCode.OK))
            throw new InvalidOperationException($"The mock answered {response.StatusCode}.");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
