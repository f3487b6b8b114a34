using System.IO.Compression;
using System.Text;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Tests.Exchanges.Traffic;

namespace Iqm.Contracts.Tests.Exchanges.Har;

public class HarReadingTests
{
    private const string Simple = """{"startedDateTime":"2026-01-01","request":{"method":"GET","url":"https://a.example/x"},"response":{"status":204,"content":{"size":0}}}""";

    private static void Reads(string expected, params string[] entries) => Assert.Equal(expected.ReplaceLineEndings("\n"), Recording.Read(Recording.Har(entries)));

    private static string Response(string content, string headers = "[]") =>
        $$$"""{"request":{"method":"GET","url":"/x"},"response":{"status":200,"headers":{{{headers}}},{{{content}}}}}""";

    private static string Request(string members) => $$$"""{"request":{"method":"POST","url":"/x",{{{members}}}},"response":{"status":0}}""";

    [Fact]
    public void An_exchange_has_what_the_entry_has() => Reads("""
        0 POST https://a.example/x?q=%20
          > Content-Type: application/json
          > X-A: 1
          > [{"a":"é"}]
          < 201
          < content-type: application/json
          < [{"b":"\u0041"}]

        """, """
        {"_id":{"deep":[1,{"a":"]}"}]},"startedDateTime":"2026-01-01T00:00:00Z","time":1.5,
         "request":{"method":"POST","url":"https://a.example/x?q=%20","httpVersion":"h2","cookies":[],"queryString":[{"name":"q","value":" "}],
           "headers":[{"name":":method","value":"POST"},{"name":"Content-Type","value":" application/json "},{"name":"X-A","value":1,"comment":"c"}],
           "postData":{"mimeType":"text/plain","text":"{\"a\":\"é\"}"},"headersSize":-1,"bodySize":11},
         "response":{"status":201,"statusText":"Created","headers":[{"name":":status","value":"201"},{"name":"content-type","value":"application/json"}],
           "content":{"size":12,"mimeType":"application/json","text":"{\"b\":\"\\u0041\"}"},"bodySize":99,"_transferSize":1},
         "cache":{},"timings":{}}
        """);

    [Theory]
    [InlineData("\"status\":0")]
    [InlineData("\"status\":-1")]
    [InlineData("\"status\":null,\"content\":{\"text\":\"x\"}")]
    [InlineData("\"statusText\":\"\"")]
    public void Without_a_status_there_is_no_response(string members) =>
        Reads("0 GET /x\n  < no response\n", $$$"""{"request":{"method":"GET","url":"/x"},"response":{ {{{members}}} }}""");

    [Fact]
    public void An_entry_may_lack_the_response() => Reads("0 GET /x\n  < no response\n1 GET /x\n  < no response\n",
        """{"request":{"method":"GET","url":"/x"}}""", """{"request":{"method":"GET","url":"/x"},"response":null}""");

    [Theory]
    [InlineData("\"content\":{\"size\":0}", "")]
    [InlineData("\"content\":{\"size\":0,\"text\":\"\"}", "")]
    [InlineData("\"content\":{\"size\":5,\"text\":\"\"}", "")]
    [InlineData("\"bodySize\":0", "")]
    [InlineData("\"content\":{\"size\":5}", "  < omitted\n")]
    [InlineData("\"content\":{\"size\":5,\"text\":null}", "  < omitted\n")]
    [InlineData("\"content\":{\"size\":-1},\"bodySize\":7", "  < omitted\n")]
    [InlineData("\"content\":{}", "  < omitted\n")]
    public void A_body_that_was_not_kept_differs_from_an_empty_one(string members, string expected) => Reads("0 GET /x\n  < 200\n" + expected, Response(members));

    [Theory]
    [InlineData("\"bodySize\":0", "")]
    [InlineData("\"bodySize\":5", "  > omitted\n")]
    [InlineData("\"headers\":[{\"name\":\"content-length\",\"value\":\"5\"}]", "  > content-length: 5\n  > omitted\n")]
    [InlineData("\"postData\":{\"mimeType\":\"\",\"text\":\"\"},\"bodySize\":5", "")]
    [InlineData("\"postData\":null", "")]
    public void So_does_that_of_a_request(string members, string expected) => Reads($"0 POST /x\n{expected}  < no response\n", Request(members));

