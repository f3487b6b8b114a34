using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Reports.Matrix;
using Iqm.Contracts.TestSupport;
using Iqm.Contracts.Tests.Reports.Matrix;

namespace Iqm.Contracts.Tests.Reports.Browser;

/// <summary>The page of <c>report</c> as a browser has it.</summary>
public sealed class MatrixPageTests(Chromium browser) : IClassFixture<Chromium>
{
    private const string Hostile = "a</script><script>document.title='ran'</script><img src=https://x.example/i onerror=alert(1)><svg onload=alert(1)> \"' onmouseover=alert(1) javascript:alert(1) é😀";

    private static readonly Lazy<MatrixReport> Ours = new(() => MatrixBuilder.Build(new MatrixInput(
        [.. Directory.GetDirectories(RepositoryPaths.Specs).Order(StringComparer.Ordinal).Select(folder => ContractLinter.LintFile(Path.Combine(folder, "openapi.yaml")))], TimeProvider.System)
    {
        Pacts = [.. Directory.GetFiles(RepositoryPaths.Pacts, "*.json").Order(StringComparer.Ordinal).Select(PactFileReader.Read)],
    }));

    [Fact]
    public async Task Every_operation_and_status_is_shown_and_nothing_is_asked_for()
    {
        var page = await OpenAsync(Ours.Value);

        var shown = await page.ValueAsync("[...document.querySelectorAll('tbody[data-is]')].map(body => [body.querySelector('.name').innerText, ...[...body.querySelectorAll('tr:not(.more)')].map(row => [...row.querySelectorAll('th[scope=row],td')].map(cell => cell.innerText.trim()[0]).join(''))])");

        var expected = Ours.Value.Contracts.SelectMany(contract => contract.Operations)
            .Select(operation => new JsonArray([operation.Name, .. operation.Statuses.Select(status => (JsonNode)$"{status.Status[0]}{string.Concat(MatrixCell.Of(status).Select(cell => cell.Mark))}")]));
        Assert.Equal(new JsonArray([.. expected]).ToJsonString(), shown!.ToJsonString());
        Assert.Equal(19, shown.AsArray().Count);
        Assert.Equal("All 19 operations", await Shown(page));
        Assert.Single(page.Requests);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Search_and_filters_narrow_what_is_shown_and_can_be_taken_back()
    {
        var page = await OpenAsync(MatrixCase.Report());

        Assert.Equal(["getUser", "DELETE /users/{id}"], await Visible(page));
        await SearchAsync(page, "ONE user");
        Assert.Equal(["getUser"], await Visible(page));
        Assert.Equal("1 of 2 operations", await Shown(page));
        await SearchAsync(page, "nothing has this");
        Assert.Empty(await Visible(page));
        Assert.True(await page.ValueAsync<bool>("document.querySelector('.none').checkVisibility() && !document.querySelector('.matrix').checkVisibility()"));
        await page.DoAsync("document.querySelector('button[type=reset]').click()");
        Assert.Equal("All 2 operations", await Shown(page));

        var filters = (await page.ValueAsync("[...document.querySelectorAll('#filter input[type=checkbox]')].map(box => box.value)"))!.AsArray().Select(value => value!.GetValue<string>()).ToArray();
        Assert.Equal(HtmlMatrixSection.Filters.Select(filter => filter.Value), filters);
        foreach (var filter in filters)
        {
            await page.DoAsync($"document.querySelector('input[value=\"{filter}\"]').click()");
            Assert.Equal(await page.ValueAsync<int>($"document.querySelectorAll('tbody[data-is~=\"{filter}\"]').length"), (await Visible(page)).Length);
            await page.DoAsync($"document.querySelector('input[value=\"{filter}\"]').click()");
        }
        await page.DoAsync("document.querySelector('input[value=\"no-pact\"]').click(); document.querySelector('input[value=\"evidence\"]').click()");
        Assert.Equal(["getUser"], await Visible(page));
    }

    [Fact]
    public async Task A_link_opens_what_it_leads_to_even_if_it_is_filtered_away()
    {
        var page = await OpenAsync(MatrixCase.Report(), "#users.getUser");
        Assert.True(await page.ValueAsync<bool>("document.querySelector('tbody:target details').open"));
        Assert.Equal(1, await page.ValueAsync<int>("document.querySelectorAll('tbody details[open]').length"));

        await SearchAsync(page, "getUser");
        await page.ValueAsync("new Promise(done => { addEventListener('hashchange', () => done(0), { once: true }); location.hash = document.querySelectorAll('tbody[data-is]')[1].id })");
        await page.DoAsync("");
        Assert.Equal(2, (await Visible(page)).Length);
        Assert.True(await page.ValueAsync<bool>("document.querySelectorAll('tbody[data-is]')[1].querySelector('details').open"));

        // Every link of the page leads to something that is seen.
        Assert.Equal(0, await page.ValueAsync<int>("[...document.querySelectorAll('a[href^=\"#\"]')].filter(link => !document.getElementById(link.hash.slice(1))?.checkVisibility()).length"));
        foreach (var broken in (string[])["%E0%A4%A", "nowhere", ""])
            await page.DoAsync($"location.hash = '{broken}'");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Hostile_texts_are_shown_as_text()
    {
        var contract = new JsonObject
        {
            ["openapi"] = "3.0.4", ["info"] = new JsonObject { ["title"] = "T", ["version"] = "1" },
            ["paths"] = new JsonObject { ["/" + Hostile] = new JsonObject { ["get"] = new JsonObject { ["operationId"] = Hostile, ["summary"] = Hostile, ["responses"] = new JsonObject { [Hostile] = new JsonObject { ["description"] = "d" } } } } },
        };

        var page = await OpenAsync(MatrixCase.Report(contract.ToJsonString()));
        await page.DoAsync("for (const element of document.querySelectorAll('*')) { element.dispatchEvent(new MouseEvent('mouseover')); if (element.matches('details')) element.open = true; }");

        Assert.Equal("Contracts report", await page.ValueAsync<string>("document.title"));
        Assert.Equal(Display.Text(Hostile), await page.ValueAsync<string>("document.querySelector('.name').textContent"));
        Assert.Equal(0, await page.ValueAsync<int>("document.querySelectorAll('img, svg, iframe, a:not([href^=\"#\"])').length"));
        Assert.Equal(0, await page.ValueAsync<int>("[...document.querySelectorAll('*')].filter(element => element.getAttributeNames().some(name => name.startsWith('on'))).length"));
        Assert.Equal(1, await page.ValueAsync<int>("document.scripts.length"));
        Assert.Single(page.Requests);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Script_that_is_not_the_pages_own_does_not_run()
    {
        var html = MatrixCase.Write(MatrixCase.Report(), ReportFormat.Html).Replace("</main>", "<script>document.title='ran'</script><img src=\"https://x.example/i\"><p onclick=\"document.title='ran'\" id=\"p\"></p></main>", StringComparison.Ordinal);
        var page = await browser.OpenAsync(html);
        await page.DoAsync("document.getElementById('p').click()");

        Assert.Equal("Contracts report", await page.ValueAsync<string>("document.title"));
        Assert.Equal("All 2 operations", await Shown(page));
        Assert.Contains(page.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Seven_hundred_operations_are_searched_while_one_types()
    {
        var page = await OpenAsync(MatrixCase.Report(MatrixCase.Many(700)));
        Assert.Equal("All 700 operations", await Shown(page));

        await page.ValueAsync<bool>("(() => { const search = document.getElementById('search'); search.value = 'op69'; search.dispatchEvent(new Event('input', { bubbles: true })); return new Promise(done => requestAnimationFrame(() => done(true))); })()");

        Assert.Equal("11 of 700 operations", await Shown(page));
    }

    [Fact]
    public async Task Everything_is_reached_and_done_with_the_keyboard()
    {
        var page = await OpenAsync(MatrixCase.Report());
        List<string> reached = [];
        do
        {
            await page.PressAsync("Tab");
            reached.Add(await page.ValueAsync<string>("(element => element === document.body ? '' : (element.labels?.[0] ?? element).innerText || element.tagName)(document.activeElement)"));
            Assert.True(reached[^1].Length == 0 || await page.ValueAsync<bool>("document.activeElement.checkVisibility() && getComputedStyle(document.activeElement).outlineStyle !== 'none'"), reached[^1]);
            if (reached[^1] == "Search operations")
                await page.PressAsync("g");
        }
        while (reached[^1].Length > 0 && reached.Count < 100);

        var elements = await page.ValueAsync("[...document.querySelectorAll('a[href], input, button, summary')].filter(element => element.checkVisibility()).map(element => (element.labels?.[0] ?? element).innerText)");
        Assert.Equal(elements!.AsArray().Select(name => name!.GetValue<string>()), reached[..^1]);
        Assert.Equal("g", await page.ValueAsync<string>("document.getElementById('search').value"));

        await page.DoAsync("document.querySelector('tbody summary').focus()");
        await page.PressAsync("Enter");
        Assert.True(await page.ValueAsync<bool>("document.querySelector('tbody details').open"));
        await page.DoAsync("document.querySelector('input[value=waived]').focus()");
        await page.PressAsync(" ");
        Assert.True(await page.ValueAsync<bool>("document.querySelector('input[value=waived]').checked"));
    }

    [Theory]
    [InlineData("light", 1280)]
    [InlineData("dark", 1280)]
    [InlineData("light", 360)]
    [InlineData("dark", 360)]
    public async Task All_text_stands_out_and_the_page_never_moves_sideways(string scheme, int width)
    {
        var page = await OpenAsync(MatrixCase.Report());
        await page.LookAsAsync(scheme, width);
        await page.DoAsync("for (const details of document.querySelectorAll('details')) details.open = true");

        Assert.Equal(0, await page.ValueAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        // WCAG 2.2, success criterion 1.4.3: 4.5 to 1.
        Assert.Equal("[]", (await page.ValueAsync(LowContrast))!.ToJsonString());
    }

    [Fact]
    public async Task On_paper_everything_is_open_and_afterwards_closed_again()
    {
        var page = await OpenAsync(MatrixCase.Report());
        await page.DoAsync("addEventListener('beforeprint', () => { window.closedOnPaper = document.querySelectorAll('details:not([open])').length; })");

        await page.PrintAsync();

        Assert.Equal(0, await page.ValueAsync<int>("window.closedOnPaper"));
        Assert.Equal(0, await page.ValueAsync<int>("document.querySelectorAll('details[open]').length"));
    }

    private Task<BrowserPage> OpenAsync(MatrixReport report, string fragment = "") => browser.OpenAsync(MatrixCase.Write(report, ReportFormat.Html), fragment);

    private static Task<string> Shown(BrowserPage page) => page.ValueAsync<string>("document.getElementById('shown').innerText");

    private static async Task<string[]> Visible(BrowserPage page) =>
        [.. (await page.ValueAsync("[...document.querySelectorAll('tbody[data-is] .name')].filter(name => name.checkVisibility()).map(name => name.innerText)"))!.AsArray().Select(name => name!.GetValue<string>())];

    private static Task SearchAsync(BrowserPage page, string text) =>
        page.DoAsync($"const search = document.getElementById('search'); search.value = '{text}'; search.dispatchEvent(new Event('input', {{ bubbles: true }}))");

    private const string LowContrast = """
        (() => {
          const parse = color => { const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number); return { rgb: [r, g, b], a }; };
          const light = ({ rgb }) => { const [r, g, b] = rgb.map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const back = element => { for (; element; element = element.parentElement) { const color = parse(getComputedStyle(element).backgroundColor); if (color.a > 0) return color; } return parse('rgb(255, 255, 255)'); };
          return [...document.querySelectorAll('body *')]
            .filter(element => element.checkVisibility() && [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
            .map(element => ({ element, levels: [light(parse(getComputedStyle(element).color)), light(back(element))].sort((a, b) => b - a) }))
            .filter(({ levels: [more, less] }) => (more + 0.05) / (less + 0.05) < 4.5)
            .map(({ element }) => element.outerHTML.slice(0, 200));
        })()
        """;
}
