using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Iqm.Contracts.BuildTests.Readmes;

/// <summary>What a README shows as C# compiles, as a reader would paste it: statements into a method, types into a file.</summary>
public sealed class SnippetTests
{
    /// <summary>What a reader has in scope where a README does not say it; a snippet's own locals come first.</summary>
    private const string Scope = """
        private static readonly IServiceCollection services = null!;
        private static readonly IConfiguration configuration = null!;
        private static readonly ILogger logger = null!;
        private static readonly HttpClient httpClient = null!, client = null!;
        private static readonly IqmClient iqm = null!;
        private static readonly InsightIqClient insightIq = null!;
        private static readonly CreateUserRequest request = null!;
        private static readonly HttpResponseMessage response = null!;
        private static readonly Contract contract = null!, before = null!, after = null!;
        private static readonly DecidedEvidence evidence = null!;
        private static readonly IReadOnlyList<string> paths = null!;
        private sealed record ShopClient(Uri Address) { public Task GetPetAsync(int id) => Task.CompletedTask; }
        private static readonly CancellationToken token = default, cancellationToken = default;
        """;

    private static readonly string[] Namespaces =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging",
        "System.Diagnostics.Metrics", "System.Text.Json.Nodes", "Iqm", "InsightIq", "Iqm.Contracts.Runtime", "Iqm.Contracts.Loading", "Iqm.Contracts.Diagnostics", "Iqm.Contracts.Docs", "Iqm.Contracts.Differences",
        "Iqm.Contracts.Exchanges", "Iqm.Contracts.Exchanges.Http", "Iqm.Contracts.Exchanges.Traffic", "Iqm.Contracts.Testing", "Iqm.Contracts.Testing.Assertions", "Iqm.Contracts.Testing.Mocking",
        "Iqm.Contracts.Pacts", "Iqm.Contracts.Testing.Pacts",
    ];

    /// <summary>The platform, the packages of a web application, a test library, and what this repository ships.</summary>
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(() =>
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        string[] shipped = ["Iqm.Client", "InsightIq.Client", "Iqm.Contracts.Runtime", "Iqm.Contracts.Testing", "Iqm.Contracts.Generator"];
        return [.. platform.Concat(shipped.Select(name => BuiltAssembly.PathOf(name, "net10.0")))
            .DistinctBy(Path.GetFileName)
            .Select(path => MetadataReference.CreateFromFile(path))];
    });

    public static TheoryData<string> Snippets => [.. CodeBlock.All.Where(IsCSharp).Select(block => block.Place)];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Snippet_of_a_readme_compiles(string place)
    {
        var block = CodeBlock.All.Single(b => b.Place == place);
        var compilation = CSharpCompilation.Create(
            "Snippet", [Parse(block.Text)], References.Value, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var problems = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error);

        Assert.Equal("", string.Join('\n', problems.Select(problem => Describe(block, problem))));
    }

    private static string Describe(CodeBlock block, Diagnostic problem)
    {
        var line = block.Line + problem.Location.GetMappedLineSpan().StartLinePosition.Line;
        return $"{block.File}({line}): {problem.GetMessage(CultureInfo.InvariantCulture)}";
    }

    // Whole files are built where they belong: FirstTenMinutesTests.
    private static bool IsCSharp(CodeBlock block) => block is { Language: "csharp" or "cs", Target: null };

    private static SyntaxTree Parse(string text)
    {
        var lines = text.Split('\n');
        var imports = Namespaces.Select(name => $"using {name};").Concat(lines.Where(IsImport)).Distinct();
        var body = "#line 1\n" + string.Join('\n', lines.Select(line => IsImport(line) ? "" : line));
        var source = DeclaresTypes(body)
            ? $"{string.Join('\n', imports)}\n{body}"
            : $"{string.Join('\n', imports)}\ninternal static class Reader\n{{\n{Scope}\nprivate static async Task Read()\n{{\nawait Task.Yield();\n{body}\n}}\n}}";
        return CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview));
    }

    private static bool IsImport(string line) => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal) && !line.Contains('(', StringComparison.Ordinal);

    private static bool DeclaresTypes(string body) =>
        CSharpSyntaxTree.ParseText(body).GetCompilationUnitRoot().Members is { Count: > 0 } members && members[0] is Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax;
}
