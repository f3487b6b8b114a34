using Iqm.Contracts.Runtime;

namespace Iqm.Contracts.Generator.Tests.Wire;

/// <summary>What generated clients of odd documents put on the wire.</summary>
public sealed class OddRequestTests : IDisposable
{
    private readonly Recorder _sent = new();
    private readonly HttpClient _http;
    private readonly OddClient _client;

    public OddRequestTests()
    {
        _http = new HttpClient(_sent);
        _client = new OddClient(_http);
    }

    public void Dispose() => _http.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Label_style_puts_a_dot_before_each_value_when_exploded()
    {
        await _client.Odd.LabelsAsync(new Point { X = 1, Y = -2 }, ["a/b", "c"], [3, 4], Token);

        Assert.Equal("https://eu.example.com/v1/labels/.x=1.y=-2/.a%2Fb,c/.3.4", _sent.Uri);
    }

    [Fact]
    public async Task Matrix_style_names_each_value_or_member_when_exploded()
    {
        await _client.Odd.MatrixAsync(5, ["a", "b;c"], new Point { X = 1, Y = 2 }, Token);

        Assert.Equal("https://eu.example.com/v1/matrix;id=5;list=a;list=b%3Bc;x=1;y=2/end", _sent.Uri);
    }

    [Fact]
    public async Task A_body_of_another_kind_has_a_method_of_its_own()
    {
        await _client.Odd.AddPictureAsync(new AddPictureRequest { Url = "u" }, Token);
        Assert.Contains("Content-Type: application/json", _sent.Headers, StringComparison.Ordinal);
        Assert.Equal("""{"url":"u"}""", _sent.Body);

        await _client.Odd.AddPictureAsMultipartAsync(new AddPictureMultipartRequest { Picture = FileContent.FromBytes([1], "a.png"), Name = "n" }, Token);
        Assert.Contains("Content-Type: multipart/form-data", _sent.Headers, StringComparison.Ordinal);
        Assert.Contains("a.png", _sent.Body, StringComparison.Ordinal);

        using var bytes = new MemoryStream("bytes"u8.ToArray());
        await _client.Odd.AddPictureAsStreamAsync(bytes, Token);
        Assert.Contains("Content-Type: image/png", _sent.Headers, StringComparison.Ordinal);
        Assert.Equal("bytes", _sent.Body);
        // The form says what the JSON says.
        Assert.Null(_client.Odd.GetType().GetMethod("AddPictureAsFormAsync"));
    }

    [Fact]
    public async Task Object_in_a_path_keeps_its_commas()
    {
        await _client.Odd.SimpleAsync(new Point { X = 1, Y = 2 }, new Point { X = 3 }, Token);

        Assert.Equal("https://eu.example.com/v1/simple/x,1,y,2/x=3", _sent.Uri);
    }

    [Fact]
    public async Task Fragment_of_a_path_tells_operations_apart_and_is_not_sent()
    {
        await _client.Odd.RenameAsync("7", "a&b", Token);
        Assert.Equal("https://eu.example.com/v1/files/7?to=a%26b", _sent.Uri);

        await _client.Odd.TouchAsync("7", Token);
        Assert.Equal("https://eu.example.com/v1/files/7", _sent.Uri);
    }

    [Fact]
    public async Task Query_in_a_path_is_sent_once_with_the_parameters_behind_it()
    {
        await _client.Odd.FindAsync("x y", ["a", "b"], ["c/d", "e"], Token);

        Assert.Equal("https://eu.example.com/v1/search?action=find&q=x%20y&tags=a&tags=b&near=c/d,e", _sent.Uri);
    }

    [Fact]
    public async Task Query_template_is_made_of_its_parameters()
    {
        await _client.Odd.PagesAsync(page: 2, cancellationToken: Token);

        Assert.Equal("https://eu.example.com/v1/pages?page=2", _sent.Uri);
    }

    [Fact]
    public async Task Server_of_an_operation_is_its_own_unless_the_caller_has_one()
    {
        using var body = new MemoryStream("bytes"u8.ToArray());
        await _client.Odd.UploadAsync("a b", body, "q2w==", "de", Token);

        Assert.Equal("https://uploads.example.com/upload/a%20b", _sent.Uri);
        Assert.Equal("Content-Language: de\nContent-Length: 5\nContent-MD5: q2w==\nContent-Type: application/octet-stream", _sent.Headers);

        using var http = new HttpClient(_sent, disposeHandler: false) { BaseAddress = new Uri("https://test.example.com/x/") };
        await new OddClient(http).Odd.UploadAsync("a", cancellationToken: Token);
        Assert.Equal("https://test.example.com/x/upload/a", _sent.Uri);
    }

