using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Rules;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Says in words what a pointer to a schema, or to a keyword of one, is about: <c>'User.email'</c>, <c>query parameter 'limit'</c>.</summary>
internal static class SchemaPlace
{
    public static string Describe(Contract contract, JsonPointer pointer)
    {
        string[] tokens = [.. pointer.Tokens];
        var start = Start(contract, tokens, out var root);
        var path = Path(tokens, start);
        return (root, path) switch
        {
            ("", "") => "the body",
            ("", _) => $"'{Display.Value(path.TrimStart('.'))}'",
            (['\'', ..], _) => $"'{Display.Value(root.Trim('\'') + path)}'",
            (_, "") => root,
            _ => $"'{Display.Value(path.TrimStart('.'))}' of {root}",
        };
    }

    /// <summary>The index of the first token inside the schema.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="tokens">The pointer.</param>
    /// <param name="root">What the schema is the schema of: a component's name in quotes, a parameter or header in words, or nothing for a body.</param>
    private static int Start(Contract contract, string[] tokens, out string root)
    {
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i] == "components" && tokens[i + 1] == "schemas" && i + 2 < tokens.Length)
            {
                root = $"'{tokens[i + 2]}'";
                return i + 3;
            }
            if (tokens[i] == "headers" && i + 2 < tokens.Length && tokens[i + 2] is "schema" or "content")
            {
                root = $"header '{Display.Value(tokens[i + 1])}'";
                return SchemaAfter(tokens, i + 2);
            }
            if (tokens[i] == "parameters" && ContractNode.At(contract, Prefix(tokens, i + 2)) is { } parameter && parameter.Text("in") is not null)
            {
                root = Parameter.Describe(parameter);
                return SchemaAfter(tokens, i + 2);
            }
            if (tokens[i] == "content")
            {
                root = "";
                return SchemaAfter(tokens, i);
            }
        }
        // A file of schemas: what stands before the first keyword is the name.
        var at = Array.FindIndex(tokens, token => token is "properties" or "items" or "allOf" or "oneOf" or "anyOf");
        at = at < 0 ? tokens.Length : at;
        root = at > 0 ? $"'{tokens[at - 1]}'" : "";
        return at;
    }

    private static int SchemaAfter(string[] tokens, int start)
    {
        var at = Array.IndexOf(tokens, "schema", start);
        return at < 0 ? tokens.Length : at + 1;
    }

    private static JsonPointer Prefix(string[] tokens, int count) => tokens.Take(count).Aggregate(JsonPointer.Root, (pointer, token) => pointer.Append(token));

    private static string Path(string[] tokens, int start)
    {
        var path = "";
        for (var i = start; i < tokens.Length; i++)
        {
            switch (tokens[i])
            {
                case "properties" when i + 1 < tokens.Length:
                    path += "." + tokens[++i];
                    break;
                case "required" when i + 1 < tokens.Length:
                    return path;
                case "items":
                    path += "[]";
                    break;
                case "additionalProperties" when i + 1 < tokens.Length:
                    path += ".*";
                    break;
                case "allOf" or "oneOf" or "anyOf" when i + 1 < tokens.Length:
                    i++;
                    break;
                default:
                    return path;
            }
        }
        return path;
    }
}
