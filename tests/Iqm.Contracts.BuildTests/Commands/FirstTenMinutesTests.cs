using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Xml.Linq;
using Iqm.Contracts.BuildTests.Generation;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Commands;

/// <summary>A stranger's first ten minutes: what the README tells each of the three audiences to type, typed in an empty folder.</summary>
public sealed class FirstTenMinutesTests(GeneratorPackages packages)
{
    private const string Beginning = "The first ten minutes";

    [Fact]
    public async Task An_application_logs_in_and_lists_with_its_own_client()
    {
        using var walk = await Walkthrough.BeginAsync(packages);
        walk.Instead["4010"] = FreePort().ToString(CultureInfo.InvariantCulture);

        await walk.FollowAsync(Beginning);
        var printed = await walk.FollowAsync("A client in an application");

        Assert.StartsWith("Mock of iqm at http://127.0.0.1:", printed[^2], StringComparison.Ordinal);
        Assert.Equal(["Campaigns", "Conversions"], printed[^1].Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_test_project_judges_what_comes_back()
    {
        using var walk = await Walkthrough.BeginAsync(packages);
        // The template asks for versions that are fetched; ours are here.
        walk.Instead["dotnet new xunit --name Acme.Tests"] = "mkdir Acme.Tests && cp Acme.Tests.csproj Acme.Tests";
        walk.Write("Acme.Tests.csproj", TestProject());

        var printed = await walk.FollowAsync("A test that judges what comes back");

        Assert.Contains("Passed!  - Failed:     0, Passed:     1", printed[^1], StringComparison.Ordinal);

        // And when it is not as documented, the test says what and where.
        var test = await File.ReadAllTextAsync(walk.In("LoginTests.cs"), TestContext.Current.CancellationToken);
        walk.Write("LoginTests.cs", test.Replace("email = \"user@example.com\"", "email = 7", StringComparison.Ordinal));
        var failed = await walk.RunAsync("dotnet test", exitCode: 1);
        Assert.Matches(@"contracts/iqm/openapi\.yaml\(\d+,\d+\): error IQMC3002: /email must be a string, but is an integer\.", failed);
    }

    [Fact]
    public async Task A_change_of_a_page_is_carried_through()
    {
        using var walk = await Walkthrough.BeginAsync(packages);
        await walk.FollowAsync(Beginning);
        var page = await File.ReadAllTextAsync(RepositoryPaths.In("tests", "Iqm.Contracts.BuildTests", "Commands", "page.md"), TestContext.Current.CancellationToken);
        walk.Write("pages/users.md", page);
        foreach (var file in (string[])["openapi.yaml", "evidence.yaml", "docs.lock.json"])
            walk.Write($"specs/insightiq/{file}", await File.ReadAllTextAsync(RepositoryPaths.In("specs", "insightiq", file), TestContext.Current.CancellationToken));
        walk.Write("Acme.Tests.csproj", TestProject("""
            <PackageReference Include="Iqm.Contracts.Generator" Version="0.1.0" />
            <ContractReference Include="specs/insightiq/openapi.yaml" Namespace="Acme" ClientName="InsightIqClient" />
            """));
        await walk.RunAsync("iqm-contracts docs lock pages/");
        await walk.RunAsync("git init -q . && git add -A && git -c user.name=t -c user.email=t@example.com commit -q -m base");

        walk.Write("pages/users.md", page.Replace("#### Response", "#### Query Parameters\n\n| Property | Type | Description |\n| --- | --- | --- |\n| `locale` | string [optional] | Language of the names |\n\n#### Response", StringComparison.Ordinal));
        // What a maintainer writes; and the test that needs it.
        walk.Write("edit.sh", """sed -i '/operationId: getUserByExternalId/,/responses:/ s/^      responses:/        - {name: locale, in: query, description: Language of the names., schema: {type: string}}\n      responses:/' "$1" """);
        walk.Write("LocaleTests.cs", """
            public class LocaleTests
            {
                [Xunit.Fact]
                public void The_new_parameter_is_there() => Xunit.Assert.NotNull((Acme.InsightIqClient client) => client.Users.GetByExternalIdAsync("1", locale: "en"));
            }
            """);
        walk.Set("EDITOR", "bash edit.sh");
        // What is found ends with 1, as it should.
        walk.Instead["iqm-contracts docs check pages/"] = "! iqm-contracts docs check pages/";

        var printed = await walk.FollowAsync("When a vendor page changes");

        Assert.Contains("pages/users.md(19): warning IQMC7113: ", printed[0], StringComparison.Ordinal);
        Assert.Contains("1 document: no findings.", printed[2], StringComparison.Ordinal);
        Assert.Contains("Query parameter 'locale' is new and optional.", printed[3], StringComparison.Ordinal);
        Assert.Contains("Passed!  - Failed:     0, Passed:     1", printed[5], StringComparison.Ordinal);
        Assert.Contains("1 page: no findings.", await walk.RunAsync("iqm-contracts docs check pages/"), StringComparison.Ordinal);
    }

    /// <summary>A test project as a template makes it, with this repository's versions of the packages.</summary>
    private static string TestProject(string items = "")
    {
        var versions = XDocument.Load(RepositoryPaths.In("Directory.Packages.props")).Descendants("PackageVersion").ToLookup(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
        var references = ((string[])["Microsoft.NET.Test.Sdk", "xunit.v3", "xunit.runner.visualstudio"]).Select(id => $"""<PackageReference Include="{id}" Version="{versions[id].Single()}" />""");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references)}
                {items}
              </ItemGroup>
            </Project>
            """;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
