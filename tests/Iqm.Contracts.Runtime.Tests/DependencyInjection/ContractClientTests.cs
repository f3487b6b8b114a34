using System.Collections.Concurrent;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Iqm.Contracts.Runtime.Tests;

public class ContractClientTests
{
    private static readonly InviteUserRequest s_invite = new() { Email = "jane@example.com", Password = "s3cret-of-jane" };

    private static void Configure(SampleClientOptions options)
    {
        options.BaseAddress = new Uri("https://api.example.com");
        options.ClientId = "client";
        options.ClientSecret = "s3cret-of-client";
    }

    private static StubHandler Stub() => new(request => request.RequestUri!.AbsolutePath.EndsWith("/login", StringComparison.Ordinal)
        ? StubHandler.Json("""{"id":200001,"name":"s3cret-token"}""")
        : StubHandler.Json("""{"success":true,"data":"invited"}"""));

    [Fact]
    public async Task A_registered_client_logs_in_and_calls()
    {
        var stub = Stub();
        var services = new ServiceCollection();
        services.AddSampleClient(Configure).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<SampleClient>().InviteAsync(s_invite);
        await provider.GetRequiredService<SampleClient>().InviteAsync(s_invite);
        Assert.Equal(
            ["GET /v1/users/login Basic Y2xpZW50OnMzY3JldC1vZi1jbGllbnQ= ", "POST /api/v3/ua/user/invite Bearer s3cret-token 200001", "POST /api/v3/ua/user/invite Bearer s3cret-token 200001"],
            stub.Requests.Select(r => $"{r.Method} {r.Uri.AbsolutePath} {r.Headers["Authorization"]} {r.Headers.GetValueOrDefault("X-IAA-OW-ID")}"));
        provider.GetRequiredKeyedService<Session>("Sample").Invalidate();
        await provider.GetRequiredService<SampleClient>().InviteAsync(s_invite);
        Assert.Equal(5, stub.Requests.Count);
    }

    [Fact]
    public async Task The_containers_clock_decides_when_to_log_in_again()
    {
        var stub = Stub();
        var time = new ManualTime();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(time);
        services.AddSampleClient(o => { Configure(o); o.RenewBefore = TimeSpan.FromMinutes(5); }).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<SampleClient>();
        await client.InviteAsync(s_invite);
        time.Advance(TimeSpan.FromMinutes(54));
        await client.InviteAsync(s_invite);
        Assert.Equal(3, stub.Requests.Count);
        time.Advance(TimeSpan.FromMinutes(2));
        await client.InviteAsync(s_invite);
        Assert.Equal(5, stub.Requests.Count);
    }

    [Fact]
    public async Task Registering_twice_is_registering_once_with_both_configurations()
    {
        var stub = Stub();
        var services = new ServiceCollection();
        services.AddSampleClient(Configure);
        services.AddSampleClient(o => o.Timeout = TimeSpan.FromSeconds(5)).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<SampleClient>().InviteAsync(s_invite);
        Assert.Equal(2, stub.Requests.Count);
        Assert.Single(provider.GetServices<SampleClient>());
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Sample");
        Assert.Equal(TimeSpan.FromSeconds(5), http.Timeout);
        Assert.Equal(ContractHttp.DefaultMaxResponseBytes, http.MaxResponseContentBufferSize);
    }

    [Fact]
    public async Task Invalid_options_stop_the_host_at_start_and_name_what_is_wrong()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSampleClient(o =>
        {
            o.BaseAddress = new Uri("http://api.example.com");
            o.ClientId = "cli:ent";
            o.Host = "a\r\nb";
            o.Timeout = TimeSpan.Zero;
            o.RenewBefore = TimeSpan.FromDays(1);
        });
        using var host = builder.Build();
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Equal(
            [
                "SampleClientOptions.BaseAddress must be an https address: credentials would go over plain http. http is for loopback only.",
                "SampleClientOptions.Timeout must be more than zero and at most 01:00:00, or Timeout.InfiniteTimeSpan for none.",
                "SampleClientOptions.ClientId must not contain a colon: servers take the first colon for the end of the name.",
                "SampleClientOptions.ClientSecret is not set.",
                "SampleClientOptions.Host must be null or visible ASCII and spaces.",
                "SampleClientOptions.RenewBefore must be from 00:00:00 to 01:00:00.",
            ],
            e.Failures);
    }

    [Theory]
    [InlineData(null, "is not set")]
    [InlineData("/relative", "must be an absolute https address")]
    [InlineData("ftp://api.example.com", "must be an absolute https address")]
    [InlineData("https://user:s3cret@api.example.com", "must not hold a user name")]
    [InlineData("https://api.example.com?key=s3cret", "must not have a query")]
    public void An_unusable_address_is_named_without_repeating_it(string? address, string fault)
    {
        var options = new SampleClientOptions { ClientId = "a", ClientSecret = "b", BaseAddress = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute) };
        var message = Assert.Single(options.FindFaults());
        Assert.StartsWith("SampleClientOptions.BaseAddress " + fault, message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", message + options, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(options.ThrowIfInvalid);
    }

    [Fact]
    public void Options_print_their_origin_only()
    {
        var options = new SampleClientOptions();
        Configure(options);
        Assert.Equal("SampleClientOptions for https://api.example.com", options.ToString());
        options.ThrowIfInvalid();
    }

    [Fact]
    public async Task No_log_line_at_any_level_holds_a_secret()
    {
        var log = new RecordingLogger();
        var stub = Stub();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).Services.TryAddEnumerable(ServiceDescriptor.Singleton<ILoggerProvider>(log)));
        services.AddSampleClient(Configure).ConfigurePrimaryHttpMessageHandler(() => stub);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<SampleClient>().InviteAsync(s_invite);
        var lines = string.Join('\n', log.Lines);
        Assert.Contains("Authorization: *", lines, StringComparison.Ordinal);
        Assert.Contains("X-IAA-OW-ID: *", lines, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Y2xpZW50", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("200001", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void The_primary_handler_follows_no_redirect_and_keeps_no_cookie()
    {
        using var handler = ContractHttp.CreatePrimaryHandler();
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
    }

    private sealed class RecordingLogger : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            Lines.Enqueue(state.ToString()!);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
