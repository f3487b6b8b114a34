namespace Iqm.Contracts.Runtime.Tests;

public class AmbientHeaderTests
{
    [Fact]
    public async Task The_header_goes_with_every_operation_that_has_not_set_it()
    {
        var stub = new StubHandler(_ => StubHandler.Json("""{"id":1,"name":"Jane"}"""));
        using var http = ContractHttp.CreateClient(new Uri("https://api.example.com"), null, stub, new AmbientHeaderHandler("X-Session", "ambient"));
        var client = new SampleClient(http);
        await client.GetUserAsync("1");
        await client.GetUserAsync("1", session: "own");
        await http.GetAsync(new Uri("https://api.example.com/foreign"));
        Assert.Equal(["ambient", "own", null], stub.Requests.Select(r => r.Headers.GetValueOrDefault("X-Session")));
    }
}
