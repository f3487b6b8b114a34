using Iqm.Contracts.Configuration;
using Iqm.Contracts.Reports;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Configuration;

public sealed class ToolConfigurationLoaderTests : IDisposable
{
    private const string Whole = """
        contracts: [specs/iqm, /elsewhere/openapi.yaml]
        waivers: waivers.yaml
        pacts: ../pacts
        pages: docs
        output: {format: sarif, folder: artifacts}
        x-team: ours
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iqmc-config-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_a_file_everything_is_as_it_is_by_default()
    {
        Stop(".");
        Assert.Equal(ToolConfiguration.None, Load("a/b").Configuration);
    }

    [Fact]
    public void Paths_are_relative_to_the_file_and_shown_from_the_working_folder()
    {
        Write("repo/iqm-contracts.yaml", Whole);

        var here = Load("repo").Configuration;
        var below = Load("repo/src/app").Configuration;

        Assert.Equal(["specs/iqm", "/elsewhere/openapi.yaml"], here.Contracts);
        Assert.Equal(("waivers.yaml", In("pacts"), "artifacts", ReportFormat.Sarif), (here.Waivers, here.Pacts, here.OutputFolder, here.Format));
        Assert.Equal(["docs"], here.Pages);
        Assert.Equal([In("repo/specs/iqm"), "/elsewhere/openapi.yaml"], below.Contracts);
        Assert.Equal(In("repo/waivers.yaml"), below.Waivers);
    }

    [Fact]
    public void The_nearest_file_counts_and_none_above_the_repository()
    {
        Write("iqm-contracts.yaml", "waivers: far.yaml");
        Stop("repo");
        Write("repo/app/iqm-contracts.yaml", "waivers: near.yaml");

        Assert.Equal(In("repo/app/iqm-contracts.yaml"), ToolConfigurationLoader.Find(In("repo/app")));
        Assert.Null(ToolConfigurationLoader.Find(In("repo")));
        Assert.Equal(In("iqm-contracts.yaml"), ToolConfigurationLoader.Find(_folder.FullName));
    }

    [Theory]
    [InlineData("[]", "iqm-contracts.yaml(1,1): error IQMC9008: The file of the configuration must be an object with 'contracts', 'waivers', 'pacts', 'pages', 'output'.")]
    [InlineData("contracts: 3", "iqm-contracts.yaml(1,1): error IQMC9008: 'contracts' of the configuration must be a path, or a list of paths.")]
    [InlineData("contracts: []", "iqm-contracts.yaml(1,1): error IQMC9008: 'contracts' of the configuration must be a path, or a list of paths.")]
    [InlineData("pages: [a, {b: c}]", "iqm-contracts.yaml(1,12): error IQMC9008: An item of 'pages' of the configuration must be a path.")]
    [InlineData("pacts: ''", "iqm-contracts.yaml(1,1): error IQMC9008: 'pacts' of the configuration must be a path.")]
    [InlineData("output: json", "iqm-contracts.yaml(1,1): error IQMC9008: 'output' of the configuration must be an object with 'format', 'folder'.")]
    [InlineData("output: {format: Sarif}", "iqm-contracts.yaml(1,10): error IQMC9008: 'format' of the configuration must be one of 'text', 'json', 'sarif', 'junit', 'github', 'markdown', 'html'.")]
    [InlineData("waiver: w.yaml", "iqm-contracts.yaml(1,1): error IQMC9009: There is no key 'waiver' here. There are 'contracts', 'waivers', 'pacts', 'pages', 'output'. Nearest: 'waivers'. Keys of your own begin with 'x-'.")]
    public async Task What_is_wrong_is_said_with_its_place_and_the_schema_for_editors_agrees(string yaml, string finding)
    {
        Write("iqm-contracts.yaml", yaml);

        var result = Load(".");

        Assert.Equal([finding], result.Findings.Select(f => f.ToString()));
        Assert.Equal(ToolConfiguration.None, result.Configuration);
        Assert.NotEmpty(await BySchema(yaml));
    }

    [Fact]
    public async Task The_schema_for_editors_takes_what_is_right() => Assert.Empty(await BySchema(Whole));

    private static async Task<ICollection<NJsonSchema.Validation.ValidationError>> BySchema(string yaml)
    {
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(RepositoryPaths.In("src", "Iqm.Contracts", "Configuration", "iqm-contracts.schema.json"), TestContext.Current.CancellationToken);
        return schema.Validate(ReadYaml(yaml));
    }

    private static string ReadYaml(string yaml) =>
        Contracts.Loading.SourceDocument.Read(Contracts.Loading.SourceText.From("t.yaml", yaml), Contracts.Loading.ContractLoadOptions.Default).Root!.ToJsonString();

    private ToolConfigurationResult Load(string folder) => ToolConfigurationLoader.Load(Directory.CreateDirectory(In(folder)).FullName);

    private void Stop(string folder) => Directory.CreateDirectory(In(folder + "/.git"));

    private void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(relative))!);
        File.WriteAllText(In(relative), text);
    }

    private string In(string relative) => Path.GetFullPath(relative, _folder.FullName);
}
