using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Architecture;

/// <summary>A project below <c>src</c> or <c>generator</c>: what its file and its assemblies refer to.</summary>
internal sealed class ProductProject
{
    private readonly XDocument _file;
    private readonly string _folder;

    private ProductProject(string path)
    {
        _file = XDocument.Load(path);
        _folder = Path.GetDirectoryName(path)!;
        Name = Path.GetFileNameWithoutExtension(path);
    }

    public static IReadOnlyList<ProductProject> All { get; } =
        [.. new[] { "src", "generator" }.SelectMany(folder => Directory.GetFiles(RepositoryPaths.In(folder), "*.csproj", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(path => new ProductProject(path))];

    public string Name { get; }

    /// <summary>Names of referenced projects of this repository; those that are only built before are none.</summary>
    public string[] Projects => [.. Included("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))];

    public string[] Packages => [.. Included("PackageReference")];

    public string[] Frameworks => [.. Included("FrameworkReference")];

    /// <summary>Simple names of the assemblies that this project's own assemblies, one a framework, refer to.</summary>
    public string[] Assemblies
    {
        get
        {
            var name = _file.Descendants("AssemblyName").SingleOrDefault()?.Value ?? Name;
            var configuration = typeof(ProductProject).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
            var built = Directory.GetFiles(Path.Combine(_folder, "bin", configuration), name + ".dll", SearchOption.AllDirectories);
            return built.Length == 0 ? throw new InvalidOperationException($"'{Name}' is not built in {configuration}.") : [.. built.SelectMany(References).Distinct().Order(StringComparer.Ordinal)];
        }
    }

    public override string ToString() => Name;

    private IEnumerable<string> Included(string item) => _file.Descendants(item)
        .Where(element => element.Attribute("ReferenceOutputAssembly")?.Value != "false")
        .SelectMany(element => (element.Attribute("Include")?.Value ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static List<string> References(string path)
    {
        using var stream = File.OpenRead(path);
        using var image = new PEReader(stream);
        var reader = image.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }
}
