using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using static Iqm.Contracts.Tests.Loading.LoadingAssert;

namespace Iqm.Contracts.Tests.Loading;

public sealed class ContractLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_stands_for_the_document_in_it()
    {
        _folder.Write("iqm/openapi.yaml", Header);
        var contract = ContractLoader.Load(_folder["iqm"]).Contract!;
        Assert.Equal("iqm", contract.Name);
        Assert.Equal(_folder["iqm"] + "/openapi.yaml", contract.File);
        Assert.Equal(_folder["iqm/openapi.yaml"], contract.FullPath);
        Assert.Equal([_folder["iqm/openapi.yaml"]], contract.Files);
    }

    [Fact]
    public void Another_file_name_names_the_contract() =>
        Assert.Equal("users.v2", ContractLoader.Load(_folder.Write("users.v2.yaml", Header)["users.v2.yaml"]).Contract!.Name);

    [Fact]
    public void A_text_takes_its_name_from_the_given_file()
    {
        Assert.Equal("iqm", Loads(Header, "specs/iqm/openapi.yaml").Name);
        Assert.Equal("openapi", Loads(Header, "openapi.yaml").Name);
        Assert.Empty(Loads(Header).Files);
    }

    [Fact]
    public void The_path_is_shown_as_the_user_gave_it()
    {
        _folder.Write("a/x.yaml", "openapi: 3.1.0\n");
        var path = Path.GetRelativePath(Environment.CurrentDirectory, _folder["a"]) + "/../a/x.yaml";
        Assert.Equal(path.Replace('\\', '/'), Assert.Single(ContractLoader.Load(path).Findings).Position!.Value.File);
    }

    [Fact]
    public void What_does_not_exist_is_a_finding() =>
        Assert.Equal(DiagnosticCatalog.FileNotFound, Assert.Single(ContractLoader.Load(_folder["none.yaml"]).Findings).Descriptor);

    [Fact]
    public void A_folder_without_document_is_a_finding() =>
        Assert.Equal(DiagnosticCatalog.NoContractInFolder, Assert.Single(ContractLoader.Load(_folder.FullPath).Findings).Descriptor);

    [Fact]
    public void A_folder_with_two_documents_is_a_finding()
    {
        _folder.Write("openapi.yaml", Header).Write("openapi.json", "{}");
        Assert.Equal(DiagnosticCatalog.SeveralContractsInFolder, Assert.Single(ContractLoader.Load(_folder.FullPath).Findings).Descriptor);
    }

    [Fact]
    public void Too_many_bytes_are_a_finding_that_names_the_limit()
    {
        var options = new ContractLoadOptions { MaxBytes = 20 };
        _folder.Write("a.yaml", Header);
        var finding = Assert.Single(ContractLoader.Load(_folder["a.yaml"], options).Findings);
        Assert.Equal("IQMC1016", finding.Code);
        Assert.Contains("20 bytes", finding.Message, StringComparison.Ordinal);
        Assert.Equal("IQMC1016", Assert.Single(ContractLoader.Parse(Header, "a.yaml", options).Findings).Code);
    }

    [Fact]
    public void The_limit_of_bytes_is_over_all_files()
    {
        _folder.Write("a.yaml", Header + "x: {$ref: b.yaml}\n").Write("b.yaml", "a: " + new string('b', 200));
        Assert.NotNull(ContractLoader.Load(_folder["a.yaml"], new ContractLoadOptions { MaxBytes = 300 }).Contract);
        Assert.Equal("IQMC1016", Assert.Single(ContractLoader.Load(_folder["a.yaml"], new ContractLoadOptions { MaxBytes = 250 }).Findings).Code);
    }

    [Theory]
    [InlineData("[|openapi|]: 3.1.0\n")]
    [InlineData("info: {}\n[|openapi|]: 3.2.0\n")]
    [InlineData("[|swagger|]: '2.0'\n")]
    [InlineData("[|openapi|]: '3.0'\n")]
    [InlineData("[|openapi|]: 4.0.0\n")]
    [InlineData("[|openapi|]: \"3.0.4\\n\"\n")]
    public void Another_version_is_an_error(string marked) => Finds(DiagnosticCatalog.UnsupportedVersion, marked);

    [Theory]
    [InlineData("[|openapi|]: 3.0\n")]
    [InlineData("[|openapi|]:\n")]
    [InlineData("[|openapi|]: {}\n")]
    [InlineData("[|swagger|]: 2.0\n")]
    [InlineData("[|openAPI|]: 3.0.4\n")]
    [InlineData("[|-|] 1\n")]
    [InlineData("[|text|]\n")]
    public void What_does_not_say_that_it_is_OpenAPI_is_an_error(string marked) => Finds(DiagnosticCatalog.NotOpenApi, marked);

    [Theory]
    [InlineData("3.0.0")]
    [InlineData("3.0.4")]
    [InlineData("3.0.0-rc1")]
    public void Every_patch_of_3_0_is_supported(string version) => Loads($"openapi: {version}\n");

    [Theory]
    [InlineData("openapi: 3.1.1\n")]
    [InlineData("openapi: 3.2.0\n")]
    [InlineData("swagger: '2.0'\n")]
    public void Other_versions_load_when_allowed(string text) => Loads(text, options: new ContractLoadOptions { AllowOtherVersions = true });

    [Fact]
    public void The_document_is_read_by_Microsofts_reader() =>
        Assert.Equal("T", Loads(Header).Document.Info.Title);

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ContractLoader.Parse(Header, "a.yaml", new ContractLoadOptions { MaxDepth = 0 }));
}
