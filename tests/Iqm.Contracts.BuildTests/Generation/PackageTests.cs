using System.IO.Compression;
using System.Xml.Linq;

namespace Iqm.Contracts.BuildTests.Generation;

public sealed class PackageTests(GeneratorPackages packages)
{
    public static TheoryData<string> Ids => [.. GeneratorPackages.Projects.Keys];

    [Fact]
    public async Task Generator_brings_its_assemblies_and_contracts_and_needs_the_runtime_only()
    {
        using var package = await OpenAsync("Iqm.Contracts.Generator");
        var files = package.Entries.Select(e => e.FullName).ToHashSet();

        Assert.Superset(new HashSet<string>
        {
            "build/Iqm.Contracts.Generator.props", "build/Iqm.Contracts.Generator.targets",
            "buildMultiTargeting/Iqm.Contracts.Generator.props", "buildMultiTargeting/Iqm.Contracts.Generator.targets",
            "tools/net10.0/Iqm.Contracts.Generator.Tasks.dll", "tools/net10.0/Iqm.Contracts.Generator.dll", "tools/net10.0/Iqm.Contracts.dll",
            "tools/net10.0/NSwag.CodeGeneration.CSharp.dll", "tools/net10.0/YamlDotNet.dll",
            "contracts/iqm/openapi.yaml", "contracts/iqm/evidence.yaml", "contracts/insightiq/openapi.yaml", "contracts/insightiq/evidence.yaml",
            "THIRD-PARTY-NOTICES.txt",
        }, files);
        Assert.DoesNotContain(files, f => f.StartsWith("lib/", StringComparison.Ordinal) || Path.GetFileName(f).StartsWith("Microsoft.Build", StringComparison.Ordinal));
        Assert.Equal(["Iqm.Contracts.Runtime"], Dependencies(package));
    }

    [Theory]
    [InlineData("Iqm.Contracts.Generator")]
    [InlineData("Iqm.Contracts.Cli")]
    public async Task Notices_name_every_library_that_is_not_ours(string id)
    {
        using var package = await OpenAsync(id);
        using var reader = new StreamReader(package.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        var notices = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        var others = package.Entries.Where(e => Path.GetExtension(e.Name) is ".dll" or ".so" or ".dylib" && !e.Name.StartsWith("Iqm", StringComparison.OrdinalIgnoreCase) && !e.Name.EndsWith(".resources.dll", StringComparison.Ordinal))
            .Select(e => Path.GetFileNameWithoutExtension(e.Name)).ToArray();

        Assert.NotEmpty(others);
        Assert.All(others, name => Assert.Contains(name, notices, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Iqm.Client")]
    [InlineData("InsightIq.Client")]
    public async Task Client_needs_the_runtime_only(string id)
    {
        using var package = await OpenAsync(id);

        Assert.Equal(["Iqm.Contracts.Runtime"], Dependencies(package));
        Assert.Equal([$"lib/net10.0/{id}.dll", $"lib/net8.0/{id}.dll"], package.Entries.Select(e => e.FullName).Where(f => f.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Package_has_readme_licence_and_the_common_version(string id)
    {
        using var package = await OpenAsync(id);
        var metadata = Metadata(package);

        Assert.NotNull(package.GetEntry("README.md"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal(ThrowAwayProject.PackageVersion, Value("version"));
        Assert.All(metadata.Descendants().Where(d => d.Name.LocalName == "dependency" && d.Attribute("id")!.Value.StartsWith("Iqm.", StringComparison.Ordinal)),
            d => Assert.Equal(ThrowAwayProject.PackageVersion, d.Attribute("version")!.Value));

        string? Value(string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;
    }

    [Fact]
    public async Task Packing_again_gives_the_same_bytes()
    {
        var first = await packages.FolderAsync();
        var second = await packages.PackAsync("again");

        Assert.Equal(
            [
                "InsightIq.Client.nupkg", "InsightIq.Client.snupkg", "Iqm.Client.nupkg", "Iqm.Client.snupkg", "Iqm.Contracts.Cli.nupkg", "Iqm.Contracts.Generator.nupkg",
                "Iqm.Contracts.Runtime.nupkg", "Iqm.Contracts.Runtime.snupkg", "Iqm.Contracts.Testing.nupkg", "Iqm.Contracts.Testing.snupkg", "Iqm.Contracts.nupkg", "Iqm.Contracts.snupkg",
            ],
            Directory.GetFiles(first).Select(f => Path.GetFileName(f).Replace($".{ThrowAwayProject.PackageVersion}", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(first), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(second, Path.GetFileName(file)))));
    }

    private async Task<ZipArchive> OpenAsync(string id) =>
        ZipFile.OpenRead(Path.Combine(await packages.FolderAsync(), $"{id}.{ThrowAwayProject.PackageVersion}.nupkg"));

    private static XElement Metadata(ZipArchive package)
    {
        using var nuspec = package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private static string[] Dependencies(ZipArchive package) =>
        [.. Metadata(package).Descendants().Where(d => d.Name.LocalName == "dependency").Select(d => d.Attribute("id")!.Value).Distinct()];
}
