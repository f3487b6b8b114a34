using System.Text;

namespace Iqm.Contracts.Runtime.Tests;

public class MultipartBodyTests
{
    private static async Task<(string Boundary, string Text)> WriteAsync(MultipartBody body)
    {
        using var content = body.ToContent();
        var type = content.Headers.NonValidated["Content-Type"].ToString();
        Assert.StartsWith("multipart/form-data; boundary=-", type, StringComparison.Ordinal);
        var bytes = await content.ReadAsByteArrayAsync();
        Assert.Equal(bytes.Length, content.Headers.ContentLength);
        return (type["multipart/form-data; boundary=".Length..], Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public async Task A_form_without_parts_is_its_closing_boundary()
    {
        var (boundary, text) = await WriteAsync(new MultipartBody());
        Assert.Equal($"--{boundary}--\r\n", text);
    }

    [Fact]
    public async Task Parts_are_written_as_browsers_do()
    {
        var body = new MultipartBody();
        body.Add("name", "Jörg");
        body.Add("nothing", (string?)null);
        body.Add("ids", ["1", "2"]);
        body.AddFile("logo", FileContent.FromBytes([0x41], "lögo.png", "image/png"));
        body.AddJson("user", new InviteUserRequest { Email = "a" }, SampleJsonContext.Default.InviteUserRequest);
        var (boundary, text) = await WriteAsync(body);
        Assert.Equal($$"""
            --{{boundary}}
            Content-Disposition: form-data; name="name"

            Jörg
            --{{boundary}}
            Content-Disposition: form-data; name="ids"

            1
            --{{boundary}}
            Content-Disposition: form-data; name="ids"

            2
            --{{boundary}}
            Content-Type: image/png
            Content-Disposition: form-data; name="logo"; filename="lögo.png"

            A
            --{{boundary}}
            Content-Type: application/json
            Content-Disposition: form-data; name="user"

            {"email":"a"}
            --{{boundary}}--

            """.ReplaceLineEndings("\r\n"), text);
    }

    [Fact]
    public async Task Hostile_names_cannot_start_another_header_or_part()
    {
        var body = new MultipartBody();
        body.Add("a\"; filename=\"x\r\nX-Evil: 1\0", "v");
        body.AddFile("f", FileContent.FromBytes([0x41], "a\"\r\n\r\n--b\\.txt"));
        var (_, text) = await WriteAsync(body);
        Assert.Contains("name=\"a%22; filename=%22x%0D%0AX-Evil: 1%00\"\r\n", text, StringComparison.Ordinal);
        Assert.Contains("filename=\"a%22%0D%0A%0D%0A--b\\.txt\"\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Boundaries_differ() => Assert.NotEqual((await WriteAsync(new MultipartBody())).Boundary, (await WriteAsync(new MultipartBody())).Boundary);

    [Fact]
    public async Task A_server_reads_back_what_was_sent()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, "content");
        try
        {
            var seen = new List<string>();
            await using var server = await LoopbackServer.StartAsync(async context =>
            {
                var form = await context.Request.ReadFormAsync();
                foreach (var (name, value) in form)
                    seen.Add($"{name}={value}");
                foreach (var file in form.Files)
                    seen.Add($"{file.Name}={file.FileName}={file.ContentType}={await new StreamReader(file.OpenReadStream()).ReadToEndAsync()}");
                context.Response.StatusCode = 204;
            });
            using var client = server.CreateClient();
            var body = new MultipartBody();
            body.Add("ünïcode", "💥");
            body.AddFiles("file", [FileContent.FromPath(path, "text/plain"), new FileContent(new MemoryStream("abc"u8.ToArray()))]);
            var content = body.ToContent();
            Assert.True(ReplayableContent.CanReplay(content));
            await new SampleClient(client).UploadAsync(content);
            Assert.Equal(["ünïcode=💥", $"file={Path.GetFileName(path)}=text/plain=content", "file=file=application/octet-stream=abc"], seen);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_missing_file_is_noticed_at_once() => Assert.Throws<FileNotFoundException>(() => FileContent.FromPath(Path.Combine(Path.GetTempPath(), "no-such-" + Guid.NewGuid())));
}