    [Fact]
    public async Task Form_fields_are_written_as_their_encoding_says()
    {
        await _client.Odd.ChargeAsync(new ChargeRequest
        {
            Metadata = new Dictionary<string, string> { ["a b"] = "1" },
            Expand = ["x", "y"],
            Items = [new ChargeRequestItemsItem { Price = "p", Tags = ["t"] }],
            Comma = [1, 2],
            Piped = ["a", "b"],
            Spread = new Point { X = 1, Y = 2 },
            Json = new Point { X = 3 },
        }, Token);

        Assert.Equal("metadata%5Ba+b%5D=1&expand%5B%5D=x&expand%5B%5D=y&items%5B0%5D%5Bprice%5D=p&items%5B0%5D%5Btags%5D%5B%5D=t&comma=1,2&piped=a%7Cb&x=1&y=2&json=%7B%22x%22%3A3%7D", _sent.Body);
    }

    [Fact]
    public async Task Parts_have_the_media_types_of_their_encoding()
    {
        await _client.Odd.PartsAsync(new PartsRequest { Bill = FileContent.FromBytes("%PDF"u8.ToArray(), "bill.pdf"), Note = "*hi*", Point = new Point { X = 1 } }, Token);

        var boundary = _sent.Headers[(_sent.Headers.IndexOf("boundary=", StringComparison.Ordinal) + 9)..].Split('\n')[0];
        Assert.Equal(
            """
            --B
            Content-Type: application/pdf
            Content-Disposition: form-data; name="bill"; filename="bill.pdf"

            %PDF
            --B
            Content-Type: text/markdown
            Content-Disposition: form-data; name="note"

            *hi*
            --B
            Content-Type: application/vnd.point+json
            Content-Disposition: form-data; name="point"

            {"x":1}
            --B--

            """.ReplaceLineEndings("\n"), _sent.Body.Replace(boundary, "B", StringComparison.Ordinal).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Query_value_of_several_types_is_written_as_the_type_it_has()
    {
        await _client.Odd.RangesAsync(new Point { X = 1, Y = 2 }, new Point { X = 3 }, new Point { X = 4, Y = 5 }, Token);
        Assert.Equal("https://eu.example.com/v1/ranges?created%5Bx%5D=1&created%5By%5D=2&x=3&flat=x,4,y,5", _sent.Uri);

        await _client.Odd.RangesAsync(6, 7, RangesFlat.FromStringArray(["a,b", "c"]), Token);
        Assert.Equal("https://eu.example.com/v1/ranges?created=6&near=7&flat=a%2Cb,c", _sent.Uri);

        await _client.Odd.RangesAsync(RangesCreated.FromStringArray(["d", "e"]), cancellationToken: Token);
        Assert.Equal("https://eu.example.com/v1/ranges?created%5B%5D=d&created%5B%5D=e", _sent.Uri);
    }

    [Fact]
    public async Task Files_are_parts_of_a_form_although_the_contract_offers_JSON_first()
    {
        var page = FileContent.FromBytes("1"u8.ToArray(), "1.png", "image/png");
        await _client.Odd.ScanAsync(new Scan { Page = page, Pages = [page], Size = new Point { X = 1 } }, Token);

        var boundary = _sent.Headers[(_sent.Headers.IndexOf("boundary=", StringComparison.Ordinal) + 9)..].Split('\n')[0];
        Assert.Equal(
            """
            --B
            Content-Type: image/png
            Content-Disposition: form-data; name="page"; filename="1.png"

            1
            --B
            Content-Type: image/png
            Content-Disposition: form-data; name="pages"; filename="1.png"

            1
            --B
            Content-Type: application/json
            Content-Disposition: form-data; name="size"

            {"x":1}
            --B--

            """.ReplaceLineEndings("\n"), _sent.Body.Replace(boundary, "B", StringComparison.Ordinal).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Form_with_files_is_another_type_where_it_is_JSON()
    {
        using var http = new HttpClient(new Recorder(System.Net.HttpStatusCode.OK, """{"page":"bytes","size":{"x":1}}"""));

        var scan = await new OddClient(http).Odd.RescanAsync(new ScanJson { Page = "p" }, Token);

        Assert.Equal(("bytes", 1), (scan.Page, scan.Size?.X));
    }

    [Fact]
    public async Task Bytes_declared_as_JSON_are_sent_as_they_are()
    {
        using var body = new MemoryStream("bytes"u8.ToArray());
        await _client.Odd.ScanRawAsync(body, Token);

        Assert.Equal("bytes", _sent.Body);
    }

    [Fact]
    public async Task Form_of_a_union_says_which_it_is_although_the_caller_does_not()
    {
        await _client.Odd.ShapesAsync([new Circle { Radius = 1.5 }, new Circle { Kind = "oval" }, new Square { Side = 2 }], Token);

        Assert.Equal("""[{"kind":"round","radius":1.5},{"kind":"oval"},{"kind":"Square","side":2}]""", _sent.Body);
    }

    [Fact]
    public async Task Media_type_keeps_its_parameters()
    {
        await _client.Odd.ScanParametersAsync(new Point { X = 1 }, Token);

        Assert.Contains("Content-Type: application/json; odata=minimalmetadata; charset=UTF-8", _sent.Headers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_that_is_nothing_but_a_file_has_one_part()
    {
        await _client.Odd.ScanWholeAsync(FileContent.FromBytes("1"u8.ToArray(), "1.png"), Token);

        Assert.Contains("name=\"file\"; filename=\"1.png\"", _sent.Body, StringComparison.Ordinal);
    }
}
