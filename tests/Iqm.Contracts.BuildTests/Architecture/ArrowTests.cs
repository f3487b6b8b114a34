namespace Iqm.Contracts.BuildTests.Architecture;

/// <summary>Who may know whom. A new project, or a new arrow, is a decision that is made here.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Iqm.Contracts"] = [],
        ["Iqm.Contracts.Runtime"] = [],
        ["Iqm.Contracts.Testing"] = ["Iqm.Contracts"],
        ["Iqm.Contracts.Cli"] = ["Iqm.Contracts", "Iqm.Contracts.Generator", "Iqm.Contracts.Testing"],
        ["Iqm.Contracts.Generator"] = ["Iqm.Contracts"],
        ["Iqm.Contracts.Generator.Tasks"] = ["Iqm.Contracts", "Iqm.Contracts.Generator"],
        ["Iqm.Client"] = ["Iqm.Contracts.Runtime"],
        ["InsightIq.Client"] = ["Iqm.Contracts.Runtime"],
    };

    /// <summary>What one project only may refer to: the start of a package's, framework's or assembly's name, and that project.</summary>
    private static readonly (string Prefix, string Owner)[] Owned =
    [
        ("Microsoft.AspNetCore.", "Iqm.Contracts.Testing"),
        ("PactFfi.", "Iqm.Contracts.Testing"),
        ("Microsoft.Build.", "Iqm.Contracts.Generator.Tasks"),
        ("System.CommandLine", "Iqm.Contracts.Cli"),
        ("System.Console", "Iqm.Contracts.Cli"),
        ("NSwag.", "Iqm.Contracts.Generator"),
        ("NJsonSchema", "Iqm.Contracts.Generator"),
        ("YamlDotNet", "Iqm.Contracts"),
        ("Markdig", "Iqm.Contracts"),
        ("AngleSharp", "Iqm.Contracts"),
    ];

    /// <summary>
    /// The Pact engine prints to the process's standard output, which is turned away from it for that time; .NET's own writer must have its copy before, or it would lose it for good.
    /// Nothing is written there.
    /// </summary>
    private static readonly (string Project, string Assembly) OpensTheConsoleFirst = ("Iqm.Contracts.Testing", "System.Console");

    public static TheoryData<string> Projects => [.. ProductProject.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_refers_to_no_project_but_those_it_may_know(string name)
    {
        var project = Find(name);

        Assert.Subset(Arrows[name].ToHashSet(), project.Projects.ToHashSet());
        Assert.Subset(Arrows[name].ToHashSet(), project.Assemblies.Where(Arrows.ContainsKey).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_leaves_to_others_what_is_theirs(string name)
    {
        var project = Find(name);
        var theirs = Owned.Where(owned => owned.Owner != name).ToList();

        var used = project.Packages.Concat(project.Frameworks).Concat(project.Assemblies).Where(u => (name, u) != OpensTheConsoleFirst);

        Assert.DoesNotContain(used, u => theirs.Exists(owned => u.StartsWith(owned.Prefix, StringComparison.Ordinal)));
    }

    // System.Net.Http is allowed for its messages and for DelegatingHandler, which passes on what others send; what sends by itself is in BannedSymbols.txt.
    [Fact]
    public void Library_opens_no_socket_and_starts_no_process()
    {
        Assert.Empty(Find("Iqm.Contracts").Assemblies.Intersect(["System.Net.Sockets", "System.Net.HttpListener", "System.Net.WebSockets.Client", "System.Net.Requests", "System.Diagnostics.Process"]));
    }

    [Fact]
    public void Runtime_needs_nothing_of_openapi()
    {
        Assert.DoesNotContain(Find("Iqm.Contracts.Runtime").Assemblies, used => used.Contains("OpenApi", StringComparison.OrdinalIgnoreCase) || used.StartsWith("Newtonsoft", StringComparison.Ordinal));
    }

    private static ProductProject Find(string name) => ProductProject.All.Single(project => project.Name == name);
}
