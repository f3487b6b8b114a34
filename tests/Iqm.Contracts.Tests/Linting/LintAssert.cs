using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Tests.Loading;

namespace Iqm.Contracts.Tests.Linting;

internal static class LintAssert
{
    private const string Head = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\n";

    /// <summary>A document with one operation, <c>GET /a</c>, whose members besides responses are given.</summary>
    public static string Operation(string members) => Head + "paths:\n  /a:\n    get:\n      responses: {'200': {description: d}}\n      " + members.Replace("\n", "\n      ", StringComparison.Ordinal) + "\n";

    /// <summary>A document with one response.</summary>
    public static string Response(string response) => Head + "paths:\n  /a:\n    get:\n      responses: {'200': " + response + "}\n";

    /// <summary>A document with these paths.</summary>
    public static string Paths(string paths) => Head + "paths:\n  " + paths.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n";

    /// <summary>A document with these components.</summary>
    public static string Components(string components) => Head + "paths: {}\ncomponents:\n  " + components.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n";

    /// <summary>A document with one schema.</summary>
    public static string Schema(string schema) => Components("schemas:\n  A: " + schema);

    /// <summary>A document with these further members.</summary>
    public static string Root(string members) => Head + "paths: {}\n" + members + "\n";

    public static Finding[] Lint(string text) => [.. ContractLinter.Lint(ContractLoader.Parse(text, "a.yaml").Contract!)];

    /// <summary>The only finding has this code and stands at the mark.</summary>
    public static Finding Finds(FindingDescriptor expected, string marked)
    {
        var text = MarkedText.From(marked);
        var load = ContractLoader.Parse(text.Text, "a.yaml");
        Assert.Empty(load.Findings);
        var findings = ContractLinter.Lint(load.Contract!);
        Assert.True(findings.Length == 1, string.Join('\n', findings));
        Assert.Equal(expected.Code, findings[0].Code);
        Assert.Equal(new SourcePosition("a.yaml", text.Marks[0].Line, text.Marks[0].Column), findings[0].Position);
        return findings[0];
    }

    public static void IsFine(string text) => Assert.Empty(Lint(text));
}
