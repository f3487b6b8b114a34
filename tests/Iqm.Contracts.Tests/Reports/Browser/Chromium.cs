using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Reports.Browser;

/// <summary>A headless Chromium of this machine, if there is one, driven through its DevTools protocol. One for all tests of a class; each test has a page of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];

    private readonly TemporaryDirectory _directory = new();
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private readonly ConcurrentDictionary<string, BrowserPage> _pages = new(StringComparer.Ordinal);
    private string? _reason = "there is no browser here: put 'chromium' or 'google-chrome' on the path, or its file into CHROME";
    private Process? _process;
    private Task _reading = Task.CompletedTask;
    private int _last;

    /// <summary>Where the browser is: the variable <c>CHROME</c>, or one of the usual names on the path. Null when there is none.</summary>
    private static string? File { get; } = Environment.GetEnvironmentVariable("CHROME") is { Length: > 0 } set ? set
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name))).FirstOrDefault(System.IO.File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (File is null)
            return;
        // Port 0 is a free one on loopback. The sandbox of its own does not start for root or in a container, and what is shown is ours.
        string[] arguments = ["--headless=new", "--remote-debugging-port=0", $"--user-data-dir={_directory.In("profile")}", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--disable-sync", "about:blank"];
        _process = Process.Start(new ProcessStartInfo(File, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        if (await AddressAsync(_process.StandardError).WaitAsync(TimeSpan.FromMinutes(1)) is not { } address)
        {
            // Some systems have a script of that name that only says how to get the browser.
            _reason = $"'{File}' is no browser that can be driven: it ended at once";
            return;
        }
        _reason = null;
        await _socket.ConnectAsync(address, CancellationToken.None);
        _ = _process.StandardError.ReadToEndAsync(_end.Token);
        _reading = ReadAsync();
    }

    /// <summary>Opens a page that shows a text. Skips the test when there is no browser.</summary>
    /// <param name="html">The page.</param>
    /// <param name="fragment">What its address ends with, such as <c>#iqm.login</c>.</param>
    internal async Task<BrowserPage> OpenAsync(string html, string fragment = "")
    {
        Assert.SkipWhen(_reason is not null, _reason ?? "");
        var target = await SendAsync(null, "Target.createTarget", new { url = "about:blank" });
        var session = (await SendAsync(null, "Target.attachToTarget", new { targetId = target["targetId"]!.GetValue<string>(), flatten = true }))["sessionId"]!.GetValue<string>();
        var page = _pages[session] = new BrowserPage(this, session);
        await page.ShowAsync(new Uri(new Uri(_directory.Write($"{Guid.NewGuid():N}.html", html)).AbsoluteUri + fragment));
        return page;
    }

    /// <summary>Sends a command, and gives its result.</summary>
    internal async Task<JsonNode> SendAsync(string? session, string method, object? parameters = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = JsonSerializer.SerializeToNode(new { id, method, @params = parameters ?? new { } })!;
        if (session is not null)
            message["sessionId"] = session;
        await _sending.WaitAsync(_end.Token);
        try
        {
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message), WebSocketMessageType.Text, true, _end.Token);
        }
        finally
        {
            _sending.Release();
        }
        return await answer.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _socket.Dispose();
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
        _directory.Dispose();
        _sending.Dispose();
        _end.Dispose();
    }

    /// <summary>Where it listens; null when it ends instead.</summary>
    private static async Task<Uri?> AddressAsync(StreamReader error)
    {
        const string Says = "DevTools listening on ";
        while (await error.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Says, StringComparison.Ordinal))
                return new Uri(line[Says.Length..]);
        }
        return null;
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), _end.Token);
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                Take(JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!);
                message.SetLength(0);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            foreach (var waiting in _waiting.Values)
                waiting.TrySetException(e);
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"]?.GetValue<int>() is { } id && _waiting.TryRemove(id, out var waiting))
        {
            if (message["error"] is { } error)
                waiting.SetException(new InvalidOperationException(error.ToJsonString()));
            else
                waiting.SetResult(message["result"]!);
        }
        else if (message["sessionId"]?.GetValue<string>() is { } session && _pages.TryGetValue(session, out var page))
            page.Take(message["method"]!.GetValue<string>(), message["params"]!);
    }
}
