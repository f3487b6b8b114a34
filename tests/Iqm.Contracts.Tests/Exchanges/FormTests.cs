using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class FormTests
{
    private const string Schema = """
        {type: object, required: [id], properties: {id: {type: integer}, name: {type: string, maxLength: 9}, ok: {type: boolean}, tags: {type: array, items: {type: integer}},
        either: {anyOf: [{type: integer}, {type: string}]}, email: {type: string, format: email}, point: {type: object, required: [x], properties: {x: {type: integer}}}, file: {type: string, format: binary, nullable: true, x-max-bytes: 4}}}
        """;

    private static Contract Form(string type, string encoding = "") => Verify.Operation($"requestBody: {{required: true, content: {{{type}: {{schema: {Schema.ReplaceLineEndings(" ")}{(encoding.Length > 0 ? ", encoding: " + encoding : "")}}}}}}}");

    private static Exchange Post(string body) => Verify.Request("POST", "/things").WithBody("application/x-www-form-urlencoded", body);

    [Theory]
    [InlineData("id=1")]
    [InlineData("id=1&name=a+b%2Bc&ok=true")]
    [InlineData("id=1&tags=1&tags=2")]
    [InlineData("id=1&either=x&either2=y")]
    [InlineData("id=1&email=a%2Bb@example.com")]
    [InlineData("id=1&point=%7B%22x%22%3A1%7D")]
    [InlineData("id=1&file=")]
    [InlineData("id=1\r\n")]
    public void Fields_are_read_as_their_types(string body) => Form("application/x-www-form-urlencoded").Accepts(Post(body));

    [Theory]
    [InlineData("id=one", "IQMC3062", "/id")]
    [InlineData("id=1.0", "IQMC3062", "/id")]
    [InlineData("id=1&ok=-true", "IQMC3062", "/ok")]
    [InlineData("id=1&tags=1&tags=x", "IQMC3062", "/tags/1")]
    [InlineData("id=1&id=2", "IQMC3063", "/id")]
    [InlineData("name=x", "IQMC3004", "")]
    [InlineData("id=1&name=0123456789", "IQMC3009", "/name")]
    [InlineData("id=1&email=a+b@example.com", "IQMC3006", "/email")]
    [InlineData("id=1&name=%zz", "IQMC3064", "/name")]
    [InlineData("id=1&point=x", "IQMC3062", "/point")]
    [InlineData("id=1&point=%7B%7D", "IQMC3004", "/point")]
    [InlineData("id=1&file=12345", "IQMC3086", "/file")]
    [InlineData("%zz=1", "IQMC3084", "")]
    public void A_field_that_does_not_fit_is_one_finding(string body, string code, string instance)
    {
        var finding = Assert.Single(Form("application/x-www-form-urlencoded").Judge(Post(body)).Findings);
        Assert.Equal((code, "request.body", instance), (finding.Code, finding.Part, finding.Instance));
    }

    [Fact]
    public void An_unknown_field_is_a_finding_in_strict_mode_only() =>
        Form("application/x-www-form-urlencoded").Refuses(Post("id=1&more=1"), DiagnosticCatalog.MemberUndocumented, "request.body", "/more", new ExchangeVerifierOptions { Strict = true });

    [Fact]
    public void The_encoding_says_how_arrays_and_objects_are_written()
    {
        var contract = Form("application/x-www-form-urlencoded", "{tags: {style: form, explode: false}, point: {style: deepObject}}");
        contract.Accepts(Post("id=1&tags=1,2&point%5Bx%5D=3"));
        contract.Refuses(Post("id=1&point[x]=y"), DiagnosticCatalog.TextOfOtherType, "request.body", "/point/x");
    }

    private static Exchange Multipart(string body, string type = "multipart/form-data; boundary=\"b b\"") => Verify.Request("POST", "/things").WithBody(type, body.ReplaceLineEndings("\r\n"));

    [Fact]
    public void A_multipart_body_is_taken_apart() => Form("multipart/form-data").Accepts(Multipart("""
        preamble
        --b b
        Content-Disposition: form-data; name="id"

        1
        --b b
        content-disposition: form-data; name="file"; filename="a;b.png"
        Content-Type: image/png

        --b
        --b b
        Content-Disposition: form-data; name=point
        Content-Type: application/json

        {"x": 1}
        --b b--

        """));

    [Theory]
    [InlineData("name=\"id\"\n\nx", "IQMC3062", "/id")]
    [InlineData("name=\"ok\"\n\ntrue", "IQMC3004", "")]
    [InlineData("name=\"id\"\n\n1\n--b b\nContent-Disposition: form-data; name=\"id\"\n\n2", "IQMC3063", "/id")]
    [InlineData("name=\"id\"\n\n1\n--b b\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\n\n12345", "IQMC3086", "/file")]
    [InlineData("name=\"id\"\n\n1\n--b b\nContent-Disposition: form-data; name=\"point\"\nContent-Type: application/json\n\n{}", "IQMC3004", "/point")]
    public void A_part_that_does_not_fit_is_one_finding(string part, string code, string instance)
    {
        var finding = Assert.Single(Form("multipart/form-data").Judge(Multipart($"--b b\nContent-Disposition: form-data; {part}\n--b b--\n")).Findings);
        Assert.Equal((code, "request.body", instance), (finding.Code, finding.Part, finding.Instance));
    }

    [Theory]
    [InlineData("--b b\nContent-Disposition: form-data; name=\"id\"\n\n1\n--b b--\n", "multipart/form-data", "no boundary")]
    [InlineData("id=1", "multipart/form-data; boundary=b", "not in it")]
    [InlineData("--b\nContent-Disposition: form-data; name=\"id\"\n\n1\n", "multipart/form-data; boundary=b", "last boundary")]
    [InlineData("--b\nContent-Type: text/plain\n\n1\n--b--\n", "multipart/form-data; boundary=b", "Content-Disposition")]
    public void A_multipart_body_that_cannot_be_read_says_why(string body, string type, string why) =>
        Assert.Contains(why, Form("multipart/form-data").Refuses(Multipart(body, type), DiagnosticCatalog.BodyUnreadable, "request.body", "").Message, StringComparison.Ordinal);

    [Fact]
    public void A_part_has_one_of_its_documented_media_types()
    {
        var contract = Form("multipart/form-data", "{file: {contentType: 'image/png, image/jpeg'}}");
        const string Body = "--b b\nContent-Disposition: form-data; name=\"id\"\n\n1\n--b b\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\nContent-Type: image/{0}\n\nx\n--b b--\n";
        contract.Accepts(Multipart(Body.Replace("{0}", "jpeg", StringComparison.Ordinal)));
        contract.Refuses(Multipart(Body.Replace("{0}", "gif", StringComparison.Ordinal)), DiagnosticCatalog.MediaTypeUndocumented, "request.body", "/file");
    }
}
