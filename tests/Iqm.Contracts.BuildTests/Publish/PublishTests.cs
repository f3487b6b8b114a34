using System.Runtime.InteropServices;
using System.Xml.Linq;
using Iqm.Contracts.ClientTests;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Publish;

/// <summary>A small program that calls both clients is published the way programs are shipped, with every warning an error, and run against a server on loopback.</summary>
/// <remarks>
/// NativeAOT needs the machine's C toolchain (on Debian and Ubuntu: <c>clang</c> or <c>gcc</c>, and <c>zlib1g-dev</c>); without it the publish fails and says so.
/// It targets net9.0 and so takes the clients' net8.0 builds, as a program of that version would.
/// </remarks>
public sealed class PublishTests(LoopbackServer server) : ClientTest(server)
{
    /// <summary>What the program prints; the values are those of <see cref="Script"/>.</summary>
    private const string Printed = """
        login: LoginTokens { AccessToken = ***, RefreshToken = ***, Scope = read write, TokenType = bearer, ExpiresIn = 35999, OwId = 200001 }
        list: 2 of 2, Campaigns, Conversions
        payment: Payment added Successfully.
        profile: https://assets.example.com/user-profile/444.jpg
        assign: 170, 58
        approve: IqmException`1 404 Documented Not allowed. request-id r-1
        invalid: ApiException 200 InvalidResponse
        user: John Doe Active 2022-03-29T17:29:37.9742350+00:00 kept 1
        token: SdkToken { SdkTokenValue = ***, ExpiresAt = 2022-04-05T17:37:27.525002 }
        missing: ApiException 404 Undocumented {"error":"none"}

        """;

    [Fact]
    public async Task NativeAOT_gives_no_warning_and_runs() => await PublishAndRunAsync("net9.0", "net8.0", "<PublishAot>true</PublishAot>");

    [Fact]
    public async Task Trimming_gives_no_warning_and_runs() => await PublishAndRunAsync("net10.0", "net10.0", "<PublishTrimmed>true</PublishTrimmed><TrimMode>full</TrimMode><SelfContained>true</SelfContained>");

    private async Task PublishAndRunAsync(string framework, string build, string how)
    {
        using var directory = new TemporaryDirectory();
        directory.Write("App.csproj", Project(framework, build, how));
        directory.Write("Program.cs", await File.ReadAllTextAsync(RepositoryPaths.In("tests", "Iqm.Contracts.BuildTests", "Publish", "Program.txt"), TestContext.Current.CancellationToken));

        var publish = (await DotNet.RunAsync(directory.FullPath, ["publish", "-o", "out"], cancellationToken: TestContext.Current.CancellationToken)).EnsureSuccess();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);

        Script();
        var run = await ProgramRun.RunAsync(directory.In("out/App" + (OperatingSystem.IsWindows() ? ".exe" : "")), Server.Address.AbsoluteUri, TestContext.Current.CancellationToken);
        Assert.Equal(Printed.ReplaceLineEndings("\n"), run.ReplaceLineEndings("\n"));
        Assert.Equal(
            [
                // The second log-in is the session's own, before the first call that needs it.
                "POST /api/v3/ua/login", "POST /api/v3/ua/login", "GET /api/v3/ua/user/applications/list?uowId=495&pageNo=1&limit=10&sortBy=-appType", "POST /api/v3/fa/customer/payment/add",
                "PATCH /api/v3/ua/user/update-profile", "POST /api/v3/ua/user/customer/assign", "PATCH /api/v3/ua/customer/approve", "POST /api/v3/ua/logout",
                "POST /v1/users", "POST /v1/sdk-tokens", "GET /v1/users/external_id/none",
            ],
            Server.Requests.Select(r => $"{r.Method} {r.Target}"));
    }

    /// <summary>The answers, in the order of the program's calls.</summary>
    private void Script()
    {
        Answer(200, """{"success":true,"data":{"access_token":"secret-1","refresh_token":"secret-2","scope":"read write","token_type":"bearer","expires_in":35999,"owId":200001}}""");
        Answer(200, """{"success":true,"data":{"access_token":"secret-4","refresh_token":"secret-5","scope":"read write","token_type":"bearer","expires_in":35999,"owId":200001}}""");
        Answer(200, """{"success":true,"data":{"data":[{"appId":7,"appName":"Campaigns","appOwner":"IQM","appType":"Default App"},{"appId":11,"appName":"Conversions","appOwner":"IQM","appType":"Default App"}],"totalRecords":2,"filteredRecords":2}}""");
        Answer(200, """{"success":true,"data":"Payment added Successfully."}""");
        Answer(200, """{"success":true,"data":{"userAvatar":"https://assets.example.com/user-profile/444.jpg","message":"Done."}}""");
        Answer(200, """{"success":true,"data":{"successfulCustomerIds":[170,58]}}""");
        Answer(404, """{"success":false,"errorObjects":[{"error":"Not allowed."}]}""");
        Answer(200, """{"success":true}""");
        Answer(201, """{"name":"John Doe","external_id":"1","id":"0099ba73-0571-4741-8fc3-ec0d32f47b51","created_at":"2022-03-29T17:29:37.974235","updated_at":"2022-03-29T17:29:37.974235","status":"ACTIVE","extra":{"a":1}}""");
        Answer(201, """{"sdk_token":"secret-3","expires_at":"2022-04-05T17:37:27.525002"}""");
        Answer(404, """{"error":"none"}""");

        void Answer(int status, string json) => Server.Answer(status, json, "application/json", ("request-id", "r-1"));
    }

    /// <summary>The clients and the packages that they would bring along.</summary>
    private static string Project(string framework, string build, string how) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>
            {how}
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <InvariantGlobalization>true</InvariantGlobalization>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{BuiltAssembly.PathOf("Iqm.Client", build)}" />
            <Reference Include="{BuiltAssembly.PathOf("InsightIq.Client", build)}" />
            <Reference Include="{BuiltAssembly.PathOf("Iqm.Contracts.Runtime", build)}" />
            {Package("Microsoft.Extensions.Http")}
            {(framework == "net10.0" ? "" : Package("System.Text.Json"))}
          </ItemGroup>
        </Project>
        """;

    private static string Package(string id)
    {
        var versions = XDocument.Load(RepositoryPaths.In("Directory.Packages.props")).Descendants("PackageVersion");
        return $"""<PackageReference Include="{id}" Version="{versions.Single(v => (string?)v.Attribute("Include") == id).Attribute("Version")!.Value}" />""";
    }
}
