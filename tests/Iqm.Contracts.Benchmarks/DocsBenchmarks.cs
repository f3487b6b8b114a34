using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Iqm.Contracts.Docs;

namespace Iqm.Contracts.Benchmarks;

/// <summary>Checking pages against a lock, bytes to report: 20 pages of 100 KB, 10 MB in pages of 500 KB, and one page of 10 MB.</summary>
/// <remarks>Few rounds: one takes seconds, and in one process all of them have five minutes.</remarks>
[MemoryDiagnoser(displayGenColumns: false), WarmupCount(2), IterationCount(5)]
public class DocsBenchmarks
{
    private byte[][] _pages = [];
    private DocsLock _locked = DocsLock.Empty;

    /// <summary>How many pages, of how many bytes.</summary>
    [Params("20 x 100 KB", "20 x 500 KB", "1 x 10 MB")]
    public string Pages { get; set; } = "";

    /// <summary>Makes the pages, half MDX, half Markdown with a list item for each operation, and locks them.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        var (count, size) = Pages switch { "20 x 100 KB" => (20, 100_000), "20 x 500 KB" => (20, 500_000), _ => (1, 10_000_000) };
        _pages = [.. Enumerable.Range(0, count).Select(i => Encoding.UTF8.GetBytes(Page(i, size)))];
        _locked = DocsLock.Empty.Accept(Read(""));
        Console.WriteLine($"// {Pages}: {_locked.Pages.Sum(page => page.Operations.Length)} operations");
    }

    /// <summary>Each page has changed by one sign, so that all its facts are compared.</summary>
    [Benchmark(Description = "docs check")]
    public int Check() => DocsChecker.Check(Read("x"), _locked, null).Drift.Length;

    private IEnumerable<PageFacts> Read(string change) => _pages.Select((page, i) =>
    {
        if (change.Length > 0)
            page[^1] = (byte)'.';
        return DocsReader.Parse(page, $"page{i.ToString(CultureInfo.InvariantCulture)}.mdx");
    });

    internal static string Page(int number, int size)
    {
        var text = new StringBuilder($"# Page {number}\n\n");
        for (var i = 0; text.Length < size; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$"""
                ## Operation {{i}}

                <CopyUrl method="POST" url="https://api.harbour.example/api/v2/p{{number}}/o{{i}}" />

                | Request Schema | |
                | --- | --- |
                | `name` <br /><span class="type-text">string</span> <span class="required-text">required</span> | Name, up to 100 characters |
                | `kind` <br /><span class="type-text">integer</span> | Kind <br /><var>1</var>: One <br /><var>2</var>: Two |
                | `owner` <br /><span class="type-text">object</span> | Owner |
                | `ids` <br /><span class="type-text">array of integers</span> | Ids |

                ```json title="Request Sample"
                { "name": "n{{i}}", "kind": 1, "owner": { "id": {{i}}, "mail": "user@example.com" }, "ids": [1, 2, 3] }
                ```

                ```json title="Response 200"
                { "success": true, "data": { "id": {{i}}, "message": "Made." } }
                ```

                ```ts
                const options = { method: 'POST', url: 'https://api.harbour.example/api/v2/p{{number}}/o{{i}}', requestBody: { content: { "application/json": { name: `string`, kind?: `number` } } } };
                ```


                """);
        }
        return text.Append(" \n ").ToString();
    }
}
