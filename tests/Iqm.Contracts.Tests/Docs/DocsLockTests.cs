using System.Text;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Tests.Docs.Pages;
using Iqm.Contracts.Tests.Loading;

namespace Iqm.Contracts.Tests.Docs;

public sealed class DocsLockTests
{
    private static readonly PageFacts[] Pages = [DocsReader.Parse(GuidePage.Text, "guide.md"), DocsReader.Parse(TutorialPage.Text, "tutorial.mdx")];

    [Fact]
    public void Lock_survives_a_round_trip()
    {
        var json = DocsLock.Empty.Accept(Pages).ToJson();
        var read = DocsLock.Parse(json, "docs.lock.json");
        Assert.Empty(read.Findings);
        Assert.Equal(json, read.Lock?.ToJson());
    }

    [Fact]
    public void Order_of_pages_does_not_matter() => Assert.Equal(DocsLock.Empty.Accept(Pages).ToJson(), DocsLock.Empty.Accept(Pages.Reverse()).ToJson());

    [Fact]
    public void Lock_holds_facts_but_no_prose_and_no_values_of_payloads()
    {
        var json = DocsLock.Empty.Accept(Pages).ToJson();
        Assert.Contains("draught", json, StringComparison.Ordinal);
        Assert.DoesNotContain("water line", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Northern Light", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', json);
    }

    [Fact]
    public void Words_change_nothing_but_the_hash_of_the_page()
    {
        var before = DocsLock.Empty.Accept([Pages[0]]).ToJson().Split('\n');
        var after = DocsLock.Empty.Accept([DocsReader.Parse(GuidePage.Text + "\nMore words.\n", "guide.md")]).ToJson().Split('\n');
        var changed = Assert.Single(before.Zip(after), pair => pair.First != pair.Second);
        Assert.Contains("sha256", changed.First, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_are_not_given_or_not_readable_stay()
    {
        var locked = DocsLock.Empty.Accept(Pages);
        Assert.Equal(locked.ToJson(), locked.Accept([Pages[1], DocsReader.Parse("", "guide.md")]).ToJson());
    }

    [Fact]
    public void Page_under_a_new_name_is_compared_with_its_past()
    {
        var report = DocsChecker.Check([DocsReader.Parse(GuidePage.Text.Replace("| `draught`", "| `keelDepth`", StringComparison.Ordinal), "berths-2032.md")], DocsLock.Empty.Accept(Pages), null);
        Assert.Equal(DriftKind.FieldRenamed, Assert.Single(report.Drift).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"schema\": \"iqm-contracts/docs-lock/2\", \"pages\": []}")]
    [InlineData("{\"schema\": \"iqm-contracts/docs-lock/1\"}")]
    [InlineData("{\"schema\": \"iqm-contracts/docs-lock/1\", \"pages\": [], \"pages\": []}")]
    [InlineData("{\"schema\": \"iqm-contracts/docs-lock/1\", \"pages\": []} {}")]
    [InlineData("{\"schema\": \"iqm-contracts/docs-lock/1\", \"pages\": [7]}")]
    [InlineData("{\"schema\": \"iqm-contracts/docs-lock/1\", \"pages\": {}}")]
    [InlineData("{\"schema\": \"iqm-contracts/docs-lock/1\", \"pages\": [{\"id\": 7}]}")]
    [InlineData("{\"schema\": \"iqm-contracts/docs-lock/1\", \"pages\": [\n<<<<<<< HEAD\n]}")]
    public void What_is_no_lock_is_told(string json) => Assert.Equal("IQMC7010", Assert.Single(DocsLock.Parse(json, "docs.lock.json").Findings).Code);

    [Fact]
    public void Missing_file_is_an_empty_lock() => Assert.Equal(DocsLock.Empty.ToJson(), DocsLock.Load(Path.Combine(AppContext.BaseDirectory, "no-such-lock.json")).Lock?.ToJson());

    [Fact]
    public void Lock_that_an_editor_saved_with_a_mark_and_other_line_ends_is_the_same()
    {
        var json = DocsLock.Empty.Accept(Pages).ToJson();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.FullPath, "docs.lock.json");
        File.WriteAllText(file, json.Replace("\n", "\r\n", StringComparison.Ordinal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal(json, DocsLock.Load(file).Lock?.ToJson());
    }

    [Fact]
    public void Facts_of_a_page_are_let_go_before_the_page_after_the_next_is_read()
    {
        var locked = DocsLock.Empty.Accept(Pages);
        var read = new List<WeakReference>();
        var held = new List<int>();
        DocsChecker.Check(Read(), locked, null);
        Assert.Equal([0, 0, 0, 0], held);

        IEnumerable<PageFacts> Read()
        {
            for (var i = 0; i < 4; i++)
            {
                yield return One();
                GC.Collect();
                held.Add(read.SkipLast(1).Count(each => each.IsAlive));
            }
        }

        PageFacts One()
        {
            var page = DocsReader.Parse(GuidePage.Text + "\nMore words.\n", "guide.md");
            read.Add(new WeakReference(page));
            return page;
        }
    }
}
