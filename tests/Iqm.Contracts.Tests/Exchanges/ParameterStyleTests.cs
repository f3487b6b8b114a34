using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class ParameterStyleTests
{
    private const string Integers = "schema: {type: array, minItems: 2, maxItems: 2, items: {type: integer}}";
    private const string Point = "schema: {type: object, required: [x, y], properties: {x: {type: integer}, y: {type: integer}}}";

    [Theory]
    // The table of styles in OpenAPI 3.0.4 §4.7.12.4, and what clients send besides.
    [InlineData("query", Integers, "p=3&p=4")]
    [InlineData("query", "explode: false, " + Integers, "p=3,4")]
    [InlineData("query", "explode: false, " + Integers, "p=3%2C4")]
    [InlineData("query", "style: spaceDelimited, explode: false, " + Integers, "p=3%204")]
    [InlineData("query", "style: spaceDelimited, explode: false, " + Integers, "p=3+4")]
    [InlineData("query", "style: pipeDelimited, explode: false, " + Integers, "p=3|4")]
    [InlineData("query", "style: pipeDelimited, explode: false, " + Integers, "p=3%7C4")]
    [InlineData("query", "style: pipeDelimited, explode: true, " + Integers, "p=3&p=4")]
    [InlineData("query", Point, "x=3&y=4")]
    [InlineData("query", "explode: false, " + Point, "p=x,3,y,4")]
    [InlineData("query", "style: deepObject, explode: true, " + Point, "p[x]=3&p%5By%5D=4")]
    [InlineData("query", "schema: {oneOf: [{type: integer}, {type: array, items: {type: integer}}]}", "p=3")]
    [InlineData("query", "schema: {oneOf: [{type: integer}, {type: array, items: {type: integer}}]}", "p=3&p=4")]
    [InlineData("query", "explode: false, schema: {oneOf: [{type: integer}, {type: array, items: {type: integer}}]}", "p=3,4")]
    [InlineData("query", "explode: false, schema: {type: array, items: {type: string}}", "p=")]
    [InlineData("path", Integers, "3,4")]
    [InlineData("path", "explode: true, " + Integers, "3,4")]
    [InlineData("path", Point, "x,3,y,4")]
    [InlineData("path", "explode: true, " + Point, "x=3,y=4")]
    [InlineData("path", "style: label, schema: {type: integer}", ".5")]
    [InlineData("path", "style: label, " + Integers, ".3,4")]
    [InlineData("path", "style: label, " + Integers, ".3.4")]
    [InlineData("path", "style: label, explode: true, " + Integers, ".3.4")]
    [InlineData("path", "style: label, " + Point, ".x,3,y,4")]
    [InlineData("path", "style: label, explode: true, " + Point, ".x=3.y=4")]
    [InlineData("path", "style: matrix, schema: {type: integer}", ";p=5")]
    [InlineData("path", "style: matrix, " + Integers, ";p=3,4")]
    [InlineData("path", "style: matrix, explode: true, " + Integers, ";p=3;p=4")]
    [InlineData("path", "style: matrix, " + Point, ";p=x,3,y,4")]
    [InlineData("path", "style: matrix, explode: true, " + Point, ";x=3;y=4")]
    [InlineData("header", Integers, "3, 4")]
    [InlineData("header", Point, "x,3,y,4")]
    [InlineData("header", "explode: true, " + Point, "x=3,y=4")]
    [InlineData("cookie", "explode: false, " + Integers, "p=3,4")]
    [InlineData("cookie", Point, "x=3; y=4")]
    public void Every_style_is_read(string place, string parameter, string text)
    {
        var (contract, exchange) = Case(place, parameter, text);
        contract.Accepts(exchange);
    }

    [Theory]
    [InlineData("query", Integers, "p=3&p=x", "p/1")]
    [InlineData("query", "explode: false, " + Integers, "p=3,x", "p/1")]
    [InlineData("query", Integers, "p=3,4", "p/0")]
    [InlineData("query", Point, "x=3&y=z", "p/y")]
    [InlineData("query", "style: deepObject, " + Point, "p[x]=3&p[y]=z", "p/y")]
    [InlineData("path", "style: matrix, explode: true, " + Point, ";x=3;y=z", "p/y")]
    [InlineData("header", Integers, "3, x", "p/1")]
    public void An_item_or_member_of_another_type_is_named(string place, string parameter, string text, string instance)
    {
        var (contract, exchange) = Case(place, parameter, text);
        contract.Refuses(exchange, DiagnosticCatalog.TextOfOtherType, $"request.{place}", instance);
    }

    [Theory]
    [InlineData("query", Point, "x=3")]
    [InlineData("query", "style: deepObject, " + Point, "p[x]=3")]
    [InlineData("path", "explode: true, " + Point, "x=3")]
    public void A_missing_member_is_named(string place, string parameter, string text)
    {
        var (contract, exchange) = Case(place, parameter, text);
        Assert.Contains("/y is missing", contract.Refuses(exchange, DiagnosticCatalog.MemberMissing, $"request.{place}", "p").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("style: label, schema: {type: integer}", "5", "'.3.4'")]
    [InlineData("style: matrix, schema: {type: integer}", "5", "';p=3,4'")]
    [InlineData("style: matrix, explode: true, " + Integers, "3,4", "';p=3;p=4'")]
    [InlineData("explode: true, " + Point, "x,3,y,4", "'role=admin,level=1'")]
    [InlineData(Point, "x,3,y", "'role,admin,level,1'")]
    public void Text_in_another_style_is_a_finding_with_a_sample(string parameter, string text, string sample)
    {
        var (contract, exchange) = Case("path", parameter, text);
        Assert.Contains(sample, contract.Refuses(exchange, DiagnosticCatalog.StyleBroken, "request.path", "p").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_object_takes_the_names_that_no_other_parameter_has()
    {
        var contract = Verify.Operation("parameters: [{name: filter, in: query, schema: {type: object, additionalProperties: {type: string}}}, {name: limit, in: query, schema: {type: integer}}]", method: "get");
        contract.Accepts(Verify.Request("GET", "/things?limit=3&colour=red"));
        contract.Refuses(Verify.Request("GET", "/things?limit=x&colour=red"), DiagnosticCatalog.TextOfOtherType, "request.query", "limit");
    }

    private static (Contract, Exchange) Case(string place, string parameter, string text)
    {
        var contract = Verify.Operation($"parameters: [{{name: p, in: {place}, {(place == "path" ? "required: true, " : "")}{parameter}}}]", path: place == "path" ? "/things/{p}" : "/things", method: "get");
        return (contract, place switch
        {
            "query" => Verify.Request("GET", $"/things?{text}"),
            "path" => Verify.Request("GET", $"/things/{text}"),
            "header" => Verify.Request("GET", "/things", $"P: {text}"),
            _ => Verify.Request("GET", "/things", $"Cookie: {text}"),
        });
    }
}
