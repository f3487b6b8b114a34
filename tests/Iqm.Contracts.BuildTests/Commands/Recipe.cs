using Iqm.Contracts.TestSupport;
using YamlDotNet.RepresentationModel;

namespace Iqm.Contracts.BuildTests.Commands;

/// <summary>A recipe for a CI service: the scripts in it, whatever the service calls them.</summary>
internal static class Recipe
{
    private static readonly string[] ScriptKeys = ["run", "bash", "script"];

    public static IEnumerable<string> Files => Directory.EnumerateFiles(RepositoryPaths.In(".ci", "recipes"), "*.yml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>The scripts of a recipe, in order; the lines of a list are one script.</summary>
    public static IEnumerable<string> Scripts(string file)
    {
        using var reader = new StreamReader(RepositoryPaths.In(".ci", "recipes", file));
        var yaml = new YamlStream();
        yaml.Load(reader);
        return Scripts(yaml.Documents.Single().RootNode);
    }

    private static IEnumerable<string> Scripts(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.SelectMany(child => ScriptKeys.Contains(((YamlScalarNode)child.Key).Value) ? [Text(child.Value)] : Scripts(child.Value)),
        YamlSequenceNode sequence => sequence.Children.SelectMany(Scripts),
        _ => [],
    };

    private static string Text(YamlNode node) => node is YamlSequenceNode lines ? string.Join('\n', lines.Children.Select(Text)) : ((YamlScalarNode)node).Value!;
}
