using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator;

/// <summary>Loads contracts that clients are made from: OpenAPI 3.0, and 3.1 as far as it says what 3.0 says in other words.</summary>
public static class ClientContractLoader
{
    private static readonly ContractLoadOptions s_anyVersion = new() { AllowOtherVersions = true };

    /// <summary>Loads a document and the files it refers to.</summary>
    /// <param name="path">An OpenAPI document, or a folder that holds one.</param>
    /// <returns>A missing or broken file, or one of another version, is a finding.</returns>
    public static ContractLoadResult Load(string path)
    {
        var loaded = ContractLoader.Load(path, s_anyVersion);
        return loaded.Contract is { } contract && CheckVersion(contract) is { } wrong ? loaded with { Contract = null, Findings = [.. loaded.Findings, wrong] } : loaded;
    }

    private static Finding? CheckVersion(Contract contract)
    {
        var member = contract.Root.ContainsKey("openapi") ? "openapi" : "swagger";
        var version = contract.Root[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
        return version.StartsWith("3.0", StringComparison.Ordinal) || version.StartsWith("3.1", StringComparison.Ordinal) ? null
            : Finding.Create(DiagnosticCatalog.VersionNotGenerated, contract.Locate(JsonPointer.Root.Append(member)), member, Display.Value(version));
    }
}