    [Fact]
    public void The_media_type_stands_in_for_a_header_field_that_is_missing() => Reads("""
        0 GET /x
          < 200
          < Content-Type: application/json; charset=utf-8
          < [1]
        1 GET /x
          < 200
          < CONTENT-TYPE: text/plain
          < [1]
        2 GET /x
          < 200
          < [1]

        """,
        Response("\"content\":{\"mimeType\":\"application/json; charset=utf-8\",\"text\":\"1\"}"),
        Response("\"content\":{\"mimeType\":\"application/json\",\"text\":\"1\"}", """[{"name":"CONTENT-TYPE","value":"text/plain"}]"""),
        Response("\"content\":{\"mimeType\":\"x-unknown\",\"text\":\"1\"}"));

    [Fact]
    public void Header_fields_may_be_a_map() => Reads("""
        0 GET /x
          < 200
          < a: 1
          < b: 2
          < b: 3
          < [x]

        """, Response("\"content\":{\"text\":\"x\"}", """{"a":"1","b":["2",3]}"""));

    [Fact]
    public void Cookies_and_query_are_taken_from_their_lists_when_they_are_nowhere_else() => Reads("""
        0 POST /x?a=1%202&b=
          > Cookie: s=1; t=2
          < no response
        1 POST /x
          > cookie: s=0
          < no response

        """,
        Request("""  "queryString":[{"name":"a","value":"1 2"},{"name":"b"}],"cookies":[{"name":"s","value":"1","httpOnly":true},{"name":"t","value":"2"}]"""),
        Request("""  "headers":[{"name":"cookie","value":"s=0"}],"cookies":[{"name":"s","value":"1"}]"""));

    [Fact]
    public void Fields_of_a_form_become_its_body() => Reads("""
        0 POST /x
          > Content-Type: application/x-www-form-urlencoded
          > [a=1+2%26&b=]
          < no response
        1 POST /x
          > Content-Type: multipart/form-data; boundary=B
          > [--B|Content-Disposition: form-data; name="a%22"||1|--B|Content-Disposition: form-data; name="f"; filename="x.png"|Content-Type: image/png||data|--B--|]
          < no response
        2 POST /x
          > Content-Type: application/x-www-form-urlencoded
          > [raw=1]
          < no response

        """,
        Request("""  "postData":{"mimeType":"application/x-www-form-urlencoded","params":[{"name":"a","value":"1 2&"},{"name":"b"}]}"""),
        Request("""  "postData":{"mimeType":"multipart/form-data; boundary=B","params":[{"name":"a\"","value":"1"},{"name":"f","value":"data","fileName":"x.png","contentType":"image/png"}]}"""),
        Request("""  "postData":{"mimeType":"application/x-www-form-urlencoded","params":[{"name":"a","value":"1"}],"text":"raw=1"}"""));

    [Fact]
    public void Base64_is_taken_off_wherever_the_member_stands() => Reads("""
        0 GET /x
          < 200
          < [{"a":1}]
        1 POST /x
          > [hi]
          < no response

        """, Response("\"content\":{\"encoding\":\"base64\",\"text\":\"eyJhIjoxfQ==\"}"), Request("\"postData\":{\"text\":\"aGk=\",\"encoding\":\"base64\"}"));

    private static string Coded(string coding, byte[] bytes) => Response($"\"content\":{{\"encoding\":\"base64\",\"text\":\"{Convert.ToBase64String(bytes)}\"}}", $$"""[{"name":"content-encoding","value":"{{coding}}"}]""");

