using System.Text.RegularExpressions;
using System.Xml.Linq;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Bridge;

public sealed partial class BridgeManifestTests
{
    private static readonly string Bridge = RepositoryPaths.In("eng", "bridge");

    [Theory]
    [InlineData("NSwag.CodeGeneration.CSharp", "_BridgeNSwagVersion")]
    [InlineData("NJsonSchema", "_BridgeNJsonSchemaVersion")]
    [InlineData("PactFfi.Native.$(NETCoreSdkPortableRuntimeIdentifier)", "_BridgePactFfiVersion")]
    public void Central_version_is_the_one_that_the_bridge_brings(string package, string property)
    {
        var central = XDocument.Load(RepositoryPaths.In("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(version => version.Attribute("Include")?.Value == package).Attribute("Version")?.Value;

        Assert.Equal(XDocument.Load(Path.Combine(Bridge, "packages.props")).Descendants(property).Single().Value, central);
    }

    [Fact]
    public void Lock_files_pin_every_package_by_hash_and_name_no_registry()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Bridge, "npm"), "package-lock.json", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("resolved", text, StringComparison.Ordinal);
            Assert.DoesNotContain("://", text, StringComparison.Ordinal);
            Assert.Equal(ModulePattern.Count(text), IntegrityPattern.Count(text));
        }
    }

    [Fact]
    public void Every_code_of_the_bridge_is_in_the_catalogue()
    {
        var used = Directory.GetFiles(Bridge, "*.proj").SelectMany(file => CodePattern.Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);
        var known = typeof(DiagnosticCatalog).GetFields().Select(field => ((FindingDescriptor)field.GetValue(null)!).Code);

        Assert.Equal(["IQMC9901", "IQMC9902", "IQMC9903"], used.Order(StringComparer.Ordinal));
        Assert.Subset(known.ToHashSet(), used.ToHashSet());
    }

    [GeneratedRegex("\"node_modules/")]
    private static partial Regex ModulePattern { get; }

    [GeneratedRegex("\"integrity\": \"sha512-")]
    private static partial Regex IntegrityPattern { get; }

    [GeneratedRegex("Code=\"(IQMC\\d{4})\"")]
    private static partial Regex CodePattern { get; }
}
