using System.Net;
using System.Text.Json;

namespace Iqm.Contracts.Generator.Tests.Wire;

/// <summary>How generated clients of odd documents read what comes back.</summary>
public sealed class OddAnswerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("\"a\\nb\"", "application/json", "a\nb")]
    [InlineData("\"a\" b", "text/plain", "\"a\" b")]
    public async Task Text_of_any_media_type_is_read_as_the_response_says(string body, string mediaType, string expected)
    {
        var sent = new Recorder(HttpStatusCode.OK, body, mediaType);
        using var http = new HttpClient(sent);

        var text = await new OddClient(http).Odd.AnythingAsync(new Point { X = 1 }, Token);

        Assert.Equal(expected, text);
        Assert.Equal("{\"x\":1}", sent.Body);
        Assert.Contains("Content-Type: application/json", sent.Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_is_null_when_a_documented_status_has_none()
    {
        Assert.Null(await OneAsync(HttpStatusCode.NoContent, "", c => c.MaybeAsync(Token)));
        Assert.Null(await OneAsync(HttpStatusCode.NoContent, "", c => c.DownloadAsync(Token)));
    }

    [Fact]
    public async Task Enum_values_survive_in_every_spelling()
    {
        var levels = await OneAsync(HttpStatusCode.OK, """["pending-approval","password","PASSWORD","a b","a_b","","1","+1","-1","class","later"]""", c => c.MaybeAsync(Token));

        Assert.Equal([Level.PendingApproval, Level.Password, Level.Password2, Level.AB, Level.AB2, Level.Empty, Level._1, Level.Plus1, Level.Minus1, Level.Class, "later"], levels);
        Assert.Equal(["pending-approval", "password", "PASSWORD", "a b", "a_b", "", "1", "+1", "-1", "class", "later"], levels!.Select(l => l.Value));
        Assert.False(levels![^1].IsKnown);
    }

    [Fact]
    public async Task Class_of_statuses_has_its_typed_failure_and_default_the_rest()
    {
        var refused = await Assert.ThrowsAsync<OddException<Problem>>(() => OneAsync(HttpStatusCode.Conflict, """{"title":"no"}""", c => c.MaybeAsync(Token)));
        Assert.Equal("no", refused.Error.Title);
        var broken = await Assert.ThrowsAsync<OddException>(() => OneAsync(HttpStatusCode.InternalServerError, "", c => c.MaybeAsync(Token)));
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
    }

    [Fact]
    public async Task Of_several_JSON_forms_of_a_failure_the_media_type_decides()
    {
        async Task<OddException> FailAsync(string body, string mediaType)
        {
            using var http = new HttpClient(new Recorder(HttpStatusCode.BadRequest, body, mediaType));
            return await Assert.ThrowsAnyAsync<OddException>(() => new OddClient(http).Odd.ConflictAsync(Token));
        }
        Assert.Equal("a", Assert.IsType<OddException<PatchOperation>>(await FailAsync("""{"op":"a"}""", "application/scim+json")).Error.Op);
        Assert.Equal("b", Assert.IsType<OddException<Problem>>(await FailAsync("""{"title":"b"}""", "application/json")).Error.Title);
        Assert.Equal("c", Assert.IsType<OddException<Problem>>(await FailAsync("""{"title":"c"}""", "application/problem+json")).Error.Title);
    }

    [Fact]
    public async Task Events_are_a_stream()
    {
        using var http = new HttpClient(new Recorder(HttpStatusCode.OK, "data: {}\n\n", "text/event-stream"));

        await using var events = await new OddClient(http).Odd.EventsAsync(Token);

        using var reader = new StreamReader(events);
        Assert.Equal("data: {}", await reader.ReadLineAsync(Token));
    }

    [Fact]
    public async Task Default_alone_is_the_form_of_successes_and_of_failures()
    {
        Assert.Equal(1, (await OneAsync(HttpStatusCode.Created, """{"x":1}""", c => c.OnlyDefaultAsync(Token)))!.X);
        Assert.Equal(2, (await Assert.ThrowsAsync<OddException<Point>>(() => OneAsync(HttpStatusCode.NotFound, """{"x":2}""", c => c.OnlyDefaultAsync(Token)))).Error.X);
        Assert.Equal("tea", (await Assert.ThrowsAsync<OddException<Problem>>(() => OneAsync((HttpStatusCode)418, """{"title":"tea"}""", c => c.OnlyDefaultAsync(Token)))).Error.Title);
    }

    [Fact]
    public async Task Default_beside_a_redirect_is_a_failure()
    {
        using var http = new HttpClient(new Recorder(HttpStatusCode.SeeOther));
        await new OddClient(http).Odd.RedirectedAsync(Token);

        using var refusing = new HttpClient(new Recorder(HttpStatusCode.BadRequest, """{"title":"no"}"""));
        Assert.Equal("no", (await Assert.ThrowsAsync<OddException<Problem>>(() => new OddClient(refusing).Odd.RedirectedAsync(Token))).Error.Title);
    }

    [Fact]
    public async Task Head_has_no_body_to_read()
    {
        var sent = new Recorder(HttpStatusCode.OK);
        using var http = new HttpClient(sent);

        Assert.Null(await new OddClient(http).Odd.HeadDownloadAsync(Token));
        Assert.Equal(("HEAD", "https://eu.example.com/v1/download"), (sent.Method, sent.Uri));
    }

    [Fact]
    public async Task Members_of_every_name_are_read_and_written_as_they_are_called()
    {
        const string Body = """{"Id":"1","ID":"2","id":"3","Thing":"4","class":"5","":"6","1st":7,"😀":"8","a[b]":"9","default":10,"level":"11","link":null,"optionalLink":{"href":"12"},"loop":["a",["b"]],"matrix":[[1.5]],"free":{"x":[]},"JsonItems":["13"]}""";

        var thing = await OneAsync(HttpStatusCode.OK, Body, c => c.PatchAsync([new PatchOperation { Op = "add" }], Token));

        Assert.Equal(("1", "2", "3", "4", "5", "6", "8", "9"), (thing.Id, thing.ID, thing.IdValue, thing.ThingValue, thing.Class, thing.Property, thing.PropertyValue, thing.AB));
        Assert.True(thing.Loop!.Value.IsArray);
        Assert.Equal(Members(Body), Members(JsonSerializer.Serialize(thing, OddClientJsonContext.Default.Thing)));
    }

    [Fact]
    public async Task Form_that_builds_on_another_form_is_told_by_the_discriminator()
    {
        var animals = await OneAsync(HttpStatusCode.OK, """[{"kind":"Pet","name":"p"},{"kind":"felis","name":"c"},{"kind":"later","legs":4}]""", c => c.AnimalsAsync(Token));

        Assert.Equal([true, false, false], animals.Select(a => a.IsPet));
        Assert.Equal("c", animals[1].AsCat?.Name);
        Assert.Equal(4, animals[2].AsBase?.AdditionalProperties?["legs"].GetInt32());
    }

    private static IEnumerable<string> Members(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null).Select(p => $"{p.Name}={p.Value.GetRawText()}").Order(StringComparer.Ordinal)];
    }

    private static async Task<T> OneAsync<T>(HttpStatusCode status, string body, Func<OddTagClient, Task<T>> call)
    {
        using var http = new HttpClient(new Recorder(status, body));
        return await call(new OddClient(http).Odd);
    }
}
