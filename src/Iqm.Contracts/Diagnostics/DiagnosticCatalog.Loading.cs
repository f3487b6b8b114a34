using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>1xxx: loading contracts, and what corrects them.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>IQMC1001.</summary>
    public static readonly FindingDescriptor FileNotFound = new("IQMC1001", "Contract not found",
        "'{0}' does not exist. Give the path of an OpenAPI document, or of a folder that holds openapi.yaml.", Error);

    /// <summary>IQMC1002.</summary>
    public static readonly FindingDescriptor NoContractInFolder = new("IQMC1002", "No contract in the folder",
        "The folder '{0}' holds none of openapi.yaml, openapi.yml and openapi.json. Give the document's own path if it has another name.", Error);

    /// <summary>IQMC1003.</summary>
    public static readonly FindingDescriptor SeveralContractsInFolder = new("IQMC1003", "Several contracts in the folder",
        "The folder '{0}' holds '{1}'. Give the path of the one that is meant, or remove the others.", Error);

    /// <summary>IQMC1004.</summary>
    public static readonly FindingDescriptor FileUnreadable = new("IQMC1004", "File cannot be read",
        "'{0}' cannot be read: {1}", Error);

    /// <summary>IQMC1005.</summary>
    public static readonly FindingDescriptor InvalidEncoding = new("IQMC1005", "Not a text in a known encoding",
        "The bytes here are not valid {0}. Save the file as UTF-8.", Error);

    /// <summary>IQMC1006.</summary>
    public static readonly FindingDescriptor EmptyDocument = new("IQMC1006", "Empty document",
        "The document is empty. An OpenAPI document starts with 'openapi: 3.0.4'.", Error);

    /// <summary>IQMC1007.</summary>
    public static readonly FindingDescriptor InvalidYaml = new("IQMC1007", "Invalid YAML",
        "This is not YAML 1.2: {0}.", Error);

    /// <summary>IQMC1008.</summary>
    public static readonly FindingDescriptor InvalidJson = new("IQMC1008", "Invalid JSON",
        "This is not JSON: {0}. Comments and trailing commas are not allowed either.", Error);

    /// <summary>IQMC1009.</summary>
    public static readonly FindingDescriptor SeveralDocuments = new("IQMC1009", "Several documents in one file",
        "A second YAML document starts here. Keep one document a file.", Error);

    /// <summary>IQMC1010.</summary>
    public static readonly FindingDescriptor DuplicateKey = new("IQMC1010", "Duplicate key",
        "The key '{0}' is already at {1}. Remove or rename one of them; tools differ in which they take.", Error);

    /// <summary>IQMC1011.</summary>
    public static readonly FindingDescriptor InvalidKey = new("IQMC1011", "Key is not a scalar",
        "A key is a mapping, a sequence or an unknown alias. Keys are plain or quoted text.", Error);

    /// <summary>IQMC1012.</summary>
    public static readonly FindingDescriptor MergeKey = new("IQMC1012", "Merge key",
        "'<<' merges mappings in YAML 1.1 only, and OpenAPI documents are YAML 1.2. Write the members out, or use $ref or allOf.", Error);

    /// <summary>IQMC1013.</summary>
    public static readonly FindingDescriptor CustomTag = new("IQMC1013", "Tag without meaning in JSON",
        "The tag '{0}' has no meaning in an OpenAPI document. Remove it; quote the value if it is text.", Error);

    /// <summary>IQMC1014.</summary>
    public static readonly FindingDescriptor InvalidAlias = new("IQMC1014", "Alias without anchor",
        "The alias '*{0}' stands for nothing: {1}. Put the anchor '&{0}' before it.", Error);

    /// <summary>IQMC1015.</summary>
    public static readonly FindingDescriptor NoJsonNumber = new("IQMC1015", "Number that JSON does not have",
        "'{0}' is a number that JSON has no form for. Quote it if it is text.", Error);

    /// <summary>IQMC1016.</summary>
    public static readonly FindingDescriptor TooLarge = new("IQMC1016", "Contract is too large",
        "The contract's files have more than {0} bytes. Leave out what is not needed; only callers of the library can raise the limit (ContractLoadOptions.MaxBytes).", Error);

    /// <summary>IQMC1017.</summary>
    public static readonly FindingDescriptor TooDeep = new("IQMC1017", "Contract is nested too deeply",
        "Objects and arrays are nested more than {0} levels deep here. Move inner schemas to components; only callers of the library can raise the limit (ContractLoadOptions.MaxDepth).", Error);

    /// <summary>IQMC1018.</summary>
    public static readonly FindingDescriptor AliasBudget = new("IQMC1018", "Aliases expand to too much",
        "YAML aliases add more than {0} nodes. Use $ref instead of aliases; only callers of the library can raise the limit (ContractLoadOptions.MaxAliasNodes).", Error);

    /// <summary>IQMC1019.</summary>
    public static readonly FindingDescriptor NotOpenApi = new("IQMC1019", "Not an OpenAPI document",
        "This is not an OpenAPI document: {0}. It starts with openapi: '3.0.4'.", Error);

    /// <summary>IQMC1020.</summary>
    public static readonly FindingDescriptor UnsupportedVersion = new("IQMC1020", "Version other than OpenAPI 3.0",
        "'{0}: {1}' is not supported: contracts are OpenAPI 3.0.x, written as openapi: '3.0.4'. Convert the document first.", Error);

    /// <summary>IQMC1021.</summary>
    public static readonly FindingDescriptor InvalidReference = new("IQMC1021", "Invalid reference",
        "This '$ref' is no reference: {0}. Write a JSON Pointer such as '#/components/schemas/User', or a file such as 'user.yaml#/User'.{1}", Error);

    /// <summary>IQMC1022.</summary>
    public static readonly FindingDescriptor UnresolvedReference = new("IQMC1022", "Reference does not resolve",
        "'$ref' '{0}' does not resolve: {1} has no '{2}'.{3}", Error);

    /// <summary>IQMC1023.</summary>
    public static readonly FindingDescriptor CircularReference = new("IQMC1023", "Reference leads to itself",
        "'$ref' '{0}' leads back to itself and never to content. Let one of the references in the circle hold the content.", Error);

    /// <summary>IQMC1024.</summary>
    public static readonly FindingDescriptor ReferenceOutside = new("IQMC1024", "Reference out of the contract's folder",
        "'$ref' to '{0}' {1}. References lead to files in the root document's folder or below it, by relative path; nothing is read from elsewhere. Copy the file there.", Error);

    /// <summary>IQMC1025.</summary>
    public static readonly FindingDescriptor ReferencedFileMissing = new("IQMC1025", "Referenced file not found",
        "'$ref' to '{0}': there is no such file. The path is relative to the file that holds the reference.{1}", Error);

    /// <summary>IQMC1026.</summary>
    public static readonly FindingDescriptor ReferenceToFile = new("IQMC1026", "Reference to a file from a text",
        "'$ref' to '{0}' names a file, but this document was given as text and has no folder. Load it from its file.", Error);

    /// <summary>IQMC1027.</summary>
    public static readonly FindingDescriptor ReservedMember = new("IQMC1027", "Reserved member",
        "'{0}' is where the content of referenced files is put. Rename this member.", Error);

    /// <summary>IQMC1028.</summary>
    public static readonly FindingDescriptor InvalidOverlay = new("IQMC1028", "Not an overlay",
        "This is not an OpenAPI Overlay 1.0 document: {0}.", Error);

    /// <summary>IQMC1029.</summary>
    public static readonly FindingDescriptor InvalidOverlayTarget = new("IQMC1029", "Invalid target of an overlay",
        "'{0}' is no JSONPath that an overlay can use: {1}. Write it like $.paths['/users'].get.parameters[?@.name == 'page'].", Error);

    /// <summary>IQMC1030.</summary>
    public static readonly FindingDescriptor OverlayTargetMissing = new("IQMC1030", "Target of an overlay selects nothing",
        "'{0}' selects nothing in the contract, so the action does nothing. Remove the action if the contract has been corrected, or mend the target.", Warning);

    /// <summary>IQMC1031.</summary>
    public static readonly FindingDescriptor OverlayUpdateMismatch = new("IQMC1031", "Update of an overlay does not fit",
        "The target '{0}' is {1}.", Error);

    /// <summary>IQMC1032.</summary>
    public static readonly FindingDescriptor TooManyFindings = new("IQMC1032", "More findings than are told",
        "More is wrong with this document than the {0:N0} findings that are told of one. Mend these first; the number is fixed.", Error);

    /// <summary>IQMC1033.</summary>
    public static readonly FindingDescriptor ReferenceChain = new("IQMC1033", "Reference through too many others",
        "'{0}' leads through more than {1} other references. Refer to what the last of them refers to; the number is fixed.", Error);
}
