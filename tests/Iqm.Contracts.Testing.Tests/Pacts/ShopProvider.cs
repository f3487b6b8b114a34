using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Iqm.Contracts.Testing.Tests.Pacts;

/// <summary>A small provider on loopback: <c>GET /pets/{id}</c> knows the pets that a state put there. <c>POST /states</c> is its state URL.</summary>
public sealed class ShopProvider : IAsyncLifetime
{
    private WebApplication? _application;

    public Uri Address { get; private set; } = null!;

    public ConcurrentDictionary<string, string> Pets { get; } = new();

    /// <summary>Every request: path and the header <c>X-Key</c>.</summary>
    public ConcurrentQueue<(string Path, string? Key)> Requests { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Use(async (context, next) =>
        {
            Requests.Enqueue((context.Request.Path, context.Request.Headers["X-Key"].FirstOrDefault()));
            await next(context);
        });
        _application.MapGet("/pets/{id}", async (string id, HttpContext context) =>
        {
            var isKnown = Pets.TryGetValue(id, out var name);
            context.Response.StatusCode = isKnown ? 200 : 404;
            await context.Response.WriteAsJsonAsync(isKnown ? new JsonObject { ["name"] = name } : new JsonObject { ["message"] = "no" });
        });
        _application.MapPost("/states", async (HttpContext context) =>
        {
            var call = (await JsonNode.ParseAsync(context.Request.Body))!;
            if (call["action"]!.ToString() == "setup" && call["state"]!.ToString() == "a pet exists")
                Pets["7"] = "Tom";
        });
        await _application.StartAsync();
        Address = new Uri(_application.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
            await _application.DisposeAsync();
    }
}
