using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator;

/// <summary>Loads contracts that clients are made from: OpenAPI 3.0, and 3.1 as far as it says what 3.0 says in other words.</summary>
public static class ClientContractLoader
{
    /// <summary>Loads a document and the files it refers to.</summary>
    /// <param name="path">An OpenAPI document, or a folder that holds one.</param>
    /// <param name="overlays">Paths of the overlays to apply, in this order; none by default.</param>
    /// <returns>
    /// A missing or broken file, or one of another version, is a finding. A referenced file that is lost only costs the type of what it described: it is a
    /// warning here, and what referred to it is JSON of any kind. A discriminator's mapping that leads nowhere is one too: forms are told apart without it.
    /// </returns>
    public static ContractLoadResult Load(string path, ImmutableArray<string> overlays = default)
    {
        var loaded = ContractLoader.Load(path, new ContractLoadOptions { AllowOtherVersions = true, AllowUnresolvedReferences = true, Overlays = overlays.IsDefault ? [] : overlays });
        var findings = loaded.Findings.Select(f => f.Descriptor == DiagnosticCatalog.ReferencedFileMissing ? f with { Severity = Severity.Warning } : f).ToList();
        if (loaded.Contract is { } contract && CheckVersion(contract) is { } wrong)
            findings.Add(wrong);
        return new ContractLoadResult(findings.Exists(f => f.Severity == Severity.Error) ? null : loaded.Contract, [.. findings]);
    }

    private static Finding? CheckVersion(Contract contract)
    {
        var member = contract.Root.ContainsKey("openapi") ? "openapi" : "swagger";
        var version = contract.Root[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
        return version.StartsWith("3.0", StringComparison.Ordinal) || version.StartsWith("3.1", StringComparison.Ordinal) ? null
            : Finding.Create(DiagnosticCatalog.VersionNotGenerated, contract.Locate(JsonPointer.Root.Append(member)), member, Display.Value(version));
    }
}
