using Iqm.Contracts.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Iqm.Contracts.Generator.Tests;

public class GenerationTests
{
    private static readonly string s_wild = File.ReadAllText(TestSupport.RepositoryPaths.In("tests/Iqm.Contracts.Generator.Tests/Data/wild.yaml"));

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        var first = Generated.From(s_wild);
        var second = Generated.From(s_wild);
        Assert.Equal(first.Files.AsEnumerable(), second.Files);
    }

    [Fact]
    public void Every_file_parses_and_holds_one_type()
    {
        foreach (var file in Generated.From(s_wild).Files)
        {
            var tree = CSharpSyntaxTree.ParseText(file.Text);
            Assert.Empty(tree.GetDiagnostics());
            Assert.Single(tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>(), t => t.Parent is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax);
        }
    }

    [Fact]
    public void Lines_end_with_a_line_feed_and_hold_no_trailing_space() =>
        Assert.All(Generated.From(s_wild).Files, file =>
        {
            Assert.DoesNotContain('\r', file.Text);
            Assert.EndsWith("\n", file.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(" \n", file.Text, StringComparison.Ordinal);
        });

    [Fact]
    public void File_names_differ_even_where_case_is_ignored()
    {
        var result = Generated.From(Generated.Answering("{oneOf: [{$ref: '#/components/schemas/Task'}, {$ref: '#/components/schemas/task'}]}",
            "Task: {type: object, properties: {x: {type: string}}}\ntask: {type: object, properties: {y: {type: string}}}"));
        Assert.Equal(result.Files.Length, result.Files.Select(f => f.Name.ToUpperInvariant()).Distinct().Count());
    }

    [Theory]
    [InlineData("Acme-Billing", "Client", "IQMC2001")]
    [InlineData("Acme.", "Client", "IQMC2001")]
    [InlineData("Acme", "My Client", "IQMC2002")]
    public void A_name_that_is_none_is_one_coded_error(string name, string client, string code)
    {
        var result = Generated.From(s_wild, o => o with { Namespace = name, ClientName = client });
        var finding = Assert.Single(result.Findings);
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
        Assert.Empty(result.Files);
    }

    [Theory]
    [InlineData("https://example.com/{basePath}", "/api/v1")]
    [InlineData("https://example.com/{basePath}", "api/v1")]
    [InlineData("https://example.com{basePath}", "/api/v1")]
    public void A_base_path_that_brings_its_own_slash_is_one_slash(string url, string path)
    {
        var result = Generated.From($$$$$$"""
            openapi: 3.0.3
            info: {title: Sample, version: 1.0.0}
            servers: [{url: '{{{{{{url}}}}}}', variables: {basePath: {default: '{{{{{{path}}}}}}'}}}]
            paths: {/things: {get: {operationId: listThings, responses: {'200': {description: ok}}}}}
            """);
        Assert.Contains("\"https://example.com/api/v1\"", string.Concat(result.Files.Select(f => f.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Operations_and_tags_can_be_left_out()
    {
        var one = Generated.From(s_wild, o => o with { IncludeOperations = ["getThing"] });
        Assert.DoesNotContain(one.Files, f => f.Name == "DefaultClient.g.cs");
        Assert.DoesNotContain("DeleteById", one.File("ThingsClient.g.cs"), StringComparison.Ordinal);
        var rest = Generated.From(s_wild, o => o with { ExcludeTags = ["Things"] });
        Assert.DoesNotContain(rest.Files, f => f.Name == "ThingsClient.g.cs");
    }

    [Theory]
    [InlineData(true, "DateTimeOffset? At", "DateOnly? On", "LenientDateTime? Then")]
    [InlineData(false, "string? At", "string? On", "string? Then")]
    public void Dates_are_typed_or_the_text_on_the_wire(bool typed, params string[] members)
    {
        var document = Generated.Answering("{$ref: '#/components/schemas/Entry'}", """
            Entry:
              type: object
              properties:
                at: {type: string, format: date-time}
                on: {type: string, format: date}
                then: {anyOf: [{type: string, format: date-time}, {type: string, pattern: '^[0-9T:-]+$'}], x-offset: optional}
            """);
        var text = Generated.From(document, o => o with { TypedDates = typed }).File("Entry.g.cs");
        Assert.All(members, m => Assert.Contains($"public {m} {{ get; set; }}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_branch_that_is_only_described_allows_anything()
    {
        var text = Generated.From(Generated.Answering("{type: object, properties: {file: {anyOf: [{description: the contents of a file}, {type: string}]}, name: {oneOf: [{type: string}, {nullable: true}]}}}")).File("GetThingResponse.g.cs");
        Assert.Contains("public string? Name { get; set; }", text, StringComparison.Ordinal);
        Assert.Contains("public JsonElement? File { get; set; }", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{success: ok, data: result, errors: problems}", "ok", "result")]
    [InlineData("{success: '', data: 5}", "success", "data")]
    [InlineData("{}", "success", "data")]
    public void An_envelope_member_without_a_name_is_taken_off_by_its_own(string envelope, string success, string data)
    {
        var client = Generated.From(Generated.Answering($"{{type: object, required: [{success}], properties: {{{success}: {{type: boolean}}, {data}: {{type: string}}}}}}") + $"\nx-envelope: {envelope}\n").File("ThingsClient.g.cs");
        Assert.Contains("Task<string?> GetAsync(", client, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{$ref: '#/components/schemas/Kind'}")]
    [InlineData("{type: integer, nullable: true}")]
    [InlineData("{type: string, nullable: true}")]
    [InlineData("{type: object, nullable: true, properties: {a: {type: string}}}")]
    public void An_error_that_may_be_null_compiles(string schema)
    {
        var document = Generated.Answering("{type: string}", "Kind: {type: string, enum: [a, null], nullable: true}").Replace("'200':", $"default: {{description: d, content: {{application/json: {{schema: {schema}}}}}}}\n        '200':", StringComparison.Ordinal);
        Assert.Empty(Corpus.ClientCompiler.Compile(Generated.From(document).Files, null));
    }

    [Fact]
    public void Internal_access_leaves_no_public_type()
    {
        foreach (var file in Generated.From(s_wild, o => o with { Public = false }).Files)
        {
            var types = CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>().Where(t => t.Parent is not Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax);
            Assert.All(types, t => Assert.DoesNotContain(t.Modifiers, m => m.IsKind(SyntaxKind.PublicKeyword)));
        }
    }

    [Fact]
    public void Names_of_a_contract_do_not_move_when_it_grows()
    {
        var grown = s_wild.Replace("  /pets:", "  /pets/new:\n    post: {operationId: newPet, responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {thing: {type: object, properties: {a: {type: string}}}}}}}}}}\n  /pets:", StringComparison.Ordinal);
        var before = Generated.From(s_wild).Files.Select(f => f.Name);
        Assert.Empty(before.Except(Generated.From(grown).Files.Select(f => f.Name)));
    }

    [Fact]
    public void An_undeclared_path_parameter_is_a_located_warning_and_becomes_a_string()
    {
        var result = Generated.From("""
            openapi: 3.0.3
            info: {title: Sample, version: 1.0.0}
            paths:
              /things/{id}:
                get: {operationId: getThing, tags: [Things], responses: {'204': {description: ok}}}
            """);
        var finding = Assert.Single(result.Findings);
        Assert.Equal("IQMC2004", finding.Code);
        Assert.Equal(5, finding.Position?.Line);
        Assert.Contains("GetAsync(string id, CancellationToken", result.File("ThingsClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_that_leads_nowhere_is_a_warning_and_a_lost_reference_an_error()
    {
        var document = Generated.Answering("{oneOf: [{$ref: '#/components/schemas/Cat'}], discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Lost'}}}", "Cat: {type: object, properties: {kind: {type: string}}}");
        using var folder = new TestSupport.TemporaryDirectory();
        var path = Path.Combine(folder.FullPath, "openapi.yaml");
        File.WriteAllText(path, document);
        var lenient = ClientContractLoader.Load(path);
        Assert.Equal(("IQMC1022", Severity.Warning), (Assert.Single(lenient.Findings).Code, lenient.Findings[0].Severity));
        Assert.True(ClientGenerator.Generate(lenient.Contract!, new GeneratorOptions { Namespace = "Sample", ClientName = "SampleClient" }).Succeeded);

        File.WriteAllText(path, document.Replace("schemas/Cat'", "schemas/Dog'", StringComparison.Ordinal));
        Assert.Null(ClientContractLoader.Load(path).Contract);
    }

    [Theory]
    [InlineData("{by: page, parameter: page, items: /data/users}", "it needs 'items'")]
    [InlineData("{by: page, parameter: size, items: names}", "'parameter' is the name")]
    [InlineData("{by: sorcery, parameter: page}", "'by' is")]
    [InlineData("{by: cursor, parameter: page, items: names}", "'by: cursor' needs 'next'")]
    [InlineData("{by: cursor, parameter: page, items: names, next: token}", "not of one type")]
    [InlineData("{by: link, items: names}", "'by: link' needs 'next'")]
    [InlineData("{by: page, parameter: page, items: names, last: token}", "'last' is an integer")]
    public void Pagination_that_does_not_fit_is_a_located_warning(string pagination, string reason)
    {
        var result = Generated.From($$$$$$$$"""
            openapi: 3.0.3
            info: {title: Sample, version: 1.0.0}
            paths:
              /things:
                get:
                  operationId: listThings
                  tags: [Things]
                  x-pagination: {{{{{{{{pagination}}}}}}}}
                  parameters: [{name: page, in: query, schema: {type: integer}}]
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {type: object, properties: {names: {type: array, items: {type: string}}, token: {type: string}}}}}}
            """);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("IQMC2010", 8), (finding.Code, finding.Position?.Line));
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AllAsync", result.File("ThingsClient.g.cs"), StringComparison.Ordinal);
    }
}
