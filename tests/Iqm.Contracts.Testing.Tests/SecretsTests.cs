using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Http;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Runtime;
using Iqm.Contracts.Testing.Assertions;
using Iqm.Contracts.Testing.Mocking;
using Iqm.Contracts.Testing.Pacts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Iqm.Contracts.Testing.Tests;

/// <summary>Marked secrets go through clients, handlers, mocks and pacts, while everything that can be listened to is listened to, and come out nowhere.</summary>
public sealed class SecretsTests : IDisposable
{
    private const string Password = "planted-pass-1", ClientSecret = "planted-client-2", Token = "planted.token-3", Other = "planted-other-4";

    private readonly Listener _heard = new();

    public void Dispose() => _heard.Dispose();

    [Fact]
    public async Task A_client_with_an_observer_tells_none_to_logs_metrics_activities_and_exceptions()
    {
        var answers = new Answers(path => path.EndsWith("/login", StringComparison.Ordinal)
            ? (200, $$"""{"success":true,"data":{"owId":7,"access_token":"{{Token}}","token_type":"bearer","expires_in":100,"scope":"read","refresh_token":"{{Other}}"} }""")
            : (500, $$"""{"success":false,"errorObjects":[{"error":"Bearer {{Token}} is not valid{{(path.Contains("assword", StringComparison.Ordinal) ? $", nor is {Password}" : "")}}","password":"{{Other}}"}],"token":"{{Other}}"}"""));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_heard));
        services.AddMetrics();
        services.AddSingleton(provider => new ContractObserver(new ExchangeJudge([Mocking.Mocks.Iqm], new ExchangeVerifierOptions { ShowValues = true, Strict = true }), new ContractObserverOptions { SampleRate = 1 },
            provider.GetRequiredService<ILogger<ContractObserver>>(), provider.GetRequiredService<IMeterFactory>()));
        services.AddIqmClient(options => (options.ClientId, options.ClientSecret, options.Email, options.Password) = ("id", ClientSecret, "a@example.com", Password))
            .ConfigurePrimaryHttpMessageHandler(() => answers).AddHttpMessageHandler(provider => new ContractVerifyingHandler(provider.GetRequiredService<ContractObserver>()));
        var told = new StringBuilder();
        await using (var provider = services.BuildServiceProvider())
        {
            var client = provider.GetRequiredService<Iqm.IqmClient>();
            foreach (var call in (Func<Task>[])
            [
                () => client.Users.ListApplicationsAsync("495"),
                () => client.Users.UpdatePasswordAsync(new Iqm.UpdatePasswordRequest { Email = "a@example.com", Password = Password }),
                () => client.Authentication.LoginAsync(new Iqm.LoginRequest { GrantType = "password", Email = "a@example.com", Password = Password }),
            ])
            {
                var failure = await Record.ExceptionAsync(call);
                told.Append(failure).Append((failure as ApiException)?.ResponseBody).Append(failure?.Data.Count);
            }
            told.Append(client).Append(new Iqm.IqmClientOptions { ClientSecret = ClientSecret, Password = Password }).Append(await client.Users.ListApplicationsWithResponseAsync("495"));
        }
        Assert.Contains("IQMC", _heard.Text, StringComparison.Ordinal);
        Assert.Contains("iqm.contracts.findings", _heard.Text, StringComparison.Ordinal);
        Assert.Contains("url.template", _heard.Text, StringComparison.Ordinal);
        Hides(_heard.Text, "A log, a metric or an activity");
        Hides(told.ToString(), "An exception or a text of an object");
    }

    [Fact]
    public async Task Assertions_and_a_handler_that_throws_tell_none()
    {
        var judge = new ExchangeJudge([Mocking.Mocks.Iqm], new ExchangeVerifierOptions { ShowValues = true, Strict = true });
        var answers = new Answers(_ => (200, $$"""{"success":true,"data":{"access_token":7,"owId":"sent {{Password}} and {{Token}}","other":"{{Token}}"},"errorObjects":"{{Password}}"}"""));
        using var client = new HttpClient(new ContractVerifyingHandler(judge) { InnerHandler = answers }) { DefaultRequestHeaders = { Authorization = new("Bearer", Token) } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://me:{Other}@app.iqm.com/api/v3/ua/login?token={Other}") { Content = Json($$"""{"email":5,"password":"{{Password}}","grantType":"{{Password}}"}""") };
        var violation = await Assert.ThrowsAsync<ContractViolationException>(() => client.SendAsync(request, TestContext.Current.CancellationToken));
        Hides(violation + violation.Exchange.ToString(), "A violation");

        using var plain = new HttpClient(answers) { DefaultRequestHeaders = { Authorization = new("Bearer", Token) } };
        using var response = await plain.PostAsync(new Uri($"https://app.iqm.com/api/v3/ua/login?token={Other}"), Json($$"""{"password":"{{Password}}"}"""), TestContext.Current.CancellationToken);
        Hides((await Assert.ThrowsAsync<ContractViolationException>(async () => await response.ShouldConformToAsync(judge, TestContext.Current.CancellationToken))).ToString(), "An assertion");
    }

    [Fact]
    public async Task A_mock_tells_none_in_assertions_and_recordings()
    {
        await using var mock = MockProvider.InProcess([Mocking.Mocks.Iqm, Mocking.Mocks.InsightIq], new MockOptions { OnExchange = exchange => _heard.Add(exchange.ToString() + string.Concat(exchange.Findings)) });
        using var client = new HttpClient(mock.CreateHandler()) { BaseAddress = mock.BaseAddress, DefaultRequestHeaders = { Authorization = new("Bearer", Token) } };
        foreach (var path in new[] { $"api/v3/ua/login?token={Other}", $"nothing/{Token}", $"v1/users/external_id/{Token}" })
            using (var response = await client.PostAsync(path, Json($$"""{"email":5,"password":"{{Password}}","x":"{{Token}}"}"""), TestContext.Current.CancellationToken))
                _heard.Add(response + await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var har = new MemoryStream();
        mock.Recording.WriteHar(har);
        foreach (var assertion in (Action[])[() => mock.Recording.AssertConforming(), () => mock.Recording.AssertCalled("login"), () => mock.Recording.AssertNoneUnexpected("login")])
            _heard.Add(Assert.Throws<MockAssertionException>(assertion).ToString());
        Hides(_heard.Text, "A mock");
        Hides(Encoding.UTF8.GetString(har.ToArray()), "A recording of a mock");
    }

    [Fact]
    public async Task Writing_a_pact_tells_none_that_was_sent()
    {
        var pact = new PactBuilder("web", "shop");
        var interaction = pact.UponReceiving("log in").WithRequest(HttpMethod.Post, "/login").WithHeader("Authorization", Match.Regex("Bearer [a-z]+", "Bearer abc"))
            .WithJsonBody(new JsonObject { ["password"] = "abc", ["holder"] = new JsonObject { ["client_secret"] = "abc" }, ["list"] = new JsonArray("a") }).WillRespond();
        var failure = await Assert.ThrowsAsync<PactException>(() => interaction.VerifyAsync(async address =>
        {
            using var client = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", Token) } };
            using var first = await client.PostAsync(new Uri(address, "/login"), Json($$"""{"password":"{{Password}}","holder":[{"client_secret":"{{ClientSecret}}"}],"list":{"token":"{{Other}}"} }"""), TestContext.Current.CancellationToken);
            using var second = await client.PostAsync(new Uri(address, "/login"), Json($$"""[{"password":"{{Password}}"}]"""), TestContext.Current.CancellationToken);
        }));
        Hides(failure.ToString(), "A pact's failure");
    }

    [Fact]
    public void What_carries_secrets_does_not_print_them()
    {
        var exchange = new Exchange { Method = "GET", Url = $"/a?token={Token}", RequestHeaders = [new HeaderField("Authorization", Token)] };
        foreach (var value in (object[])
        [
            exchange, exchange.RequestHeaders[0], new TrafficEntry(1, new Loading.SourcePosition("a.har", 1, 1), exchange, []), new MockExchange { Exchange = exchange },
            new ExampleRequest("iqm", "login", "GET", $"/a?token={Token}", exchange.RequestHeaders, null),
            new PactVerifierOptions { ProviderUrl = new Uri($"http://me:{Password}@shop.example/a?token={Token}"), Token = Token, Headers = [KeyValuePair.Create("A", Token)], Broker = new Uri($"http://me:{Password}@broker") },
            new MockOptions { Credentials = new Dictionary<string, System.Collections.Immutable.ImmutableArray<string>> { ["basic"] = [$"me:{Password}"] } },
        ])
            Hides(value.ToString()!, value.GetType().Name);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static void Hides(string text, string what)
    {
        foreach (var secret in (string[])["planted", Convert.ToBase64String(Encoding.UTF8.GetBytes("id:" + ClientSecret)), Convert.ToBase64String(Encoding.UTF8.GetBytes(Password))])
            if (text.IndexOf(secret, StringComparison.Ordinal) is >= 0 and var at)
                Assert.Fail($"{what} shows a secret: …{text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 100)]}…");
    }

    /// <summary>A server that is a function of the path.</summary>
    private sealed class Answers(Func<string, (int Status, string Body)> answer) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Content is { } content)
                await content.CopyToAsync(Stream.Null, cancellationToken);
            var (status, body) = answer(request.RequestUri!.AbsolutePath);
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = Json(body), RequestMessage = request };
            response.Headers.Add("Set-Cookie", $"sid={Other}");
            response.Headers.Add("request-id", "r-1");
            return response;
        }
    }

    /// <summary>Hears every log at every level, every measurement and every activity of the process's sources that are ours or HTTP's.</summary>
    private sealed class Listener : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];
        private readonly ActivityListener _activities;
        private readonly MeterListener _meters = new();

        public Listener()
        {
            _activities = new ActivityListener { ShouldListenTo = source => source.Name.StartsWith("Iqm", StringComparison.Ordinal), Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded, ActivityStopped = Hear };
            ActivitySource.AddActivityListener(_activities);
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name.StartsWith("Iqm", StringComparison.Ordinal))
                    listener.EnableMeasurementEvents(instrument);
            };
            _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
            _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Hear(instrument, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
            _meters.Start();
        }

        public string Text => string.Join('\n', _lines);

        public void Add(string line) => _lines.Enqueue(line);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            Add($"{state} {Values(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Add($"{formatter(state, exception)} {Values(state)} {exception}");

        public void Dispose()
        {
            _activities.Dispose();
            _meters.Dispose();
        }

        private static string Values(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")) : "";

        private void Hear(Activity activity) => Add($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))} {string.Join(' ', activity.Events.SelectMany(one => one.Tags).Select(tag => $"{tag.Key}={tag.Value}"))}");

        private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            var line = new StringBuilder(instrument.Name);
            foreach (var tag in tags)
                line.Append(' ').Append(tag.Key).Append('=').Append(tag.Value);
            Add(line.ToString());
        }
    }
}
