namespace Iqm.Contracts.Runtime;

public static partial class WireText
{
    /// <summary>Names and values in turn: an object that is not exploded. Source: OpenAPI 3.0.3 §4.7.12.2.</summary>
    public static IEnumerable<string> Flatten(IEnumerable<KeyValuePair<string, string>> members) => members.SelectMany(m => (IEnumerable<string>)[m.Key, m.Value]);

    /// <summary><c>name=value</c> with commas between: an object that is exploded in a path or header. Source: OpenAPI 3.0.3 §4.7.12.2.</summary>
    public static string Pairs(IEnumerable<KeyValuePair<string, string>> members) => string.Join(',', members.Select(m => m.Key + "=" + m.Value));
}
