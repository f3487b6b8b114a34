using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Diagnostics;

public partial class DiagnosticCatalogTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryPaths.In("src", "Iqm.Contracts", "Diagnostics", "README.md")).ReplaceLineEndings("\n");

    private static string SeverityOf(FindingDescriptor descriptor) => descriptor.DefaultSeverity.ToString().ToLowerInvariant();

    [Fact]
    public void Codes_are_unique_and_in_numeric_order()
    {
        var codes = DiagnosticCatalog.All.Select(descriptor => descriptor.Code).ToArray();
        Assert.NotEmpty(codes);
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(codes, code => Assert.Matches(@"^IQMC[1-9]\d{3}\z", code));
    }

    [Fact]
    public void All_is_every_field_of_the_catalogue() => Assert.Equal(
        typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static).Length, DiagnosticCatalog.All.Length);

    [Fact]
    public void Titles_are_a_few_words_without_full_stop() =>
        Assert.All(DiagnosticCatalog.All, descriptor => Assert.True(descriptor.Title.Length is > 3 and < 60 && !descriptor.Title.EndsWith('.'), descriptor.Code));

    [Fact]
    public void Message_formats_are_sentences_whose_arguments_are_numbered_without_gaps() => Assert.All(DiagnosticCatalog.All, descriptor =>
    {
        var arguments = CompositeFormat.Parse(descriptor.MessageFormat).MinimumArgumentCount;
        // All drift has the same four arguments (operation, subject, before, after), all changes the same three (subject, before, after); a message takes those that it needs.
        if (!descriptor.Code.StartsWith("IQMC71", StringComparison.Ordinal) && !descriptor.Code.StartsWith("IQMC6", StringComparison.Ordinal))
            Assert.All(Enumerable.Range(0, arguments), index => Assert.Contains($"{{{index}", descriptor.MessageFormat, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', descriptor.MessageFormat);
    });

    [Fact]
    public void The_table_in_the_README_lists_the_catalogue()
    {
        var table = string.Concat(DiagnosticCatalog.All.Select(descriptor =>
            $"| [{descriptor.Code}](#{descriptor.Code.ToLowerInvariant()}) | {descriptor.Title} | {SeverityOf(descriptor)} |\n"));
        var rows = string.Concat(TableRow().Matches(Readme).Select(match => match.Value));
        Assert.Equal(table, rows);
    }

    [Fact]
    public void The_library_carries_each_section() => Assert.All(DiagnosticCatalog.All.Zip(Section().Matches(Readme)), pair =>
        Assert.Equal(pair.Second.Groups["text"].Value.Trim('\n') + "\n", DiagnosticGuide.Explain(pair.First.Code.ToLowerInvariant())));

    [Fact]
    public void What_is_no_code_is_not_explained() => Assert.Null(DiagnosticGuide.Explain("IQMC0000"));

    [Fact]
    public void Each_code_has_a_section_in_the_README_with_title_examples_and_remedy()
    {
        var sections = Section().Matches(Readme);
        Assert.Equal(DiagnosticCatalog.All.Select(descriptor => descriptor.Code), sections.Select(section => section.Groups["code"].Value));
        Assert.All(DiagnosticCatalog.All.Zip(sections), pair =>
        {
            var (descriptor, section) = pair;
            Assert.StartsWith($"**{descriptor.Title}** ({SeverityOf(descriptor)}). ", section.Groups["text"].Value, StringComparison.Ordinal);
            Assert.Equal(["Wrong", "Right", "Mend"], Example().Matches(section.Groups["text"].Value).Select(match => match.Groups["label"].Value));
        });
    }

    [GeneratedRegex(@"^\| \[IQMC.*\n", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^### (?<code>\S+)\n\n(?<text>(?:(?!^#).*\n)+)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^- (?<label>\w+): \S", RegexOptions.Multiline)]
    private static partial Regex Example();
}
