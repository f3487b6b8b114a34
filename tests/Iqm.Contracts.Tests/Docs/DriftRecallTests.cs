using System.Text.RegularExpressions;
using Iqm.Contracts.Docs;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>Every change is found, and what changes no fact is not.</summary>
public sealed partial class DriftRecallTests
{
    public static TheoryData<string, string> Changes()
    {
        var data = new TheoryData<string, string>();
        foreach (var page in MutationCorpus.Pages)
        {
            foreach (var mutation in page.Mutations)
                data.Add(page.File, mutation.Name);
        }
        return data;
    }

    public static TheoryData<string> Files => [.. MutationCorpus.Pages.Select(page => page.File)];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Change_is_reported_as_what_it_is(string file, string name)
    {
        var page = Page(file);
        var mutation = page.Mutations.Single(each => each.Name == name);
        var at = page.Text.IndexOf(mutation.From, StringComparison.Ordinal);
        Assert.True(at >= 0, "The page does not hold the text that is to be changed.");
        var report = Check(page, string.Concat(page.Text.AsSpan(0, at), mutation.To, page.Text.AsSpan(at + mutation.From.Length)));
        Assert.Empty(report.Findings);
        var entry = Assert.Single(report.Drift, entry => entry.Kind == mutation.Kind && entry.Subject == mutation.Subject);
        Assert.Equal(file, entry.Page);
        // What is reported besides is about the same place.
        Assert.All(report.Drift, other => Assert.True(other == entry || other.Kind is DriftKind.SampleChanged or DriftKind.SampleAdded or DriftKind.SampleRemoved or DriftKind.StatusRemoved or DriftKind.StatusAdded
            or DriftKind.ServerChanged or DriftKind.TypeChanged || other.Method == entry.Method && other.Path == entry.Path, $"{other.Kind} {other.Subject} was not expected."));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Same_page_has_no_drift(string file) => Neutral(Page(file), text => text);

    [Theory]
    [MemberData(nameof(Files))]
    public void White_space_is_no_drift(string file)
    {
        Neutral(Page(file), text => text.ReplaceLineEndings("\r\n"));
        Neutral(Page(file), text => text.Replace("\n\n", "\n\n\n", StringComparison.Ordinal));
        Neutral(Page(file), text => text.Replace("\n", "  \n", StringComparison.Ordinal));
        Neutral(Page(file), text => text.Replace(" | ", "   |  ", StringComparison.Ordinal));
        Neutral(Page(file), text => WordsPattern().Replace(text, "\u00A0"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Layout_of_payloads_is_no_drift(string file) => Neutral(Page(file), text => text.Replace("\n  \"", "\n        \"", StringComparison.Ordinal).Replace("\": ", "\" :  ", StringComparison.Ordinal));

    [Theory]
    [InlineData("guide.md", "Gives a berth back.", "Gives a berth back, which must be done within 3 days. Nothing else is needed: the pilot is told.\n\nSee the harbour's rules.")]
    [InlineData("guide.md", "| Depth below the water line, in metres |", "| How deep the hull reaches |")]
    [InlineData("guide.md", "## List Berths", "## Listing Berths")]
    [InlineData("guide.md", "`POST` /api/v2", "**POST** `/api/v2")]
    [InlineData("tutorial.mdx", "A plan says which crane", "Plans are made the day before. A plan says which crane")]
    [InlineData("tutorial.mdx", "| What people call it |", "| Its [name](/names) |")]
    [InlineData("tutorial.mdx", "<div class=\"container\">", "<div class=\"endpoint-container\">")]
    [InlineData("tutorial.mdx", "import Tabs from", "import CopyUrl from '@site/src/components/CopyUrl';\nimport Tabs from")]
    [InlineData("tutorial.mdx", "<span class=\"badge badge--info\">PATCH</span> <span class=\"path-text\">/api/v2/cargo/plan/start</span>", "<CopyUrl method=\"PATCH\" url=\"/api/v2/cargo/plan/start\" />")]
    [InlineData("component.mdx", "<CopyUrl method=\"DELETE\" url=\"https://dock.harbour.example/api/v2/pilot/book/{bookingId}\" />", "<span class=\"badge\">DELETE</span> <span class=\"path-text\">https://dock.harbour.example/api/v2/pilot/book/\\{bookingId\\}</span>")]
    [InlineData("component.mdx", "Books one pilot.", "Books one pilot. Pilots board at the outer buoy.\n\n:::tip\n\nBook early.\n\n:::")]
    [InlineData("copied.txt", "The order is confirmed by mail.", "The order is confirmed by mail within the hour, and can be changed until then.")]
    [InlineData("copied.txt", "Remark for the chandler |", "What the chandler should know |")]
    [InlineData("reference.txt", "Where it is registered.", "The country in whose register it stands. Ask the office if in doubt.")]
    [InlineData("saved.html", "<p>Rents one crane.</p>", "<p>Rents <b>one</b> crane.</p><div class=\"note\"><p>Weather permitting.</p></div>")]
    [InlineData("saved.html", "<table><thead><tr><th>Path Parameters</th><th></th></tr></thead>", "<table class=\"t\"><thead><tr><th><b>Path Parameters</b></th><th></th></tr></thead>")]
    public void Words_and_formatting_are_no_drift(string file, string from, string to)
    {
        var page = Page(file);
        Assert.Contains(from, page.Text, StringComparison.Ordinal);
        Neutral(page, text => text.Replace(from, to, StringComparison.Ordinal));
    }

    [Fact]
    public void A_status_in_place_of_another_takes_its_payloads_along()
    {
        var page = Page("guide.md");
        Assert.Equal(["StatusRemoved 200", "StatusAdded 202"], Check(page, page.Text.Replace("#### Response 200", "#### Response 202", StringComparison.Ordinal)).Drift
            .Where(entry => entry.Path == "/api/v2/hb/berth/reserve").Select(entry => $"{entry.Kind} {entry.Subject}"));
    }

    [Fact]
    public void Order_is_no_drift()
    {
        var page = Page("guide.md");
        Neutral(page, text =>
        {
            var sections = text.Split("\n## ");
            return sections[0] + "\n\n## " + string.Join("\n\n## ", sections.Skip(1).Reverse());
        });
        const string first = "| `vesselName` | string [required] | Name on the hull\n", second = "| `arrival` | string [optional] | Expected day, at most 30 characters |\n";
        Neutral(page, text => text.Replace(first, "", StringComparison.Ordinal).Replace(second, second + first, StringComparison.Ordinal));
        Neutral(page, text => text.Replace("\"berthId\": 41,\n        \"quay\": \"East 4\"", "\"quay\": \"East 4\",\n        \"berthId\": 41", StringComparison.Ordinal));
    }

    private static void Neutral(MutatedPage page, Func<string, string> change) =>
        Assert.Empty(Check(page, change(page.Text)).Drift.Select(entry => $"{entry.Kind} {entry.Method} {entry.Path} {entry.Subject}: {entry.Before} -> {entry.After}"));

    private static DriftReport Check(MutatedPage page, string changed)
    {
        // Through JSON, as a lock is kept in a file.
        var locked = DocsLock.Parse(DocsLock.Empty.Accept([DocsReader.Parse(page.Text, page.File)]).ToJson(), "docs.lock.json").Lock;
        Assert.NotNull(locked);
        return DocsChecker.Check([DocsReader.Parse(changed, page.File)], locked, null);
    }

    private static MutatedPage Page(string file) => MutationCorpus.Pages.Single(page => page.File == file);

    [GeneratedRegex("(?<=[a-z]) (?=[a-z])")]
    private static partial Regex WordsPattern();
}
