using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>2xxx: generation.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>IQMC2001.</summary>
    public static readonly FindingDescriptor InvalidNamespace = new("IQMC2001", "Invalid namespace",
        "'{0}' is not a C# namespace. Use identifiers with dots between, such as Acme.Billing.", Error);

    /// <summary>IQMC2002.</summary>
    public static readonly FindingDescriptor InvalidClientName = new("IQMC2002", "Invalid client name",
        "'{0}' is not a C# class name. Use letters and digits, such as BillingClient.", Error);

    /// <summary>IQMC2003.</summary>
    public static readonly FindingDescriptor PathParameterNotInTemplate = new("IQMC2003", "Path parameter not in the path",
        "The path parameter '{0}' does not occur in '{1}' and is left out of the client. Remove it, or add {{{0}}} to the path.", Warning);

    /// <summary>IQMC2004.</summary>
    public static readonly FindingDescriptor PathParameterUndeclared = new("IQMC2004", "Path parameter not declared",
        "'{{{0}}}' in '{1}' is not declared and becomes a string. Add a parameter with 'in: path' and its schema.", Warning);

    /// <summary>IQMC2005.</summary>
    public static readonly FindingDescriptor GenerationOutputFailed = new("IQMC2005", "Generated files cannot be written",
        "The generated files cannot be written: {0} Check that the folder can be written to and that no other program holds the file.", Error);

    /// <summary>IQMC2006.</summary>
    public static readonly FindingDescriptor DuplicateClient = new("IQMC2006", "Two clients of one name",
        "Another contract of this project has the client name '{0}' already. Give one of them another ClientName.", Error);

    /// <summary>IQMC2007.</summary>
    public static readonly FindingDescriptor VersionNotGenerated = new("IQMC2007", "Version that has no client",
        "'{0}: {1}' has no client: clients are made from OpenAPI 3.0 and 3.1. Convert the document first.", Error);

    /// <summary>IQMC2008.</summary>
    public static readonly FindingDescriptor PublicNameGone = new("IQMC2008", "Public name is gone",
        "'{0}' is no longer generated, and code that uses it will not compile.{1} If that is meant, accept it: build once with -p:AcceptPublicNames=true, or generate with --accept.", Error);

    /// <summary>IQMC2009.</summary>
    public static readonly FindingDescriptor PublicNamesMissing = new("IQMC2009", "No list of public names",
        "There is no such list of public names. Make it: build once with -p:AcceptPublicNames=true, or generate with --accept, and check the file in.", Error);

    /// <summary>IQMC2010.</summary>
    public static readonly FindingDescriptor PaginationUnusable = new("IQMC2010", "Pages cannot be followed",
        "The client has no method for all pages, since 'x-pagination' does not fit the operation: {0}.", Warning);
}
