using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Iqm.Contracts.Testing.Tests.Pacts;

/// <summary>A small provider on loopback: <c>GET /pets/{id}</c> knows the pets that a state put there. <c>POST /states</c> is its state URL; <c>/broker/</c> is a pact broker that knows one pact.</summary>
public sealed class ShopProvider : IAsyncLifetime
{
    private WebApplication? _application;

    public Uri Address { get; private set; } = null!;

    public ConcurrentDictionary<string, string> Pets { get; } = new();

    /// <summary>What is at <c>GET /pact</c>.</summary>
    public string Pact { get; set; } = "";

    /// <summary>Every request: path and the header <c>X-Key</c>.</summary>
    public ConcurrentQueue<(string Path, string? Key)> Requests { get; } = new();

    /// <summary>The credentials of those requests that had some.</summary>
    public ConcurrentQueue<string> Credentials { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Use(async (context, next) =>
        {
            Requests.Enqueue((context.Request.Path, context.Request.Headers["X-Key"].FirstOrDefault()));
            if (context.Request.Headers.Authorization.FirstOrDefault() is { } credential)
                Credentials.Enqueue(credential);
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
        foreach (var path in (string[])["/pact", "/broker/pact"])
            _application.MapGet(path, () => Results.Text(Pact, "application/json"));
        _application.MapGet("/broker/", () => Results.Json(Links("pb:provider-pacts-for-verification", $"{Address}broker/{{provider}}", isTemplate: true)));
        _application.MapGet("/broker/shop", () => Results.Json(Links("self", $"{Address}broker/shop", isTemplate: false)));
        _application.MapPost("/broker/shop", () =>
        {
            var pact = Links("self", $"{Address}broker/pact", isTemplate: false);
            (pact["shortDescription"], pact["verificationProperties"]) = ("latest", new JsonObject { ["notices"] = new JsonArray() });
            return Results.Json(new JsonObject { ["_embedded"] = new JsonObject { ["pacts"] = new JsonArray(pact) } });
        });
        await _application.StartAsync();
        Address = new Uri(_application.Urls.First());
    }

    private static JsonObject Links(string relation, string address, bool isTemplate) =>
        new() { ["_links"] = new JsonObject { [relation] = new JsonObject { ["href"] = address, ["name"] = "web", ["templated"] = isTemplate } } };

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
            await _application.DisposeAsync();
    }
}
