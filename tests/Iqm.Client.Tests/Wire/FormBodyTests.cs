using System.Text;
using System.Text.Json;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.Runtime;

namespace Iqm.Client.Tests.Wire;

public sealed class FormBodyTests(LoopbackServer server) : WireTest(server)
{
    [Fact]
    public async Task A_form_has_each_field_in_its_text_form()
    {
        Server.Answer(204);

        await Client.Body.SendFormAsync(new Form
        {
            Name = "a b&c=d+e",
            Modes = [Mode.PendingApproval, Mode.WithSpace],
            Since = Moment,
            Flag = true,
            Spread = new Spread { Alpha = "x", Beta = 1 },
            Note = "",
            Data = [250, 251, 252],
            AdditionalProperties = new Dictionary<string, JsonElement> { ["more"] = JsonElement.Parse("""["p","q"]"""), ["none"] = JsonElement.Parse("null") },
        });

        Assert.Equal("""
            POST /form
            Content-Type: application/x-www-form-urlencoded

            name=a+b%26c%3Dd%2Be&modes=pending-approval&modes=with+space&since=2024-03-21T10%3A20%3A30.5%2B05%3A30&flag=true&spread=%7B%22alpha%22%3A%22x%22%2C%22beta%22%3A1%7D&note=&data=%2Bvv8&more=p&more=q
            """, Server.Sent.ToString());
    }

    [Fact]
    public async Task A_form_leaves_out_what_is_not_set_or_null()
    {
        Server.Answer(204);

        await Client.Body.SendFormAsync(new Form { Name = "", Note = null });

        Assert.Equal("name=", Server.Sent.Text);
    }

    [Fact]
    public async Task A_multipart_form_has_a_part_for_each_field_and_file()
    {
        Server.Answer(204);

        await Client.Body.UploadAsync(new UploadRequest
        {
            Title = "Zoë\r\nX-Injected: 1",
            File = FileContent.FromBytes(Encoding.ASCII.GetBytes("one"), "a\r\n\"b\".txt", "text/plain"),
            More = [FileContent.FromBytes(Encoding.ASCII.GetBytes("two"), "ü.bin"), FileContent.FromBytes(Encoding.ASCII.GetBytes("three"))],
            Modes = [Mode.PendingApproval, Mode.AB],
            Spread = new Spread { Alpha = "x", Beta = 1 },
            Since = Moment,
        });

        Assert.Equal("""
            POST /upload
            Content-Type: multipart/form-data; boundary=boundary

            --boundary
            Content-Disposition: form-data; name="title"

            Zoë
            X-Injected: 1
            --boundary
            Content-Type: text/plain
            Content-Disposition: form-data; name="file"; filename="a%0D%0A%22b%22.txt"

            one
            --boundary
            Content-Type: application/octet-stream
            Content-Disposition: form-data; name="more"; filename="ü.bin"

            two
            --boundary
            Content-Type: application/octet-stream
            Content-Disposition: form-data; name="more"; filename="file"

            three
            --boundary
            Content-Disposition: form-data; name="modes"

            pending-approval
            --boundary
            Content-Disposition: form-data; name="modes"

            a.b
            --boundary
            Content-Type: application/json
            Content-Disposition: form-data; name="spread"

            {"alpha":"x","beta":1}
            --boundary
            Content-Disposition: form-data; name="since"

            2024-03-21T10:20:30.5+05:30
            --boundary--

            """, Server.Sent.ToString());
    }

    [Fact]
    public async Task Text_goes_out_and_comes_back_as_text()
    {
        Server.Answer(200, "Grüße\n", "text/plain; charset=utf-8");

        var answer = await Client.Body.EchoTextAsync("\"Grüße\"");

        Assert.Equal("""
            PUT /text
            Accept: text/plain
            Content-Type: text/plain; charset=utf-8

            "Grüße"
            """, Server.Sent.ToString());
        Assert.Equal("Grüße\n", answer);
    }

    [Fact]
    public async Task Bytes_go_out_and_come_back_as_they_are()
    {
        byte[] bytes = [0, 255, 13, 10, 26, 0xEF, 0xBB, 0xBF];
        Server.Answer(200, bytes, "image/png");
        using var sent = new MemoryStream(bytes);

        await using var answer = await Client.Body.EchoBytesAsync(sent);

        using var received = new MemoryStream();
        await answer.CopyToAsync(received, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, received.ToArray());
        Assert.Equal(bytes, Server.Sent.Body);
        Assert.Equal(("image/png", "image/png"), (Server.Sent["Accept"], Server.Sent["Content-Type"]));
    }
}
