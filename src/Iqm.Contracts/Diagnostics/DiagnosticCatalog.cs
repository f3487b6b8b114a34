using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <summary>Every code there is, in numeric order. Explained in this folder's README; a test holds that both agree.</summary>
public static class DiagnosticCatalog
{
    // 1xxx loading

    /// <summary>IQMC1001.</summary>
    public static readonly FindingDescriptor FileNotFound = new("IQMC1001", "Contract not found",
        "'{0}' does not exist. Give the path of an OpenAPI document, or of a folder that holds openapi.yaml.", Error);

    // 99xx the package bridge: reported by MSBuild from eng/bridge, listed here so that no other message takes the codes

    /// <summary>IQMC9901.</summary>
    public static readonly FindingDescriptor BridgeNeedsNode = new("IQMC9901", "Package bridge needs Node.js",
        "The package registry does not offer {0} or cannot be reached, and '{1}', which would bring them, does not run. " +
        "Install Node.js 20 or later with npm so that both are on the PATH, or use a registry that has these packages, and build again.", Error);

    /// <summary>IQMC9902.</summary>
    public static readonly FindingDescriptor BridgeFetchFailed = new("IQMC9902", "Package bridge could not fetch",
        "'npm ci' ended with exit code {0}: {1}. Check that npm reaches its registry, and that what it fetched has the pinned integrity hash.", Error);

    /// <summary>IQMC9903.</summary>
    public static readonly FindingDescriptor BridgeFileMissing = new("IQMC9903", "Package bridge found a file missing",
        "Package '{0}' needs '{1}', which npm did not bring as part of '{2}'. " +
        "Check that npm is version 10 or later, and that packages.props names files of the version that npm/{3}/package-lock.json pins.", Error);
}
