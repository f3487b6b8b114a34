using System.Diagnostics;

namespace Iqm.Contracts.Cli.Tests;

public sealed class DiffVerbTests : IDisposable
{
    private const string Head = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths:\n";
    private const string Users = "  /users:\n    get: {operationId: listUsers, responses: {'200': {description: d}}}\n";
    private const string Teams = "  /teams:\n    get: {responses: {'200': {description: d}}}\n";

    private readonly CliRun _run = new();

    public void Dispose() => _run.Dispose();

    private async Task Says(string expected, params string[] arguments) => Assert.Equal(expected.ReplaceLineEndings("\n"), await _run.RunAsync(arguments));

    private async Task Ends(int exitCode, params string[] arguments) => Assert.StartsWith($"exit {exitCode}\n", await _run.RunAsync(arguments), StringComparison.Ordinal);

    private async Task<T> InFolder<T>(Func<Task<T>> work)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = _run.Folder;
        try
        {
            return await work();
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    private void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = _run.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", .. arguments])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
    }

    private void Commit()
    {
        Git("init", "-q");
        Git("add", ".");
        Git("commit", "-q", "-m", "first");
    }

    [Fact]
    public Task Equal_documents_have_no_changes()
    {
        _run.Write("a.yaml", Head + Users).Write("b.yaml", Head + Users);
        return Says("exit 0\n--- stdout\n1 contract: no changes.\n--- stderr\n", "diff", _run["a.yaml"], _run["b.yaml"]);
    }

    [Fact]
    public Task A_breaking_change_ends_with_1()
    {
        _run.Write("a.yaml", Head + Users + Teams).Write("b.yaml", Head + Users);
        return Says("""
            exit 1
            --- stdout
            GET /teams
              FOLDER/a.yaml(7,5): error IQMC6101: breaking: GET /teams is no longer in the contract. Stop calling it before the vendor takes it away.
                after: FOLDER/b.yaml(3,1)

            1 contract: 1 breaking change.
            --- stderr

            """, "diff", _run["a.yaml"], _run["b.yaml"]);
    }

    [Theory]
    [InlineData("breaking", 0)]
    [InlineData("risky", 1)]
    [InlineData("any", 1)]
    [InlineData("none", 0)]
    public Task What_ends_with_1_can_be_chosen(string failOn, int exitCode)
    {
        _run.Write("a.yaml", Head + Users).Write("b.yaml", Head + Users.Replace("listUsers", "users", StringComparison.Ordinal));
        return Ends(exitCode, "diff", _run["a.yaml"], _run["b.yaml"], "--fail-on", failOn);
    }

    [Fact]
    public async Task Nothing_fails_for_none_and_a_compatible_change_fails_for_any()
    {
        _run.Write("a.yaml", Head + Users + Teams).Write("b.yaml", Head + Users);
        await Ends(0, "diff", _run["a.yaml"], _run["b.yaml"], "--fail-on", "none");
        await Ends(0, "diff", _run["b.yaml"], _run["a.yaml"]);
        await Ends(1, "diff", _run["b.yaml"], _run["a.yaml"], "--fail-on", "any");
    }

    [Theory]
    [InlineData("text", "error IQMC6101")]
    [InlineData("json", "\"schema\": \"iqm-contracts/diff/1\"")]
    [InlineData("sarif", "\"ruleId\": \"IQMC6101\"")]
    [InlineData("junit", "<failure type=\"IQMC6101\"")]
    [InlineData("github", "::error file=FOLDER/")]
    [InlineData("markdown", "### Breaking")]
    [InlineData("html", "<h3>Breaking</h3>")]
    public async Task Every_format_can_be_asked_for(string format, string expected)
    {
        _run.Write("a.yaml", Head + Users + Teams).Write("b.yaml", Head + Users);
        Assert.Contains(expected, await _run.RunAsync("diff", _run["a.yaml"], _run["b.yaml"], "--format", format), StringComparison.Ordinal);
    }

    [Fact]
    public Task Contracts_of_folders_are_paired_by_name()
    {
        _run.Write("old/x/openapi.yaml", Head + Users).Write("old/y/openapi.yaml", Head + Users).Write("new/y/openapi.yaml", Head + Users).Write("new/z/openapi.yaml", Head + Users);
        return Says("""
            exit 1
            --- stdout
            x: The whole contract
              FOLDER/old/x/openapi.yaml(1,1): error IQMC6191: breaking: The contract 'x' is not among the new ones. Stop calling its operations, or give the folder it moved to.

            z: The whole contract
              FOLDER/new/z/openapi.yaml(1,1): info IQMC6192: compatible: The contract 'z' is new.

            3 contracts: 1 breaking, 1 compatible changes.
            --- stderr

            """, "diff", _run["old"], _run["new"]);
    }

