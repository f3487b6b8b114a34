using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Bridge;

/// <summary>A copy of this repository's build plumbing, with an empty package folder and an empty NuGet cache of its own.</summary>
internal sealed class BridgeRepository : IDisposable
{
    /// <summary>A project that references the generator, which is bridged.</summary>
    public const string Generating = """<PackageReference Include="NSwag.CodeGeneration.CSharp" />""";

    /// <summary>An npm that does not exist: a command that succeeds with it has not asked npm for anything.</summary>
    public const string NoNpm = "no-such-npm";

    private readonly TemporaryDirectory _directory = new();

    public BridgeRepository()
    {
        foreach (var file in new[] { "nuget.config", "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            _directory.Copy(RepositoryPaths.In(file), file);
        _directory.Copy(RepositoryPaths.In("eng"), "eng", name => name is "obj" || name.EndsWith(".nupkg", StringComparison.Ordinal));
        // Directory.Build.targets imports them for every project.
        _directory.Copy(RepositoryPaths.In("generator", "Iqm.Contracts.Generator.Tasks", "build"), "generator/Iqm.Contracts.Generator.Tasks/build");
        Cache = _directory.In("cache");
    }

    /// <summary>NuGet's global packages folder for every command.</summary>
    public string Cache { get; set; }

    /// <summary>What <c>BridgeNpm</c> is set to; null leaves it to the PATH.</summary>
    public string? Npm { get; set; }

    public string Root => _directory.FullPath;

    public string Folder => _directory.In("eng/bridge/packages");

    /// <summary>File names of the packages in the folder, in ordinal order.</summary>
    public string[] Packages => [.. Directory.GetFiles(Folder, "*.nupkg").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    /// <summary>Everything in the bridge's own places that is no package: half-made ones, left-over work.</summary>
    public string[] Leftovers =>
    [
        .. Directory.GetFileSystemEntries(Folder).Where(entry => !entry.EndsWith(".nupkg", StringComparison.Ordinal) && !entry.EndsWith(".gitkeep", StringComparison.Ordinal)),
        .. Directory.Exists(_directory.In("eng/bridge/obj")) ? Directory.GetFileSystemEntries(_directory.In("eng/bridge/obj")) : [],
    ];

    public string In(string relativePath) => _directory.In(relativePath);

    public string Write(string relativePath, string text) => _directory.Write(relativePath, text);

    /// <summary>Adds a console project.</summary>
    public void AddProject(string name, string references, string program = "return 0;")
    {
        _directory.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><AllowUnsafeBlocks>true</AllowUnsafeBlocks></PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        _directory.Write($"{name}/Program.cs", program);
    }

    /// <summary>Lets the folder, and nothing that the machine has configured, be the package registry.</summary>
    /// <param name="source">A folder of packages, or an address.</param>
    public void UseRegistry(string source) => _directory.Write("nuget.config", $"""
        <configuration>
          <packageSources>
            <clear />
            <add key="registry" value="{source}" />
            <add key="bridge" value="eng/bridge/packages" />
          </packageSources>
        </configuration>
        """);

    /// <summary>Makes a package registry out of what a cache holds.</summary>
    public string MakeRegistry(string cache, Func<string, bool> holds)
    {
        var registry = Directory.CreateDirectory(_directory.In("registry")).FullName;
        foreach (var package in Directory.GetFiles(cache, "*.nupkg", SearchOption.AllDirectories).Where(file => holds(Path.GetFileName(file))))
            File.Copy(package, Path.Combine(registry, Path.GetFileName(package)));
        return registry;
    }

    public Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    public Task<CommandResult> RunAsync(string[] arguments, Dictionary<string, string?> environment)
    {
        environment.TryAdd("NUGET_PACKAGES", Cache);
        environment.TryAdd("BridgeNpm", Npm);
        return DotNet.RunAsync(Root, arguments, environment, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Leave everything on disk when disposed.</summary>
    public bool Keep { set => _directory.Keep = value; }

    public void Dispose() => _directory.Dispose();
}
