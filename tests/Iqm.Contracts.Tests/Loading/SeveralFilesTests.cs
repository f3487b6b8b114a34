using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using static Iqm.Contracts.Tests.Loading.LoadingAssert;

namespace Iqm.Contracts.Tests.Loading;

public sealed class SeveralFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string RootPath => _folder["api/openapi.yaml"];

    private ContractLoadResult Load(string marked, out MarkedText text)
    {
        text = MarkedText.From(Header + marked);
        _folder.Write("api/openapi.yaml", text.Text);
        return ContractLoader.Load(RootPath);
    }

    private Contract Loads(string marked, out MarkedText text)
    {
        var result = Load(marked, out text);
        Assert.Empty(result.Findings);
        return result.Contract!;
    }

    private Finding Finds(FindingDescriptor expected, string marked)
    {
        var finding = Assert.Single(Load(marked, out var text).Findings);
        Assert.Equal(expected.Code, finding.Code);
        Assert.Equal(new SourcePosition(RootPath, text.Marks[0].Line, text.Marks[0].Column), finding.Position);
        return finding;
    }

    [Fact]
    public void Other_files_are_bundled_and_references_made_local()
    {
        _folder.Write("api/schemas/user.yaml", "User: {properties: {id: {$ref: '#/Id'}, team: {$ref: ../team.json}, up: {$ref: '../openapi.yaml#/components'}}}\nId: {type: string}\n")
            .Write("api/team.json", """{"items": {"$ref": "schemas/user.yaml#/User"}}""");
        var contract = Loads("components: {schemas: {U: {$ref: 'schemas/user.yaml#/User'}, V: {$ref: './schemas/../schemas/user.yaml#/Id'}}}\n", out _);
        Assert.Equal("#/x-bundled/schemas~1user.yaml/User", contract.At("/components/schemas/U/$ref").GetValue<string>());
        Assert.Equal("#/x-bundled/schemas~1user.yaml/Id", contract.At("/components/schemas/V/$ref").GetValue<string>());
        Assert.Equal("#/x-bundled/schemas~1user.yaml/Id", contract.At("/x-bundled/schemas~1user.yaml/User/properties/id/$ref").GetValue<string>());
        Assert.Equal("#/x-bundled/team.json", contract.At("/x-bundled/schemas~1user.yaml/User/properties/team/$ref").GetValue<string>());
        Assert.Equal("#/components", contract.At("/x-bundled/schemas~1user.yaml/User/properties/up/$ref").GetValue<string>());
        Assert.Equal("#/x-bundled/schemas~1user.yaml/User", contract.At("/x-bundled/team.json/items/$ref").GetValue<string>());
        Assert.Equal([RootPath, _folder["api/schemas/user.yaml"], _folder["api/team.json"]], contract.Files);
    }

    [Fact]
    public void Positions_lead_to_the_file_a_node_came_from()
    {
        var other = MarkedText.From("Id:\n  [|type|]: string\n");
        _folder.Write("api/a b.yaml", other.Text);
        var contract = Loads("components: {schemas: {U: {[|$ref|]: 'a%20b.yaml#/Id'}}}\n", out var root);
        Assert.Equal(new SourcePosition(_folder["api/a b.yaml"], other.Marks[0].Line, other.Marks[0].Column), contract.Locate(JsonPointer.Parse("/x-bundled/a b.yaml/Id/type")));
        Assert.Equal(new SourcePosition(RootPath, root.Marks[0].Line, root.Marks[0].Column), contract.Locate(JsonPointer.Parse("/components/schemas/U/$ref")));
    }

    [Fact]
    public void The_hash_covers_every_file()
    {
        _folder.Write("api/a.yaml", "type: string\n");
        var before = Loads("x: {$ref: a.yaml}\n", out _).Hash;
        _folder.Write("api/a.yaml", "type: integer\n");
        Assert.NotEqual(before, Loads("x: {$ref: a.yaml}\n", out _).Hash);
    }

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("a/../../outside.yaml")]
    [InlineData("..%2Foutside.yaml")]
    [InlineData("/etc/hosts")]
    [InlineData("//host/share/a.yaml")]
    [InlineData("C:/a.yaml")]
    [InlineData("a\\b.yaml")]
    [InlineData("https://example.com/a.yaml#/A")]
    [InlineData("http://localhost/a.yaml")]
    [InlineData("file:///etc/hosts")]
    [InlineData("FILE:hosts")]
    [InlineData("data:text/plain,a")]
    [InlineData("a%00b.yaml")]
    [InlineData("../api2/a.yaml")]
    public void A_reference_out_of_the_folder_is_refused(string reference)
    {
        _folder.Write("outside.yaml", "type: string\n").Write("api2/a.yaml", "type: string\n");
        Finds(DiagnosticCatalog.ReferenceOutside, $"x: {{[|$ref|]: '{reference}'}}\n");
    }

    [Fact]
    public void A_symbolic_link_out_of_the_folder_is_refused()
    {
        _folder.Write("outside/a.yaml", "type: string\n").Write("api/x.txt", "");
        File.CreateSymbolicLink(_folder["api/link.yaml"], _folder["outside/a.yaml"]);
        Directory.CreateSymbolicLink(_folder["api/folder"], "../outside");
        Finds(DiagnosticCatalog.ReferenceOutside, "x: {[|$ref|]: link.yaml}\n");
        Finds(DiagnosticCatalog.ReferenceOutside, "x: {[|$ref|]: folder/a.yaml}\n");
    }

    [Fact]
    public void A_contract_behind_a_symbolic_link_has_its_real_folder()
    {
        _folder.Write("real/openapi.yaml", Header + "x: {$ref: a.yaml}\n").Write("real/a.yaml", "type: string\n");
        Directory.CreateSymbolicLink(_folder["linked"], _folder["real"]);
        var result = ContractLoader.Load(_folder["linked/openapi.yaml"]);
        Assert.Empty(result.Findings);
        Assert.Equal(_folder["linked/a.yaml"], result.Contract!.Locate(JsonPointer.Parse("/x-bundled/a.yaml/type")).File);
    }

    [Fact]
    public void Two_names_of_one_file_are_one_file()
    {
        _folder.Write("api/a.yaml", "type: string\n");
        File.CreateSymbolicLink(_folder["api/b.yaml"], _folder["api/a.yaml"]);
        var contract = Loads("x: {$ref: a.yaml}\ny: {$ref: b.yaml}\n", out _);
        Assert.Equal("#/x-bundled/a.yaml", contract.At("/y/$ref").GetValue<string>());
    }

    [Fact]
    public void A_missing_file_is_one_error_however_often_it_is_referred_to() =>
        Finds(DiagnosticCatalog.ReferencedFileMissing, "x: {[|$ref|]: none.yaml}\ny: {$ref: 'none.yaml#/a'}\n");

    [Fact]
    public void A_bare_name_of_a_schema_is_explained() =>
        Assert.Contains("'#/components/schemas/User'", Finds(DiagnosticCatalog.ReferencedFileMissing, "components: {schemas: {User: {}, A: {[|$ref|]: User}}}\n").Message, StringComparison.Ordinal);

    [Fact]
    public void An_error_in_another_file_is_located_there()
    {
        var other = MarkedText.From("A: 1\n[|A|]: 2\n");
        _folder.Write("api/a.yaml", other.Text);
        var result = Load("x: {$ref: 'a.yaml#/A'}\n", out _);
        Assert.Null(result.Contract);
        Assert.Equal(new SourcePosition(_folder["api/a.yaml"], other.Marks[0].Line, other.Marks[0].Column), Assert.Single(result.Findings).Position);
    }

    [Fact]
    public void An_unresolved_pointer_in_another_file_is_located_where_it_stands()
    {
        var other = MarkedText.From("A: {[|$ref|]: '#/Bb'}\nB: {}\n");
        _folder.Write("api/a.yaml", other.Text);
        var finding = Assert.Single(Load("x: {$ref: 'a.yaml#/A'}\n", out _).Findings);
        Assert.Equal(new SourcePosition(_folder["api/a.yaml"], other.Marks[0].Line, other.Marks[0].Column), finding.Position);
        Assert.Contains("the document has no 'Bb'. Nearest: 'B'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_bundle_is_reserved()
    {
        _folder.Write("api/a.yaml", "type: string\n");
        Finds(DiagnosticCatalog.ReservedMember, "x: {$ref: a.yaml}\n[|x-bundled|]: {}\n");
    }

    [Fact]
    public void Discriminator_mappings_to_files_are_bundled()
    {
        _folder.Write("api/cat.yaml", "type: object\n");
        var contract = Loads("components: {schemas: {P: {discriminator: {propertyName: t, mapping: {cat: cat.yaml}}}}}\n", out _);
        Assert.Equal("#/x-bundled/cat.yaml", contract.At("/components/schemas/P/discriminator/mapping/cat").GetValue<string>());
    }

    [Fact]
    public void A_path_item_may_be_a_file()
    {
        _folder.Write("api/users.yaml", "get: {responses: {default: {description: d}}}\n");
        var contract = Loads("x: 1\n", out _);
        _folder.Write("api/openapi.yaml", "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {/users: {$ref: users.yaml}}\n");
        contract = ContractLoader.Load(RootPath).Contract!;
        Assert.Equal("/x-bundled/users.yaml", contract.Resolve(JsonPointer.Parse("/paths/~1users")).ToString());
    }
}