    private static byte[] Pack(string coding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Optimal),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal),
            "bare deflate" => new DeflateStream(packed, CompressionLevel.Optimal),
            _ => new GZipStream(packed, CompressionLevel.Optimal),
        })
            stream.Write(bytes);
        return packed.ToArray();
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("deflate", "bare deflate")]
    [InlineData("identity", "plain")]
    public void A_content_coding_is_taken_off_if_it_is_still_on(string coding, string packing)
    {
        byte[] plain = Encoding.UTF8.GetBytes("{\"a\":\"" + new string('é', 3000) + "\"}");
        var expected = $"0 GET /x\n  < 200\n  < content-encoding: {coding}\n  < [{Encoding.UTF8.GetString(plain)}]\n";
        Reads(expected, Coded(coding, plain));
        if (packing != "plain")
            Reads(expected, Coded(coding, Pack(packing, plain)));
    }

    [Fact]
    public void Several_codings_are_taken_off_in_reverse() =>
        Reads("0 GET /x\n  < 200\n  < content-encoding: br, gzip\n  < [{}]\n", Coded("br, gzip", Pack("gzip", Pack("br", "{}"u8.ToArray()))));

    [Fact]
    public void A_body_that_cannot_be_decoded_is_a_finding_and_is_not_judged()
    {
        var cut = Pack("gzip", Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 5000))))[..2000];
        var text = Recording.Read(Recording.Har(Coded("gzip", cut), Coded("zstd", [0x28, 0xB5, 0x2F, 0xFD]), Response("\"content\":{\"encoding\":\"base64\",\"text\":\"%%\"}"), Response("\"content\":{\"encoding\":\"rot13\",\"text\":\"a\"}"), Simple));
        Assert.Equal(4, text.Split("  < omitted\n  ! response.body a.har(1,").Length - 1);
        Assert.Contains("error IQMC3209: The response's body cannot be decoded: its bytes are not valid 'gzip', or are cut off. It was not judged.", text, StringComparison.Ordinal);
        Assert.Contains("'zstd'; there are gzip, deflate and br", text, StringComparison.Ordinal);
        Assert.Contains(": its text is not base64.", text, StringComparison.Ordinal);
        Assert.Contains("'rot13'", text, StringComparison.Ordinal);
        Assert.EndsWith("4 GET https://a.example/x\n  < 204\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("br, gzip")]
    [InlineData("gzip, br, gzip, br, gzip")]
    public void A_few_bytes_do_not_become_gigabytes(string codings)
    {
        var bomb = new byte[50_000_000];
        foreach (var coding in codings.Split(", "))
            bomb = Pack(coding, bomb);
        Assert.True(bomb.Length < 100_000);
        var har = Recording.Har(Coded(codings, bomb), Simple);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var text = Recording.Read(har, options: new TrafficReadOptions { MaxEntryBytes = 1_000_000 });
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
        Assert.Contains("' it has more than 1,000,000 bytes", text, StringComparison.Ordinal);
        Assert.EndsWith("1 GET https://a.example/x\n  < 204\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void It_does_not_matter_how_the_bytes_arrive(int chunk)
    {
        var har = "\uFEFF \n{\"_x\":{\"a\":[\"\\\"]\"]},\"log\":{\"comment\":\"\\\\\",\"entries\" : [\n"
            + string.Join(" ,\n", Simple, Response("\"content\":{\"text\":\"{\\\"é\\\":\\\"\\\\\\\\\\\\\\\"😀\\\"}\"}"), Simple) + "\n],\"pages\":[]} , \"x\":1 }\n";
        var whole = Recording.Read(har);
        Assert.Equal(3, whole.Split("\n  < 2").Length - 1);
        Assert.DoesNotContain("file:", whole, StringComparison.Ordinal);
        Assert.Equal(whole, Recording.Read(har, chunk: chunk));
    }

    [Fact]
    public void Bodies_longer_than_the_buffer_are_whole()
    {
        var body = new string('x', 3_000_000);
        var text = Recording.Read(Recording.Har(Response($"\"content\":{{\"text\":\"{body}\"}}"), Simple, Response($"\"content\":{{\"text\":\"{body}\\n\"}}")));
        Assert.Equal($"0 GET /x\n  < 200\n  < [{body}]\n1 GET https://a.example/x\n  < 204\n2 GET /x\n  < 200\n  < [{body}|]\n", text);
    }

    [Fact]
    public void Stacks_of_calls_that_browsers_record_may_be_deep() =>
        Reads("0 GET /x\n  < no response\n", "{\"_initiator\":" + string.Concat(Enumerable.Repeat("{\"parent\":", 500)) + "1" + new string('}', 500) + ",\"request\":{\"method\":\"GET\",\"url\":\"/x\"}}");
}
