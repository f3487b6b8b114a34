using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Drafting;

/// <summary>Printed payloads without what belongs to somebody: secrets, mail addresses and names of people become neutral ones of the same shape.</summary>
internal static partial class NeutralSample
{
    /// <summary>A neutral copy.</summary>
    public static JsonNode? Of(JsonNode? value, string name = "") => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Mail().Replace(member.Key, "user@example.com"), Of(member.Value, member.Key))).DistinctBy(pair => pair.Key)),
        JsonArray items => new JsonArray([.. items.Select(item => Of(item, name))]),
        null => null,
        _ when value.GetValueKind() == JsonValueKind.String => JsonValue.Create(Text(value.GetValue<string>(), name)),
        _ => value.DeepClone(),
    };

    /// <summary>Whether a member of this name holds a secret.</summary>
    public static bool IsSecret(string name) => SecretName().IsMatch(name);

    private static string Text(string text, string name)
    {
        if (IsSecret(name) && !Word().IsMatch(text))
            return Masked(text);
        if (Token().IsMatch(text))
            return Masked(text);
        if (PersonName().IsMatch(name) && TwoWords().IsMatch(text))
            return "Sample Name";
        return Mail().Replace(text, match => match.Value.EndsWith(".example", StringComparison.OrdinalIgnoreCase) || match.Value.EndsWith("@example.com", StringComparison.OrdinalIgnoreCase) ? match.Value : "user@example.com");
    }

    // The same length and signs; a UUID stays one, a token stays one.
    private static string Masked(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? '0' : char.IsLower(c) ? 'a' : char.IsUpper(c) ? 'A' : char.IsLetter(c) ? 'a' : c));

    [GeneratedRegex(@"pass(?:word|wd|code)?$|(?:access|refresh|sdk|id|auth|api|bearer|session|client|reset|csrf)_?-?token$|^token$|secret|authori[sz]ation|api_?-?key|credential|hash$|signature|cookie|private_?key|^otp$|^pin$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    [GeneratedRegex(@"^(?:Basic|Bearer) \S{6,}|^eyJ[\w-]+\.[\w-]+\.[\w-]*$|^(?:sk|pk|rk)_\w{12,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    // 'bearer' and 'string' are words, not secrets.
    [GeneratedRegex(@"^(?:string|bearer|basic|password|token|\.\.\.|<.*>|\{.*\}|\[.*\])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^(?:name|full_?name|first_?name|last_?name|display_?name|user_?name|created_?by|updated_?by|modified_?by|owner(?:_?user)?_?name|contact_?name)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)? \p{Lu}\p{Ll}+$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoWords();
}
