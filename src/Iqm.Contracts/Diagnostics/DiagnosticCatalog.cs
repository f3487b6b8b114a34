using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <summary>Every code there is, in numeric order. Explained in this folder's README; a test holds that both agree.</summary>
public static class DiagnosticCatalog
{
    // 1xxx loading

    /// <summary>IQMC1001.</summary>
    public static readonly FindingDescriptor FileNotFound = new("IQMC1001", "Contract not found",
        "'{0}' does not exist. Give the path of an OpenAPI document, or of a folder that holds openapi.yaml.", Error);
}
