using System.Text;
using Iqm.Contracts.Docs;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>Pages of nothing but tables, headings or brackets cost memory in proportion to their bytes.</summary>
public class HostilePageTests
{
    private const int Size = 400_000;
    private const long AllocatedPerByte = 2_000;

    public static TheoryData<string, string, string> Pages => new()
    {
        { "wide table", "a.md", "# T\n\n`GET /a`\n\n|" + Times("Field|", 300) + "\n|" + Times("---|", 300) + "\n" + Times("|" + Times("x|", 300) + "\n", Size / 600) },
        { "long table", "a.md", "# T\n\n`GET /a`\n\n| Field | Type |\n|---|---|\n" + Times("| f | string |\n", Size / 16) },
        { "table of a saved page", "a.html", "<html><body><h1>T</h1><p>GET /a</p><table>" + Times("<tr>" + Times("<td>x</td>", 300) + "</tr>", Size / 3000) + "</table></body></html>" },
        { "tables in tables", "a.html", "<html><body>" + Times("<table><tr><td>", 2000) + "x" + Times("</td></tr></table>", 2000) },
        { "headings", "a.md", Times("# T\n", Size / 4) },
        { "operations", "a.md", Times("## T\n\n`GET /a/{x}`\n\n", 5000) },
        { "quotes in quotes", "a.md", Times(">", 20_000) + " x" },
        { "lists in lists", "a.md", string.Concat(Enumerable.Range(0, 400).Select(i => new string(' ', 2 * i) + "- x\n")) },
        { "brackets", "a.md", Times("[", 50_000) },
        { "emphasis", "a.md", Times("*a _b ", 20_000) },
        { "an unclosed sample", "a.md", "`GET /a`\n\n```json\n" + Times("{\"a\":[", 50_000) },
        { "a sample of many members", "a.md", "`GET /a`\n\n```json\n{" + string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"m{i}\":{i}")) + "}\n```\n" },
        { "elements in elements", "a.html", "<html><body>" + Times("<div>", 50_000) + "GET /a" },
        { "components in components", "a.mdx", Times("<Tabs><Tab title=\"a\">\n", 3000) },
        { "a line of a text copied", "a.txt", "GET /a " + Times("x ", Size / 2) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_costs_in_proportion_to_its_bytes(string name, string file, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var page = DocsReader.Parse(bytes, file);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated < (64 << 20) + (AllocatedPerByte * bytes.Length), $"{name}: {allocated >> 20} MB for {bytes.Length >> 10} KB");
        Assert.True(page.Findings.Length < 10_000, $"{name}: {page.Findings.Length} findings");
    }

    [Fact]
    public void An_operation_of_more_fields_than_documentation_has_is_said_to()
    {
        var page = DocsReader.Parse("# T\n\n`GET /a`\n\n| Query parameter | Type |\n|---|---|\n" + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"| f{i} | string |\n")), "a.md");
        Assert.Equal("a.md: error IQMC7017: The page documents more than 2,000 fields for 'GET /a', so that nothing is concluded from it. Save the article alone, or each operation for itself; the number is fixed.",
            Assert.Single(page.Findings).ToString());
        Assert.Empty(page.Operations);
    }

    private static string Times(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
