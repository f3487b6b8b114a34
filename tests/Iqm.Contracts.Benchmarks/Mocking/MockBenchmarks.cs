using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Testing.Mocking;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Benchmarks.Mocking;

/// <summary>The mock provider against Prism and a bare ASP.NET Core endpoint, in one run; start-up, memory, and the handler without a socket.</summary>
internal static class MockBenchmarks
{
    private const int Rounds = 3;
    private const int Calls = 100_000;
    private const string Credential = "Authorization: Basic dXNlcjpwYXNzd29yZA==\r\n";
    private const string Body = """{"name":"Jane Sample","external_id":"154813a5-d26e-42f2-8b1d-ebbed59b062d"}""";

    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(3), Duration = TimeSpan.FromSeconds(4);
    private static readonly byte[] Get = Encoding.ASCII.GetBytes($"GET /v1/users/external_id/154813a5-d26e-42f2-8b1d-ebbed59b062d HTTP/1.1\r\nHost: localhost\r\n{Credential}\r\n");
    private static readonly byte[] Post = Encoding.ASCII.GetBytes($"POST /v1/users HTTP/1.1\r\nHost: localhost\r\n{Credential}Content-Type: application/json\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");

    public static async Task<int> RunAsync()
    {
        var spec = Path.Combine(RepositoryPaths.Root, "specs", "insightiq", "openapi.yaml");
        var tool = Path.Combine(RepositoryPaths.Root, "src", "Iqm.Contracts.Cli", "bin", "Release", "net10.0", "iqm-contracts");
        var prism = Path.Combine(RepositoryPaths.Root, "eng", "oracles", "node_modules", ".bin", "prism");
        var servers = new (string Name, Func<int, Task<ServerProcess>> Start)[]
        {
            ("bare", port => ServerProcess.StartAsync(port, Get, Environment.ProcessPath!, "bare", Text(port))),
            ("mock", port => ServerProcess.StartAsync(port, Get, tool, "mock", "--spec", spec, "--port", Text(port))),
            ("Prism", port => ServerProcess.StartAsync(port, Get, prism, "mock", "-p", Text(port), spec)),
        };
        if (!File.Exists(prism))
            servers = servers[..2];
        var rates = new Dictionary<string, List<double>>();
        // In turn, so that what else the machine does hits all of them.
        for (var round = 0; round < Rounds; round++)
            foreach (var (name, start) in servers)
                await Measure(name, start, rates).ConfigureAwait(false);
        foreach (var (key, values) in rates)
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{key,-26} {Median(values),10:N0}   ({string.Join(", ", values.Select(value => value.ToString("N0", CultureInfo.InvariantCulture)))})")).ConfigureAwait(false);
        await InProcess(spec).ConfigureAwait(false);
        return 0;
    }

    private static async Task Measure(string name, Func<int, Task<ServerProcess>> start, Dictionary<string, List<double>> rates)
    {
        var port = FreePort();
        using var server = await start(port).ConfigureAwait(false);
        Add("start-up, ms", server.StartUp.TotalMilliseconds);
        await LoadGenerator.RunAsync(port, Get, 200, 16, Warmup).ConfigureAwait(false);
        await LoadGenerator.RunAsync(port, Post, 201, 16, Warmup).ConfigureAwait(false);
        foreach (var connections in (int[])[1, 16])
            foreach (var (method, request, status) in ((string, byte[], int)[])[("GET", Get, 200), ("POST", Post, 201)])
                Add($"{method} at {connections}, 1/s", await LoadGenerator.RunAsync(port, request, status, connections, Duration).ConfigureAwait(false));
        Add("memory, MB", server.Megabytes);

        void Add(string what, double value)
        {
            if (!rates.TryGetValue($"{name}: {what}", out var values))
                rates[$"{name}: {what}"] = values = [];
            values.Add(value);
        }
    }

    private static async Task InProcess(string spec)
    {
        var mock = MockProvider.InProcess(ContractLoader.Load(spec).Contract!);
        await using (mock.ConfigureAwait(false))
        {
            using var client = new HttpMessageInvoker(mock.CreateHandler());
            for (var round = 0; round < 5; round++)
            {
                var (get, post) = (await Time(client, isPost: false).ConfigureAwait(false), await Time(client, isPost: true).ConfigureAwait(false));
                await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"handler GET {get:N2} µs, POST {post:N2} µs")).ConfigureAwait(false);
            }
        }
    }

    private static async Task<double> Time(HttpMessageInvoker client, bool isPost)
    {
        var watch = Stopwatch.StartNew();
        for (var call = 0; call < Calls; call++)
        {
            using var request = new HttpRequestMessage(isPost ? HttpMethod.Post : HttpMethod.Get, isPost ? "http://localhost/v1/users" : "http://localhost/v1/users/external_id/154813a5-d26e-42f2-8b1d-ebbed59b062d");
            request.Headers.TryAddWithoutValidation("Authorization", "Basic dXNlcjpwYXNzd29yZA==");
            if (isPost)
            {
                request.Content = new StringContent(Body, Encoding.UTF8, "application/json");
            }
            using var response = await client.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
            if (response.StatusCode != (isPost ? HttpStatusCode.Created : HttpStatusCode.OK))
                throw new InvalidOperationException($"The mock answered {response.StatusCode}.");
        }
        return watch.Elapsed.TotalMicroseconds / Calls;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
