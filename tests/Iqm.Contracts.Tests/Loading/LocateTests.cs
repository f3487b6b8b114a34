using Iqm.Contracts.Loading;
using static Iqm.Contracts.Tests.Loading.LoadingAssert;

namespace Iqm.Contracts.Tests.Loading;

public class LocateTests
{
    [Fact]
    public void Block_style_members_and_items_are_located() => LocatesAtMarks("""
        [|openapi|]: 3.0.4
        info:
          title: T
          [|version|]: '1'
        paths:
          [|/a/{b}~|]:
            get:
              [|tags|]:
                - [|one|]
                -   [|two|]
                - [|"x"|]: 1
                  [|y|]: 2
              ? [|long|]
              : 1
        """, "a.yaml", "/openapi", "/info/version", "/paths/~1a~1{b}~0", "/paths/~1a~1{b}~0/get/tags", "/paths/~1a~1{b}~0/get/tags/0",
        "/paths/~1a~1{b}~0/get/tags/1", "/paths/~1a~1{b}~0/get/tags/2/x", "/paths/~1a~1{b}~0/get/tags/2/y", "/paths/~1a~1{b}~0/get/long");

    [Fact]
    public void Flow_style_members_and_items_are_located() => LocatesAtMarks(
        Header + "[|x-a|]: {é😀: 1, [|b|]: [[|1|], [|{|][|c|]: null, [|'d'|]: \"e\n f\",\n [|g|]: [[|h|]]}]}\n", "a.yaml",
        "/x-a", "/x-a/b", "/x-a/b/0", "/x-a/b/1", "/x-a/b/1/c", "/x-a/b/1/d", "/x-a/b/1/g", "/x-a/b/1/g/0");

    [Fact]
    public void Windows_line_ends_and_unusual_separators_do_not_shift_positions()
    {
        var text = MarkedText.From(Header + "x-a: \"\u2028\u0085\"\nx-b: 1\n[|x-c|]: 2\n");
        Assert.Equal(text.Marks[0].Line, Loads(text.Text.Replace("\n", "\r\n", StringComparison.Ordinal)).Locate(JsonPointer.Parse("/x-c")).Line);
        Assert.Equal(text.Marks[0].Line, Loads(text.Text).Locate(JsonPointer.Parse("/x-c")).Line);
    }

    [Fact]
    public void What_is_absent_is_located_at_its_nearest_ancestor() => LocatesAtMarks(
        Header + "x-a:\n  [|b|]:\n    - [|c|]\n", "a.yaml", "/x-a/b/7/x", "/x-a/b/0/none");

    [Fact]
    public void An_alias_is_located_at_its_key_and_its_content_at_the_anchor() => LocatesAtMarks(
        Header + "x-a: &a\n  [|b|]: [[|1|]]\n[|x-c|]: *a\n", "a.yaml", "/x-c/b", "/x-c/b/0", "/x-c");

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        var contract = Loads("\uFEFF" + Header);
        Assert.Equal(new SourcePosition("api.yaml", 1, 1), contract.Locate(JsonPointer.Parse("/openapi")));
    }
}
