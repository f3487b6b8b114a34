using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Generation;

/// <summary>A folder outside the repository whose projects take the generator's package from the folder of <see cref="GeneratorPackages"/>.</summary>
internal sealed class ThrowAwayProject : IDisposable
{
    private const string Folder = "/contracts/";

    private readonly TemporaryDirectory _directory = new();
    private readonly GeneratorPackages _packages;

    private ThrowAwayProject(GeneratorPackages packages) => _packages = packages;

    /// <param name="packages">The packages.</param>
    /// <param name="items">Items of <c>App.csproj</c>.</param>
    /// <param name="properties">Properties of it, on top of those of a library for net10.0.</param>
    /// <param name="sources">Package sources that the machine has configured are used as well, unless this is false.</param>
    public static async Task<ThrowAwayProject> CreateAsync(GeneratorPackages packages, string items, string properties = "", bool sources = true)
    {
        var project = new ThrowAwayProject(packages);
        project.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                {(sources ? "" : "<clear />")}
                <add key="built" value="{await packages.FolderAsync()}" />
              </packageSources>
              <fallbackPackageFolders>
                <add key="machine" value="{DotNet.MachineCache}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        // Nothing above this folder has a say.
        project.Write("Directory.Build.props", "<Project />");
        project.Write("Directory.Build.targets", "<Project />");
        project.Write("Directory.Packages.props", "<Project />");
        project.WriteProject("App.csproj", items, properties);
        return project;
    }

    public string Root => _directory.FullPath;

    public string In(string relativePath) => _directory.In(relativePath);

    public string Write(string relativePath, string text) => _directory.Write(relativePath, text);

    public void Copy(string source, string relativePath) => _directory.Copy(source, relativePath);

    /// <summary>Writes a project with the generator's package; a later property wins over the defaults.</summary>
    public void WriteProject(string relativePath, string items, string properties = "") => Write(relativePath, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {(properties.Contains("<TargetFramework", StringComparison.Ordinal) ? "" : "<TargetFramework>net10.0</TargetFramework>")}
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            <RunAnalyzers>false</RunAnalyzers>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Iqm.Contracts.Generator" Version="{PackageVersion}" />
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>The version of every package of this repository.</summary>
    public static string PackageVersion { get; } = typeof(Iqm.Contracts.Loading.Contract).Assembly.GetName().Version!.ToString(3);

    /// <summary>The files that were generated from contracts, such as <c>PetsClient/Pet.g.cs</c>, sorted.</summary>
    public string[] Generated => [.. GeneratedFiles.Select(file => file[(file.IndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..]).Order(StringComparer.Ordinal)];

    private IEnumerable<string> GeneratedFiles => Directory.GetFiles(Root, "*.g.cs", SearchOption.AllDirectories)
        .Select(file => file.Replace('\\', '/')).Where(file => file.Contains(Folder, StringComparison.Ordinal));

    /// <summary>Text of a generated file, such as <c>PetsClient/Pet.g.cs</c>.</summary>
    public string ReadGenerated(string name) => File.ReadAllText(GeneratedFiles.Single(file => file.EndsWith(Folder + name, StringComparison.Ordinal)));

    /// <summary><c>dotnet build</c>, restore included.</summary>
    public Task<BuildLog> BuildAsync(params string[] arguments) => RunAsync(["build", .. arguments]);

    /// <summary>Only what comes before the compiler, in a project that has been restored.</summary>
    public Task<BuildLog> GenerateAsync(params string[] arguments) => RunAsync(["build", "--no-restore", "-t:GenerateContractClients", .. arguments]);

    public async Task<BuildLog> RunAsync(params string[] arguments) =>
        new(await CommandAsync([.. arguments, "-nologo", "-v:m", "-clp:PerformanceSummary;NoSummary"]));

    public Task<CommandResult> CommandAsync(params string[] arguments) => DotNet.RunAsync(
        Root, arguments, new Dictionary<string, string?> { ["NUGET_PACKAGES"] = _packages.Cache }, cancellationToken: TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _directory.Keep = TestContext.Current.TestState?.Result is TestResult.Failed;
        _directory.Dispose();
    }
}
