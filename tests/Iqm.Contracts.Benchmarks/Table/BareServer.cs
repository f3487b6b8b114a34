using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>An ASP.NET Core server that gives the bytes which the mock gives, and does nothing else.</summary>
internal static class BareServer
{
    private static readonly byte[] User = Encoding.UTF8.GetBytes("""{"name":"Jane Sample","external_id":"154813a5-d26e-42f2-8b1d-ebbed59b062d","id":"b0562ead-6282-404f-9e63-9da7bc0f838f","created_at":"2021-12-13T07:54:41.078254","updated_at":"2021-12-13T07:54:41.078254","status":"ACTIVE"}""");

    public static async Task<int> RunAsync(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.MapGet("/v1/users/external_id/{id}", context => Write(context, 200));
        app.MapPost("/v1/users", async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null).ConfigureAwait(false);
            await Write(context, 201).ConfigureAwait(false);
        });
        await app.RunAsync().ConfigureAwait(false);
        return 0;
    }

    private static Task Write(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers["request-id"] = "0099ba73-0571-4741-8fc3-ec0d32f47b51";
        context.Response.ContentLength = User.Length;
        return context.Response.Body.WriteAsync(User).AsTask();
    }
}
