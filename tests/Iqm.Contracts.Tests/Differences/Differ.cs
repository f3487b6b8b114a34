using Iqm.Contracts.Differences;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Differences;

/// <summary>Compares small contracts, and writes what changed a line each.</summary>
internal static class Differ
{
    public static Contract Contract(string yaml, string file = "api.yaml")
    {
        if (!yaml.Contains("openapi:", StringComparison.Ordinal))
            yaml = "openapi: 3.0.4\n" + yaml;
        if (!yaml.Contains("info:", StringComparison.Ordinal))
            yaml += "\ninfo: {title: T, version: '1'}\n";
        if (!yaml.Contains("paths:", StringComparison.Ordinal))
            yaml += "\npaths: {}\n";
        var loaded = ContractLoader.Parse(yaml.ReplaceLineEndings("\n"), file, new ContractLoadOptions { AllowOtherVersions = true });
        Assert.True(loaded.Contract is not null, string.Join('\n', loaded.Findings) + "\n" + yaml);
        return loaded.Contract;
    }

    /// <summary>An operation that takes and gives the schema S.</summary>
    /// <param name="schemas">What stands under <c>components/schemas</c>, or only S's value, in braces.</param>
    public static Contract Schemas(string schemas)
    {
        if (schemas.StartsWith('{'))
            schemas = $"S: {schemas}";
        return Contract("""
            paths:
              /s:
                post:
                  operationId: s
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
                  responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}}
            components:
              schemas:

            """ + "    " + schemas.Trim().ReplaceLineEndings("\n    "));
    }

    /// <summary>An operation that only gives, or only takes, the schema S.</summary>
    public static Contract OneWay(string schemas, bool isRequest)
    {
        var contract = Schemas(schemas);
        var operation = contract.Root["paths"]!["/s"]!["post"]!.AsObject();
        if (isRequest)
            operation["responses"]!["200"]!.AsObject().Remove("content");
        else
            operation.Remove("requestBody");
        return contract;
    }

    /// <summary>What changed: <c>breaking 6501 s /components/schemas/S/type: string -> integer</c>.</summary>
    public static string Changes(Contract old, Contract @new) => string.Join('\n', ContractDiff.Compare(old, @new).Changes.Select(Line));

    public static string Line(ContractChange change) =>
        $"{change.Severity.ToString().ToLowerInvariant()} {change.Code[4..]} {string.Join(',', change.Operations.Select(operation => operation.Name))} {change.Pointer}: {change.Before ?? "-"} -> {change.After ?? "-"}";
}
