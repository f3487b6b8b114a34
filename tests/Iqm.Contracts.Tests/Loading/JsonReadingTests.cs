using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using static Iqm.Contracts.Tests.Loading.LoadingAssert;

namespace Iqm.Contracts.Tests.Loading;

public class JsonReadingTests
{
    private static string Json(string members) => $$"""{"openapi": "3.0.4", "info": {"title": "T", "version": "1"}, "paths": {}, {{members}}}""";

    [Fact]
    public void Numbers_keep_their_digits() =>
        Assert.Equal("""[123456789012345678901234567890,1.10,1E5,-0]""", Loads(Json("\"x-a\": [123456789012345678901234567890, 1.10, 1E5, -0]"), "a.json").Root["x-a"]!.ToJsonString());

    [Fact]
    public void A_duplicate_member_is_an_error_that_names_both_places()
    {
        var finding = Finds(DiagnosticCatalog.DuplicateKey, Json("\n \"x-a\": {\"b\": 1, \"c\": {\"b\": 2},\n [|\"\\u0062\"|]: 3}"), "a.json");
        Assert.Contains("'b' is already at line 2, column 10", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"x-a\": [|/|]/ comment\n 1", "a.json")]
    [InlineData("\"x-a\": [1, [|]|]", "a.json")]
    [InlineData("\"x-a\": [|'|]b'", "a.json")]
    [InlineData("\"x-é😀\": nul[||]", "a.json")]
    public void What_is_not_JSON_is_one_located_error(string members, string file) => Finds(DiagnosticCatalog.InvalidJson, Json(members), file);

    [Fact]
    public void Half_a_surrogate_pair_is_an_error() => Finds(DiagnosticCatalog.InvalidJson, Json("\"x-a\": [|\"\\ud83d\"|]"), "a.json");

    [Fact]
    public void Text_after_the_document_is_an_error() => Finds(DiagnosticCatalog.InvalidJson, Json("\"x-a\": 1") + "\n[|{|]}", "a.json");

    [Fact]
    public void A_document_that_starts_with_a_brace_is_read_as_JSON_whatever_its_name() =>
        Assert.Equal("1E5", Loads(Json("\"x-a\": 1E5"), "a.txt").Root["x-a"]!.ToJsonString());

    [Fact]
    public void A_flow_mapping_in_a_YAML_file_is_YAML() => Loads("{openapi: 3.0.4, info: {title: T, version: '1'}, paths: {}} # fine\n");

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    [InlineData(100_000, false)]
    public void Depth_has_a_limit(int depth, bool isAllowed)
    {
        var json = Json("\"x-a\": " + new string('[', depth) + new string(']', depth));
        if (isAllowed)
            Loads(json, "a.json");
        else
            Finds(DiagnosticCatalog.TooDeep, json, "a.json");
    }

    [Fact]
    public void Keys_and_items_are_located() => LocatesAtMarks("""
        [|{|]
          [|"openapi"|]: "3.0.4", "info": {"title": "T", "version": "1"},
          "paths": {[|"/a/{b}~"|]: {"x-é😀": 1, [|"x-list"|]: [[|1|], [|{|][|"k"|]: [[|null|]]}]}},
          [|"x-"|]: 1 }
        """, "a.json", "", "/openapi", "/paths/~1a~1{b}~0", "/paths/~1a~1{b}~0/x-list", "/paths/~1a~1{b}~0/x-list/0", "/paths/~1a~1{b}~0/x-list/1",
        "/paths/~1a~1{b}~0/x-list/1/k", "/paths/~1a~1{b}~0/x-list/1/k/0", "/x-");

    [Fact]
    public void The_end_of_a_large_minified_document_is_located()
    {
        var members = string.Join(',', Enumerable.Range(0, 200_000).Select(i => $"\"x-{i}\":{{\"a\":[{i},\"é\"]}}"));
        var contract = Loads(Json(members), "a.json");
        var position = contract.Locate(JsonPointer.Parse("/x-199999/a/1"));
        Assert.Equal(1, position.Line);
        Assert.True(position.Column > 4_000_000);
    }
}
