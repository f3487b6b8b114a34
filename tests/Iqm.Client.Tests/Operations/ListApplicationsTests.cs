using Iqm.Contracts.ClientTests;

namespace Iqm.Client.Tests;

public sealed class ListApplicationsTests(LoopbackServer server) : IqmTest(server)
{
    [Fact]
    public async Task The_plus_of_the_sort_order_survives()
    {
        Answer();

        var page = await Client.Users.ListApplicationsAsync("495", "iqm", pageNo: 1, limit: 10, sortBy: UserApplicationSort.AppNameAscending);

        Assert.Equal("""
            GET /api/v3/ua/user/applications/list?uowId=495&searchField=iqm&pageNo=1&limit=10&sortBy=%2BappName
            Accept: application/json
            Authorization: Bearer 00000000-0000-4000-8000-000000000001
            X-IAA-OW-ID: 200001
            """, Server.Sent.ToString());
        Assert.Equal(
            [
                new UserApplication { AppId = 7, AppName = "Campaigns", AppOwner = "IQM Corporation", AppType = "Default App" },
                new UserApplication { AppId = 11, AppName = "Conversions", AppOwner = "IQM Corporation", AppType = "Default App" },
            ],
            page.Data);
        Assert.Equal((2, 2), (page.TotalRecords, page.FilteredRecords));
    }

    [Fact]
    public async Task All_pages_are_asked_for_until_as_many_came_as_there_are()
    {
        Answer();

        var names = new List<string>();
        await foreach (var application in Client.Users.ListApplicationsAllAsync("495"))
            names.Add(application.AppName);

        Assert.Equal(["Campaigns", "Conversions"], names);
        Assert.Equal("/api/v3/ua/user/applications/list?uowId=495&pageNo=1&limit=10&sortBy=%2BappName", Server.Sent.Target);
    }

    [Fact]
    public async Task What_is_not_given_goes_out_with_its_documented_default()
    {
        Answer();

        await Client.Users.ListApplicationsAsync("495");

        Assert.Equal("/api/v3/ua/user/applications/list?uowId=495&pageNo=1&limit=10&sortBy=%2BappName", Server.Sent.Target);
    }

    [Theory]
    [InlineData("-appType", "-appType")]
    [InlineData("appName", "appName")]
    [InlineData("+someNewField", "%2BsomeNewField")]
    public async Task Every_sort_order_is_sent_as_it_is_known_or_not(string order, string sent)
    {
        Answer();

        await Client.Users.ListApplicationsAsync("495", sortBy: order);

        Assert.EndsWith($"&sortBy={sent}", Server.Sent.Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_keyword_arrives_whatever_is_in_it()
    {
        Answer();

        await Client.Users.ListApplicationsAsync("4 9/5", "a+b & c=d%20ü#?", pageNo: 2, limit: 50);

        Assert.Equal("/api/v3/ua/user/applications/list?uowId=4%209%2F5&searchField=a%2Bb%20%26%20c%3Dd%2520%C3%BC%23%3F&pageNo=2&limit=50&sortBy=%2BappName", Server.Sent.Target);
    }

    private void Answer() => Server.Answer(200, Iqm.Contract.Response("listUserApplications", "twoApplications").Value);
}