    [Fact]
    public async Task Two_contracts_of_one_name_do_not_pair()
    {
        _run.Write("old/x/openapi.yaml", Head + Users).Write("old/y/x/openapi.yaml", Head + Users).Write("new.yaml", Head);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC6004: ", await _run.RunAsync("diff", _run["old"], _run["new.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_usage_and_what_is_wrong_is_a_finding()
    {
        _run.Write("a.yaml", Head + Users).Write("broken.yaml", "a: [").Write("swagger.yaml", "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\n");
        await Ends(2, "diff", _run["a.yaml"], _run["none.yaml"]);
        await Ends(2, "diff", _run["a.yaml"]);
        await Ends(2, "diff", _run["a.yaml"], _run["a.yaml"], "--fail-on", "all");
        await Ends(1, "diff", _run["broken.yaml"], _run["a.yaml"]);
        Assert.Contains("IQMC1020", await _run.RunAsync("diff", _run["swagger.yaml"], _run["a.yaml"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_of_3_1_can_be_compared()
    {
        _run.Write("a.yaml", (Head + Users).Replace("3.0.4", "3.1.0", StringComparison.Ordinal)).Write("b.yaml", Head + Users);
        await Ends(0, "diff", _run["a.yaml"], _run["b.yaml"]);
    }

    [Fact]
    public async Task Only_operations_that_are_asked_for_are_compared()
    {
        _run.Write("a.yaml", Head + Users + Teams).Write("b.yaml", Head + Users);
        await Ends(0, "diff", _run["a.yaml"], _run["b.yaml"], "--operation", "listUsers");
        await Ends(1, "diff", _run["a.yaml"], _run["b.yaml"], "--operation", "GET /teams");
    }

    [Fact]
    public async Task A_git_revision_is_compared_with_the_files_of_today()
    {
        _run.Write("specs/x/openapi.yaml", Head + Users + Teams);
        Commit();
        _run.Write("specs/x/openapi.yaml", Head + Users);
        var expected = """
            exit 1
            --- stdout
            GET /teams
              git:HEAD:specs/x/openapi.yaml(7,5): error IQMC6101: breaking: GET /teams is no longer in the contract. Stop calling it before the vendor takes it away.
                after: specs/x/openapi.yaml(3,1)

            1 contract: 1 breaking change.
            --- stderr

            """.ReplaceLineEndings("\n");
        Assert.Equal(expected, await InFolder(() => _run.RunAsync("diff", "git:HEAD:specs/x/openapi.yaml", "specs/x/openapi.yaml")));
        Assert.Equal(expected, await InFolder(() => _run.RunAsync("diff", "git:HEAD:specs", "specs")));
        Assert.StartsWith("exit 0\n", await InFolder(() => _run.RunAsync("diff", "specs", "git:HEAD:./specs/")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_inside_a_revision_are_those_of_that_revision()
    {
        const string Root = Head + "  /users:\n    get: {operationId: u, responses: {'200': {description: d, content: {application/json: {schema: {$ref: 'parts/user.yaml'}}}}}}\n";
        _run.Write("specs/x/openapi.yaml", Root).Write("specs/x/parts/user.yaml", "type: string\n").Write("specs/other.json", "{}");
        Commit();
        _run.Write("specs/x/parts/user.yaml", "type: integer\n");
        var text = await InFolder(() => _run.RunAsync("diff", "git:HEAD:specs/x/openapi.yaml", "specs/x/openapi.yaml"));
        Assert.Contains("specs/x/parts/user.yaml(1,1): error IQMC6601: breaking: ", text, StringComparison.Ordinal);
        Assert.Contains("before: git:HEAD:specs/x/parts/user.yaml(1,1)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_document_of_a_revision_is_named_as_it_was_given()
    {
        _run.Write("openapi.yaml", "a: [");
        Commit();
        var text = await InFolder(() => _run.RunAsync("diff", "git:HEAD:openapi.yaml", "git:HEAD:."));
        Assert.StartsWith("exit 1\n--- stdout\n--- stderr\ngit:HEAD:openapi.yaml(", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("git:-p:openapi.yaml", "IQMC6001")]
    [InlineData("git:--output=x:openapi.yaml", "IQMC6001")]
    [InlineData("git:HEAD:-r", "IQMC6001")]
    [InlineData("git:HEAD:../openapi.yaml", "IQMC6001")]
    [InlineData("git:HEAD:a/../../openapi.yaml", "IQMC6001")]
    [InlineData("git:HEAD:/etc/passwd", "IQMC6001")]
    [InlineData("git:HEAD:a\\b", "IQMC6001")]
    [InlineData("git:HEAD", "IQMC6001")]
    [InlineData("git::openapi.yaml", "IQMC6001")]
    [InlineData("git:HEAD:", "IQMC6001")]
    [InlineData("git:nowhere:openapi.yaml", "IQMC6003")]
    [InlineData("git:HEAD..HEAD:openapi.yaml", "IQMC6003")]
    [InlineData("git:HEAD:none.yaml", "IQMC6003")]
    [InlineData("git:HEAD:*.yaml", "IQMC6003")]
    [InlineData("git:HEAD::(glob)*", "IQMC6003")]
    public async Task A_git_reference_that_is_none_is_refused(string reference, string code)
    {
        _run.Write("openapi.yaml", Head + Users);
        Commit();
        Assert.StartsWith($"exit 2\n--- stdout\n--- stderr\nerror {code}: ", await InFolder(() => _run.RunAsync("diff", reference, "openapi.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_in_a_revision_are_not_followed()
    {
        _run.Write("openapi.yaml", Head + Users);
        File.CreateSymbolicLink(_run["link.yaml"], "/etc/hostname");
        Commit();
        Assert.Contains("IQMC6003", await InFolder(() => _run.RunAsync("diff", "git:HEAD:link.yaml", "openapi.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_repository_git_says_so()
    {
        _run.Write("openapi.yaml", Head + Users);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC6002: ", await InFolder(() => _run.RunAsync("diff", "git:HEAD:openapi.yaml", "openapi.yaml")), StringComparison.Ordinal);
    }
}
