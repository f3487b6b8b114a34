using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Tests.Reports.Browser;

/// <summary>A page of <see cref="Chromium"/>, and all that it did besides showing itself.</summary>
internal sealed class BrowserPage(Chromium browser, string session)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _loads = new(StringComparer.Ordinal);

    /// <summary>Addresses it asked for, its own first.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Exceptions, refusals of the content security policy and other complaints, and dialogs.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    /// <summary>Runs an expression in the page.</summary>
    /// <returns>Its value as JSON; null for null and undefined.</returns>
    public async Task<JsonNode?> ValueAsync(string expression)
    {
        var answer = await browser.SendAsync(session, "Runtime.evaluate", new { expression, returnByValue = true, awaitPromise = true });
        Assert.True(answer["exceptionDetails"] is null, answer["exceptionDetails"]?.ToJsonString());
        return answer["result"]!["value"];
    }

    /// <summary>The same for a value of a known type.</summary>
    public async Task<T> ValueAsync<T>(string expression) => (await ValueAsync(expression))!.GetValue<T>();

    /// <summary>Runs statements, and waits until what they change has been shown.</summary>
    public Task DoAsync(string statements) => ValueAsync($"{{ {statements} }}; new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(() => shown(0))))");

    /// <summary>Presses and releases a key.</summary>
    /// <param name="key">Such as <c>Tab</c>, <c>Enter</c>, <c>a</c>.</param>
    public async Task PressAsync(string key)
    {
        var (code, text) = key switch { "Tab" => (9, ""), "Enter" => (13, "\r"), " " => (32, " "), _ => ((int)char.ToUpperInvariant(key[0]), key) };
        await browser.SendAsync(session, "Input.dispatchKeyEvent", new { type = "keyDown", key, windowsVirtualKeyCode = code, text });
        await browser.SendAsync(session, "Input.dispatchKeyEvent", new { type = "keyUp", key, windowsVirtualKeyCode = code });
        await DoAsync("");
    }

    /// <summary>Shows it as another reader sees it.</summary>
    /// <param name="scheme"><c>light</c> or <c>dark</c>.</param>
    /// <param name="width">Of the window, in pixels.</param>
    public async Task LookAsAsync(string scheme, int width)
    {
        await browser.SendAsync(session, "Emulation.setEmulatedMedia", new { features = new[] { new { name = "prefers-color-scheme", value = scheme } } });
        await browser.SendAsync(session, "Emulation.setDeviceMetricsOverride", new { width, height = 800, deviceScaleFactor = 1, mobile = false });
        await DoAsync("");
    }

    /// <summary>Prints it.</summary>
    public Task PrintAsync() => browser.SendAsync(session, "Page.printToPDF");

    /// <summary>Goes to an address, and waits until all of it is there.</summary>
    internal async Task ShowAsync(Uri address)
    {
        foreach (var domain in (string[])["Page", "Runtime", "Network", "Log"])
            await browser.SendAsync(session, $"{domain}.enable");
        await browser.SendAsync(session, "Page.setLifecycleEventsEnabled", new { enabled = true });
        var load = (await browser.SendAsync(session, "Page.navigate", new { url = address.AbsoluteUri }))["loaderId"]!.GetValue<string>();
        await Load(load).Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await DoAsync("");
    }

    internal void Take(string method, JsonNode what)
    {
        switch (method)
        {
            case "Page.lifecycleEvent" when what["name"]!.GetValue<string>() == "load":
                Load(what["loaderId"]!.GetValue<string>()).TrySetResult();
                break;
            case "Network.requestWillBeSent":
                Requests.Enqueue(what["request"]!["url"]!.GetValue<string>());
                break;
            case "Page.javascriptDialogOpening":
                Complaints.Enqueue(what.ToJsonString());
                _ = browser.SendAsync(session, "Page.handleJavaScriptDialog", new { accept = true });
                break;
            case "Runtime.exceptionThrown" or "Runtime.consoleAPICalled" or "Log.entryAdded":
                Complaints.Enqueue(what.ToJsonString());
                break;
        }
    }

    // The event may come before the answer that names the load.
    private TaskCompletionSource Load(string id) => _loads.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
