using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Tests.Exchanges.Traffic;

namespace Iqm.Contracts.Tests.Exchanges.JsonLines;

public class JsonLinesTests
{
    private static void Reads(string expected, string text, string name = "stdin", TrafficReadOptions? options = null) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Recording.Read(text.ReplaceLineEndings("\n"), name, options));

    [Fact]
    public void A_line_is_an_exchange() => Reads("""
        0 POST https://a.example/x
          > Authorization: Basic YTpi
          > Content-Type: application/json
          > [{"a": [1, "é"]}]
          < 200
          < request-id: r1
          < set-cookie: a
          < set-cookie: b
          < [text]
        1 GET /y
          > a: 1
          > omitted
          < 204
          < b: 2
        2 GET /z
          > omitted
          < no response
        3 GET /w
          < 200
          < [hi]

        """, """
        {"method":"POST","url":"https://a.example/x","requestHeaders":{"Authorization":"Basic YTpi"},"requestBody":{"a": [1, "é"]},"status":200,"responseHeaders":{"request-id":"r1","set-cookie":["a","b"]},"responseBody":"text","x":{}}

          {"url":"/y","method":"GET","requestHeaders":[["a","1"]],"responseHeaders":[{"name":"b","value":"2"}],"status":204,"responseBody":null}
        {"method":"GET","url":"/z","status":0}
        {"method":"GET","url":"/w","request_body":null,"status":200,"responseBodyBase64":"aGk="}
        """);

    [Fact]
    public void A_line_may_have_request_and_response() => Reads("""
        0 POST /x
          > content-type: application/json
          > [{"a":1}]
          < 200
          < Content-Type: application/json
          < [[1]]
        1 GET /y
          < 200
          < [hi]

        """, """
        {"request":{"method":"POST","url":"/x","headers":{"content-type":"application/json"},"body":{"a":1}},"response":{"status":200,"headers":[],"body":[1]}}
        {"request":{"method":"GET","url":"/y"},"response":{"status":200,"content":{"text":"hi"}}}
        """);

    [Fact]
    public void A_line_that_is_none_is_a_finding_and_the_rest_is_read() => Reads("""
        0 GET /x
          > omitted
          < no response
        1 GET ?
          ! stdin(2,23): error IQMC3207: The entry cannot be used: it is not JSON: 'x' is an invalid start of a value.
        2 ? ?
          ! stdin(3,1): error IQMC3207: The entry cannot be used: 'line' must be an object, but is a list.
        3 GET ?
          ! stdin(4,1): error IQMC3207: The entry cannot be used: it has no 'url'.
        4 GET /x
          ! stdin(5,1): error IQMC3207: The entry cannot be used: 'status' must be a number, but is a text.
        5 GET /x
          > omitted
          < no response

        """, """
        {"method":"GET","url":"/x"}
        {"method":"GET","url":x}
        []
        {"method":"GET"}
        {"method":"GET","url":"/x","status":"200"}
        {"method":"GET","url":"/x"}
        """);

    [Fact]
    public void The_last_line_may_be_cut_off()
    {
        var text = Recording.Read("{\"method\":\"GET\",\"url\":\"/x\"}\n{\"method\":\"GET\",\"ur", "a.jsonl");
        Assert.StartsWith("0 GET /x\n  > omitted\n  < no response\n1 GET ?\n  ! a.jsonl(2,", text, StringComparison.Ordinal);
        Assert.Contains("error IQMC3207", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_skipped()
    {
        var line = $"{{\"method\":\"GET\",\"url\":\"/x\",\"responseBody\":\"{new string('x', 300_000)}\"}}\n";
        Reads("""
            0 GET /x
              ! stdin(1,1): error IQMC3208: The entry has more than 100,000 bytes and was skipped. Raise --max-entry-size (TrafficReadOptions.MaxEntryBytes) if that is intended; that much memory is then needed.
            1 GET /y
              > omitted
              < no response

            """, line + "{\"method\":\"GET\",\"url\":\"/y\"}", options: new TrafficReadOptions { MaxEntryBytes = 100_000 });
    }

    [Theory]
    [InlineData("a.har", "{\"method\":\"GET\",\"url\":\"/x\"}", "IQMC3203")]
    [InlineData("a.jsonl", "{\"log\":{\"entries\":[]}}", "IQMC3207")]
    [InlineData("a.ndjson", "{}", "IQMC3207")]
    [InlineData("stdin", "{\"_meta\":{},\"log\":{\"entries\":[]}}", "IQMC3206")]
    [InlineData("stdin", "{\"time\":1,\"status\":200}", "IQMC3207")]
    public void The_name_decides_the_form_and_then_the_content(string name, string text, string code) =>
        Assert.Contains(code, Recording.Read(text, name), StringComparison.Ordinal);

    [Fact]
    public void White_space_alone_is_empty() => Assert.StartsWith("file: a.jsonl(3,1): error IQMC3201", Recording.Read("\n\n", "a.jsonl"), StringComparison.Ordinal);
}
