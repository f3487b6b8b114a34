using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests.Wire;

public sealed class JsonBodyTests(LoopbackServer server) : WireTest(server)
{
    private const string Everything = """
        {"name":"n","mode":"pending-approval","modes":["active","ACTIVE","with space","a.b","1st","","later"],"level":-3,"since":"2024-03-21T10:20:30.5+05:30","day":"2024-02-29",
         "note":"x","count":-7,"ratio":0.1,"flag":false,"uid":"0099ba73-0571-4741-8fc3-ec0d32f47b51","data":"AQID","id":"i","pin":"1234","either":"7","anything":{"a":[1,"b",null,true]},
         "parent":{"name":"p","parent":{"name":"pp","modes":[]}},"labels":{"A b":"1","":"2"},"odd-name":"o","class":"c"}
        """;

    [Fact]
    public async Task Optional_members_that_are_not_set_are_not_sent()
    {
        Server.Answer(200, """{"name":"n"}""", "application/json");

        var thing = await Client.Body.CreateThingAsync(new Thing { Name = "n" });

        Assert.Equal("""
            POST /things
            Accept: application/json
            Content-Type: application/json

            {"name":"n"}
            """, Server.Sent.ToString());
        Assert.Equal(new Thing { Name = "n" }, thing);
    }

    [Fact]
    public async Task Every_kind_of_member_is_written_and_read()
    {
        Server.Answer(200, Everything, "application/json");

        var thing = await Client.Body.CreateThingAsync(new Thing
        {
            Name = "n",
            Mode = Mode.PendingApproval,
            Modes = [Mode.Active, Mode.Active2, Mode.WithSpace, Mode.AB, Mode._1st, Mode.Empty, new Mode("later")],
            Level = ThingLevel.Minus3,
            Since = Moment,
            Day = new DateOnly(2024, 2, 29),
            Note = "x",
            Count = -7,
            Ratio = 0.1,
            Flag = false,
            Uid = Guid.Parse("0099ba73-0571-4741-8fc3-ec0d32f47b51"),
            Data = [1, 2, 3],
            Id = "i",
            Pin = "1234",
            Either = "7",
            Anything = JsonElement.Parse("""{"a":[1,"b",null,true]}"""),
            Parent = new Thing { Name = "p", Parent = new Thing { Name = "pp", Modes = [] } },
            Labels = new Dictionary<string, string> { ["A b"] = "1", [""] = "2" },
            OddName = "o",
            Class = "c",
        });

        JsonAssert.Equal(JsonNode.Parse(Everything), Server.Sent.Json);
        JsonAssert.Equal(JsonNode.Parse(Everything), JsonSerializer.SerializeToNode(thing, WireClientJsonContext.Default.Thing));
        Assert.Equal([Mode.Active, Mode.Active2, Mode.WithSpace, Mode.AB, Mode._1st, Mode.Empty, new Mode("later")], thing.Modes!);
        Assert.Equal([true, true, true, true, true, true, false], thing.Modes!.Select(m => m.IsKnown));
        Assert.Equal((Moment, Moment.Offset), (thing.Since!.Value, thing.Since.Value.Offset));
        Assert.Equal(ThingLevel.Minus3, thing.Level);
        Assert.Equal("7", thing.Either!.Value.AsString);
        Assert.Equal("pp", thing.Parent!.Parent!.Name);
    }

    [Theory]
    [InlineData("""{"since":"2024-03-21T10:20:30"}""", "since", "\"2024-03-21T10:20:30Z\"")]
    [InlineData("""{"since":"2024-03-21 10:20:30.123456789z"}""", "since", "\"2024-03-21T10:20:30.1234567Z\"")]
    [InlineData("""{"count":7.0}""", "count", "7")]
    [InlineData("""{"level":12}""", "level", "12")]
    [InlineData("""{"either":12}""", "either", "12")]
    [InlineData("""{"note":null}""", "note", "null")]
    public async Task Other_spellings_are_read(string members, string member, string written)
    {
        var body = JsonNode.Parse(members)!;
        body["name"] = "n";
        Server.Answer(200, body);

        var thing = await Client.Body.CreateThingAsync(new Thing { Name = "n" });

        Assert.Equal(written, JsonSerializer.SerializeToNode(thing, WireClientJsonContext.Default.Thing)!.AsObject().Single(m => m.Key == member).Value?.ToJsonString() ?? "null");
    }

    [Theory]
    [InlineData("""{"name":null}""")]
    [InlineData("""{"name":"n","mode":1}""")]
    [InlineData("""{"name":"n","modes":[null]}""")]
    [InlineData("""{"name":"n","modes":[1]}""")]
    [InlineData("""{"name":"n","level":"1"}""")]
    [InlineData("""{"name":"n","level":1.5}""")]
    [InlineData("""{"name":"n","count":2147483648}""")]
    [InlineData("""{"name":"n","since":1711000000}""")]
    [InlineData("""{"name":"n","day":"2024-02-30"}""")]
    [InlineData("""{"name":"n","either":true}""")]
    [InlineData("""{"name":"n","labels":{"a":1}}""")]
    [InlineData("""{"name":"n","labels":{"a":null}}""")]
    [InlineData("""{"name":"n","parent":{"name":3}}""")]
    [InlineData("""{"name":"n","data":"not base64!"}""")]
    [InlineData("""[]""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task What_the_schema_forbids_is_noticed(string body)
    {
        Server.Answer(200, body, "application/json");

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client.Body.CreateThingAsync(new Thing { Name = "n" }));

        Assert.Equal(ApiFailureKind.InvalidResponse, failure.Kind);
    }

    [Fact]
    public async Task Absent_and_null_are_two_things()
    {
        await SentAsync("{}", new ThingPatch());
        await SentAsync("""{"note":null,"count":null,"modes":null,"parent":null}""", new ThingPatch { Note = null, Count = null, Modes = null, Parent = null });
        await SentAsync("""{"name":"n","note":"","count":0,"modes":["a.b"],"parent":{}}""", new ThingPatch { Name = "n", Note = "", Count = 0, Modes = new([Mode.AB]), Parent = new Spread() });
        await SentAsync("""{"count":5}""", new ThingPatch { Note = Optional<string?>.Absent, Count = 5 });

        async Task SentAsync(string json, ThingPatch patch)
        {
            Server.Reset();
            Server.Answer(204);
            await Client.Body.PatchThingAsync("1", patch);
            Assert.Equal(json, Server.Sent.Text);
            Assert.Equal(patch, JsonSerializer.Deserialize(json, WireClientJsonContext.Default.ThingPatch), PatchComparer);
        }
    }

    [Fact]
    public async Task A_body_that_may_be_left_out_is_left_out()
    {
        Server.Answer(204);
        await Client.Body.SendOptionalAsync();
        Assert.Equal("POST /optional", Server.Sent.ToString());
        Server.Reset();
        Server.Answer(204);
        await Client.Body.SendOptionalAsync([]);
        Assert.Equal("POST /optional\nContent-Type: application/json\n\n[]", Server.Sent.ToString());
    }

    [Fact]
    public void A_write_only_secret_is_not_printed() => Assert.DoesNotContain("1234", new Thing { Name = "n", Pin = "1234" }.ToString(), StringComparison.Ordinal);

    /// <summary>Lists are equal by reference.</summary>
    private static bool PatchComparer(ThingPatch left, ThingPatch right) =>
        (left with { Modes = default }) == (right with { Modes = default }) && left.Modes.HasValue == right.Modes.HasValue
        && (left.Modes.GetValueOrDefault() ?? []).SequenceEqual(right.Modes.GetValueOrDefault() ?? []);
}
