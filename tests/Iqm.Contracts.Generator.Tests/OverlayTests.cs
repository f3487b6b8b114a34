using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Generator.Tests;

public sealed class OverlayTests : IDisposable
{
    private const string Document = """
        openapi: 3.0.3
        info: {title: Pets, version: 1.0.0}
        tags: [{name: a}, {name: b}, {name: c}]
        paths:
          /pets:
            get:
              operationId: listPets
              deprecated: true
              parameters:
                - {name: page, in: query, schema: {type: integer, maximum: 10}}
                - {name: size, in: query, schema: {type: string}}
              responses: {'204': {description: none}}
            post:
              operationId: addPet
              responses: {'204': {description: done}}
        """;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("$", "")]
    [InlineData("$.info", "/info")]
    [InlineData("$['info']", "/info")]
    [InlineData("$.paths['/pets'].get", "/paths/~1pets/get")]
    [InlineData("$.paths[\"/pets\"][\"get\",'post']", "/paths/~1pets/get /paths/~1pets/post")]
    [InlineData("$.paths.*.*", "/paths/~1pets/get /paths/~1pets/post")]
    [InlineData("$.tags[0]", "/tags/0")]
    [InlineData("$.tags[-1]", "/tags/2")]
    [InlineData("$.tags[1:]", "/tags/1 /tags/2")]
    [InlineData("$.tags[::-2]", "/tags/0 /tags/2")]
    [InlineData("$.tags[0, 2]", "/tags/0 /tags/2")]
    [InlineData("$..schema", "/paths/~1pets/get/parameters/0/schema /paths/~1pets/get/parameters/1/schema")]
    [InlineData("$..parameters[?@.name == 'page']", "/paths/~1pets/get/parameters/0")]
    [InlineData("$..parameters[?(@.schema.type != \"integer\" && @.in == 'query')]", "/paths/~1pets/get/parameters/1")]
    [InlineData("$..parameters[?@.schema.maximum >= 10 || @.name=='none']", "/paths/~1pets/get/parameters/0")]
    [InlineData("$.paths.*[?!@.deprecated]", "/paths/~1pets/post")]
    [InlineData("$.paths.*[?@.deprecated == true]", "/paths/~1pets/get")]
    [InlineData("$.tags[?@.name == $.tags[1].name]", "/tags/1")]
    public void Target_selects_as_JSONPath_says(string target, string expected)
    {
        var loaded = Load($$"""
            overlay: 1.0.0
            info: {title: t, version: 1.0.0}
            actions:
              - target: {{JsonValue.Create(target).ToJsonString()}}
                update: {x-hit: true}
            """);

        Assert.Empty(loaded.Findings);
        Assert.Equal(expected, string.Join(' ', Hits(JsonPointer.Root, loaded.Contract!.Root)));
    }

    [Theory]
    [InlineData("info.title")]
    [InlineData("$.paths./pets")]
    [InlineData("$.tags[")]
    [InlineData("$.tags[?@.name == ]")]
    [InlineData("$.tags[?length(@.name) > 1]")]
    [InlineData("$.info['title]")]
    [InlineData("$.info extra")]
    public void Target_that_is_no_JSONPath_is_refused_at_its_place(string target)
    {
        var loaded = Load($"overlay: 1.0.0\nactions:\n  - target: {JsonValue.Create(target).ToJsonString()}\n    remove: true\n");

        var finding = Assert.Single(loaded.Findings);
        Assert.Equal(("IQMC1029", 3), (finding.Code, finding.Position!.Value.Line));
        Assert.Null(loaded.Contract);
    }

    [Fact]
    public void Update_merges_objects_and_appends_to_arrays_and_removal_keeps_positions()
    {
        var loaded = Load("""
            overlay: 1.0.0
            actions:
              - {target: '$.tags[0]', remove: true}
              - target: $.paths['/pets'].get
                update:
                  operationId: allPets
                  parameters:
                    - {name: sort, in: query, schema: {type: string}}
              - {target: $.tags, update: {name: d}}
              - {target: "$.paths['/pets'].post", remove: true}
            """);

        var contract = loaded.Contract!;
        Assert.Equal("""[{"name":"b"},{"name":"c"},{"name":"d"}]""", contract.Root["tags"]!.ToJsonString());
        Assert.Equal("overlay.yaml(6,", Place(contract, "/paths/~1pets/get/operationId"));
        Assert.Equal("overlay.yaml(8,", Place(contract, "/paths/~1pets/get/parameters/2/schema"));
        Assert.Equal("overlay.yaml(9,", Place(contract, "/tags/2/name"));
        Assert.Equal("openapi.yaml(10,", Place(contract, "/paths/~1pets/get/parameters/0"));
        Assert.Equal(contract.Locate(JsonPointer.Parse("/tags")).Line, contract.Locate(JsonPointer.Parse("/tags/1/name")).Line);
        Assert.Equal(31, contract.Locate(JsonPointer.Parse("/tags/1/name")).Column);
        Assert.Contains(_folder.In("overlay.yaml"), contract.Files);
        Assert.NotEqual(ContractLoader.Load(_folder.In("openapi.yaml")).Contract!.Hash, contract.Hash);
        var files = ClientGenerator.Generate(contract, new GeneratorOptions { Namespace = "N", ClientName = "C" });
        Assert.Contains("AllPetsAsync(long? page = null, string? size = null, string? sort = null,", files.File("DefaultClient.g.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi: 3.0.0", "IQMC1028")]
    [InlineData("{overlay: 1.0.0, actions: []}", "IQMC1028")]
    [InlineData("{overlay: 1.0.0, actions: [{target: $.info}]}", "IQMC1028")]
    [InlineData("{overlay: 1.0.0, actions: [{target: $, remove: true}]}", "IQMC1028")]
    [InlineData("{overlay: 1.0.0, actions: [{target: $.infos, remove: true}]}", "IQMC1030")]
    [InlineData("{overlay: 1.0.0, actions: [{target: $.info.title, update: {a: b}}]}", "IQMC1031")]
    [InlineData("{overlay: 1.0.0, actions: [{target: $.info, update: text}]}", "IQMC1031")]
    public void Overlay_that_cannot_be_applied_says_so(string overlay, string code) => Assert.Equal(code, Assert.Single(Load(overlay).Findings).Code);

    [Fact]
    public void Missing_overlay_is_named()
    {
        _folder.Write("openapi.yaml", Document);
        Assert.Equal("IQMC1001", Assert.Single(ClientContractLoader.Load(_folder.In("openapi.yaml"), [_folder.In("none.yaml")]).Findings).Code);
    }

    private string Place(Contract contract, string pointer)
    {
        var place = contract.Locate(JsonPointer.Parse(pointer)).ToString();
        return place[(_folder.FullPath.Length + 1)..(place.LastIndexOf(',') + 1)];
    }

    private ContractLoadResult Load(string overlay)
    {
        _folder.Write("openapi.yaml", Document);
        _folder.Write("overlay.yaml", overlay);
        return ClientContractLoader.Load(_folder.In("openapi.yaml"), [_folder.In("overlay.yaml")]);
    }

    private static IEnumerable<string> Hits(JsonPointer at, JsonNode? node)
    {
        if (node is JsonObject members)
        {
            if (members.ContainsKey("x-hit"))
                yield return at.ToString();
            foreach (var hit in members.SelectMany(m => Hits(at.Append(m.Key), m.Value)))
                yield return hit;
        }
        if (node is JsonArray items)
        {
            foreach (var hit in items.SelectMany((item, i) => Hits(at.Append(i), item)))
                yield return hit;
        }
    }
}
