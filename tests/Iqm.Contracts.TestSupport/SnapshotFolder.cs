using System.Text;

namespace Iqm.Contracts.TestSupport;

/// <summary>A committed folder of texts that a test compares whole outputs with. Set <c>UPDATE_SNAPSHOTS=1</c> to accept what is received.</summary>
/// <param name="folder">The folder, absolute.</param>
public sealed class SnapshotFolder(string folder)
{
    private const string Verified = ".verified";
    private static readonly bool s_update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>What differs, one line a file; empty when the folder holds exactly these texts. The received texts are left beside the verified ones.</summary>
    /// <param name="received">File name (<c>A.g.cs</c>, kept as <c>A.g.verified.cs</c>) and text.</param>
    public IReadOnlyList<string> Differences(IEnumerable<KeyValuePair<string, string>> received)
    {
        var texts = received.ToDictionary(r => Insert(r.Key, Verified), r => r.Value, StringComparer.Ordinal);
        Directory.CreateDirectory(folder);
        var present = Directory.EnumerateFiles(folder, "*" + Verified + ".*").Select(f => Path.GetFileName(f)!).ToHashSet(StringComparer.Ordinal);
        if (s_update)
        {
            foreach (var gone in present.Except(texts.Keys))
                File.Delete(Path.Combine(folder, gone));
            foreach (var (name, text) in texts)
                File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
            return [];
        }
        var differences = new List<string>();
        differences.AddRange(present.Except(texts.Keys).Order(StringComparer.Ordinal).Select(name => $"{name} is no longer made"));
        foreach (var (name, text) in texts.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var path = Path.Combine(folder, name);
            if (present.Contains(name) && File.ReadAllText(path).ReplaceLineEndings("\n") == text)
                continue;
            File.WriteAllText(path.Replace(Verified, ".received", StringComparison.Ordinal), text);
            differences.Add(present.Contains(name) ? $"{name} differs{FirstDifference(File.ReadAllText(path), text)}" : $"{name} is new");
        }
        return differences;
    }

    private static string Insert(string name, string part)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? name + part : name[..dot] + part + name[dot..];
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.ReplaceLineEndings("\n").Split('\n'), actual.Split('\n'));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            if (left.ElementAtOrDefault(i) != right.ElementAtOrDefault(i))
                return $" in line {i + 1}: '{left.ElementAtOrDefault(i)}' became '{right.ElementAtOrDefault(i)}'";
        }
        return "";
    }
}
