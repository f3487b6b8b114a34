using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;

namespace Iqm.Contracts.Tests.Pacts;

public class PactFileReaderTests
{
    private const string Parties = """ "consumer":{"name":"web"},"provider":{"name":"shop"} """;

    private static string[] Read(string text) => [.. PactFileReader.Parse(text, "a.json").Findings.Select(finding => finding.ToString())];

    [Theory]
    [InlineData("", "a.json(1,1): error IQMC1006:")]
    [InlineData("{", "error IQMC1008:")]
    [InlineData("[]", "a.json(1,1): error IQMC5003: The file is not as the Pact Specification has it: a pact must be an object.")]
    [InlineData("{\"a\":1}", "has neither 'interactions' nor 'messages'")]
    [InlineData("{\"interactions\":[],\"provider\":{\"name\":\"p\"}}", "'consumer' must be an object with a 'name'")]
    public void A_file_that_is_no_pact_is_said_to_be_none(string text, string expected) => Assert.Contains(Read(text), message => message.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("\"interactions\":{}", "a.json(1,57): error IQMC5003: The file is not as the Pact Specification has it: 'interactions' must be an array.")]
    [InlineData("\"interactions\":[]", "a.json(1,57): warning IQMC5011: The pact has no interactions, so it says nothing. Remove it, or run the consumer tests again.")]
    [InlineData("\"interactions\":[7]", "a.json(1,73): error IQMC5003: The file is not as the Pact Specification has it: an interaction must be an object.")]
    [InlineData("\"interactions\":[],\"metadata\":{\"pactSpecification\":{\"version\":\"7.0\"}}", "error IQMC5004: The version '7.0' of the Pact Specification is not known; 1 to 4 are.")]
    [InlineData("\"interactions\":[{\"type\":\"Asynchronous/Messages\",\"description\":\"m\"}],\"metadata\":{\"pactSpecification\":{\"version\":\"4.0\"}}", "warning IQMC5005: 'm', of type 'Asynchronous/Messages', cannot be judged by an OpenAPI contract")]
    [InlineData("\"messages\":[{\"description\":\"m\"}]", "warning IQMC5005: 1 message(s) cannot be judged")]
    [InlineData("\"interactions\":[{\"description\":\"p\",\"type\":\"Synchronous/HTTP\",\"pluginConfiguration\":{\"protobuf\":{}}}],\"metadata\":{\"pactSpecification\":{\"version\":\"4.0\"}}", "warning IQMC5006: The interaction 'p' is written with the plugin 'protobuf'")]
    [InlineData("\"interactions\":[{\"description\":\"d\",\"request\":{\"path\":\"/a\"},\"response\":{\"status\":200}}]", "a request has a 'method'")]
    [InlineData("\"interactions\":[{\"description\":\"d\",\"request\":{\"method\":\"get\",\"path\":\"a\"},\"response\":{\"status\":200}}]", "'path' must begin with '/'")]
    [InlineData("\"interactions\":[{\"description\":\"d\",\"request\":{\"method\":\"get\",\"path\":\"/a\"},\"response\":{\"status\":\"ok\"}}]", "'status' must be a number from 100 to 599")]
    [InlineData("\"interactions\":[{\"description\":\"d\",\"request\":{\"method\":\"get\",\"path\":\"/a\",\"query\":7},\"response\":{\"status\":200}}]", "'query' must be a string")]
    [InlineData("\"interactions\":[{\"description\":\"d\",\"request\":{\"method\":\"get\",\"path\":\"/a\",\"matchingRules\":{\"$.path\":{\"match\":\"regex\",\"regex\":\"(\"}}},\"response\":{\"status\":200}}]", "error IQMC5008: The matching rule 'regex' cannot be read: 'regex' is no regular expression:")]
    [InlineData("\"interactions\":[{\"description\":\"d\",\"request\":{\"method\":\"get\",\"path\":\"/a\",\"matchingRules\":{\"$.path\":{\"match\":\"regexp\",\"regex\":\"a\"}}},\"response\":{\"status\":200}}]", "error IQMC5007: There is no matcher 'regexp'. The engine takes it and fails only when it verifies. Nearest: 'regex'.")]
    [InlineData("\"interactions\":[{\"description\":\"d\",\"request\":{\"method\":\"get\",\"path\":\"/a\"},\"response\":{}},{\"description\":\"d\",\"request\":{\"method\":\"get\",\"path\":\"/b\"},\"response\":{}}]", "error IQMC5012: The interaction 'd' comes twice")]
    public void What_is_wrong_in_a_pact_is_said_with_its_place(string rest, string expected)
    {
        var messages = Read($"{{{Parties},{rest}}}");
        Assert.Contains(expected, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_finding() =>
        Assert.Equal("nowhere.json: error IQMC5001: 'nowhere.json' does not exist. Give a pact file, or a folder of them.", Assert.Single(PactFileReader.Read("nowhere.json").Findings).ToString());

    [Theory]
    [InlineData("1.0.0", 1)]
    [InlineData("2.0.0", 2)]
    [InlineData("3.0.0", 3)]
    [InlineData("4.0", 4)]
    public void Every_version_of_the_specification_is_read(string version, int expected)
    {
        const string Rest = "\"interactions\":[{\"description\":\"d\",\"providerState\":\"s\",\"request\":{\"method\":\"get\",\"path\":\"/a\"},\"response\":{\"status\":200}}]";
        var pact = PactFileReader.Parse($"{{{Parties},{Rest},\"metadata\":{{\"pactSpecification\":{{\"version\":\"{version}\"}}}}}}", "a.json");
        Assert.Empty(pact.Findings);
        Assert.Equal((expected, "web", "shop"), (pact.Version, pact.Consumer, pact.Provider));
        var interaction = Assert.Single(pact.Interactions);
        Assert.Equal(("d", "s"), (interaction.Description, Assert.Single(interaction.States)));
    }

    [Fact]
    public void Hostile_names_are_escaped_in_messages()
    {
        const string Rest = "\"interactions\":[{\"description\":\"a\\u001b[31m\\nb\",\"type\":\"x\\u202e\"}],\"metadata\":{\"pactSpecification\":{\"version\":\"4.0\"}}";
        var finding = Assert.Single(PactFileReader.Parse($"{{{Parties},{Rest}}}", "a.json").Findings);
        Assert.Contains("'a\\u001B[31m\\u000Ab', of type 'x\\u202E',", finding.Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticCatalog.InteractionNotHttp, finding.Descriptor);
    }
}
