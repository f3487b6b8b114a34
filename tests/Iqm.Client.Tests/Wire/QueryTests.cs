using Iqm.Contracts.ClientTests;

namespace Iqm.Client.Tests.Wire;

public sealed class QueryTests(LoopbackServer server) : WireTest(server)
{
    [Fact]
    public async Task Optional_parameters_that_are_not_given_leave_no_trace()
    {
        Server.Answer(204);

        await Client.Query.SearchAsync(Mode.PendingApproval);

        Assert.Equal("GET /search?mode=pending-approval", Server.Sent.ToString());
    }

    [Fact]
    public async Task A_date_time_keeps_its_offset_and_its_plus()
    {
        await SentAsync("since=2024-03-21T10%3A20%3A30.5%2B05%3A30", () => Client.Query.SearchAsync("m", since: Moment));
        await SentAsync("since=2024-03-21T04%3A50%3A30.5Z", () => Client.Query.SearchAsync("m", since: Moment.ToUniversalTime()));
        await SentAsync("times=2024-03-21T10%3A20%3A30.5%2B05%3A30&times=2024-03-21T04%3A50%3A30.5Z", () => Client.Query.SearchAsync("m", times: [Moment, Moment.ToUniversalTime()]));
    }

    [Fact]
    public async Task A_date_is_a_date() => await SentAsync("day=2024-02-29", () => Client.Query.SearchAsync("m", day: new DateOnly(2024, 2, 29)));

    [Fact]
    public async Task Enum_values_are_sent_as_the_contract_spells_them()
    {
        await SentAsync(
            "modes=pending-approval&modes=active&modes=ACTIVE&modes=with%20space&modes=a.b&modes=1st&modes=&modes=not-known-yet",
            () => Client.Query.SearchAsync("m", modes: [Mode.PendingApproval, Mode.Active, Mode.Active2, Mode.WithSpace, Mode.AB, Mode._1st, Mode.Empty, new Mode("not-known-yet")]));
        await SentAsync("level=-3", () => Client.Query.SearchAsync("m", level: SearchLevel.Minus3));
        await SentAsync("level=9", () => Client.Query.SearchAsync("m", level: 9));
    }

    [Fact]
    public async Task Lists_are_separated_as_their_style_says()
    {
        await SentAsync("codes=a,b%2Cc,d%26e", () => Client.Query.SearchAsync("m", codes: ["a", "b,c", "d&e"]));
        await SentAsync("ids=1%7C-2%7C3", () => Client.Query.SearchAsync("m", ids: [1, -2, 3]));
        await SentAsync("words=one%20two", () => Client.Query.SearchAsync("m", words: ["one", "two"]));
        Server.Reset();
        Server.Answer(204);
        await Client.Query.SearchAsync("m", codes: [], ids: [], modes: []);
        Assert.Equal("/search?mode=m", Server.Sent.Target);
    }

    [Fact]
    public async Task A_deep_object_has_brackets() => await SentAsync(
        "filter%5Bmin%5D=3&filter%5Bmode%5D=pending-approval&filter%5Bsince%5D=2024-03-21T10%3A20%3A30.5%2B05%3A30&filter%5Btags%5D=a%20b&filter%5Btags%5D=c",
        () => Client.Query.SearchAsync("m", filter: new Filter { Min = 3, Mode = Mode.PendingApproval, Since = Moment, Tags = ["a b", "c"] }));

    [Fact]
    public async Task An_object_is_spread_or_flat()
    {
        await SentAsync("alpha=x%2By&beta=2", () => Client.Query.SearchAsync("m", spread: new Spread { Alpha = "x+y", Beta = 2 }));
        await SentAsync("beta=2", () => Client.Query.SearchAsync("m", spread: new Spread { Beta = 2 }));
        await SentAsync("flat=alpha,x%2Cy,beta,2", () => Client.Query.SearchAsync("m", flat: new Spread { Alpha = "x,y", Beta = 2 }));
    }

    [Fact]
    public async Task A_parameter_with_content_is_JSON() =>
        await SentAsync("json=%7B%22min%22%3A3%2C%22mode%22%3A%22a.b%22%7D", () => Client.Query.SearchAsync("m", json: new Filter { Min = 3, Mode = Mode.AB }));

    [Fact]
    public async Task Plain_values_have_one_spelling()
    {
        await SentAsync("exact=true", () => Client.Query.SearchAsync("m", exact: true));
        await SentAsync("exact=false", () => Client.Query.SearchAsync("m", exact: false));
        await SentAsync("ratio=-0.1", () => Client.Query.SearchAsync("m", ratio: -0.1));
        await SentAsync("either=12", () => Client.Query.SearchAsync("m", either: 12));
        await SentAsync("either=a%2Fb", () => Client.Query.SearchAsync("m", either: "a/b"));
        await SentAsync("uid=0099ba73-0571-4741-8fc3-ec0d32f47b51", () => Client.Query.SearchAsync("m", uid: Guid.Parse("0099BA73-0571-4741-8FC3-EC0D32F47B51")));
        await SentAsync("odd%20name%5B%5D=", () => Client.Query.SearchAsync("m", oddName: ""));
    }

    [Fact]
    public async Task Reserved_characters_stay_where_the_contract_allows_them() =>
        await SentAsync("path=/a/b?c=d;e%26f%2Bg%23h%25", () => Client.Query.SearchAsync("m", path: "/a/b?c=d;e&f+g#h%"));

    [Fact]
    public async Task Path_parameters_stay_in_their_segments()
    {
        Server.Answer(204);

        await Client.Query.GetItemsAsync(["a,b", "c/d"], Moment, Mode.WithSpace);

        Assert.Equal("/items/a%2Cb,c%2Fd/2024-03-21T10%3A20%3A30.5%2B05%3A30/part-with%20space", Server.Sent.Target);
    }

    [Fact]
    public async Task An_empty_list_has_no_place_in_a_path()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.Query.GetItemsAsync([], Moment, Mode.Active));

        Assert.Empty(Server.Requests);
    }

    private async Task SentAsync(string query, Func<Task> send)
    {
        Server.Reset();
        Server.Answer(204);
        await send();
        Assert.Equal("/search?mode=m&" + query, Server.Sent.Target);
    }
}
