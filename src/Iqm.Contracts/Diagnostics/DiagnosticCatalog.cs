using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <summary>Every code there is, in numeric order. Explained in this folder's README; a test holds that both agree.</summary>
public static class DiagnosticCatalog
{
    // 1xxx loading

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
        "The contract's files have more than {0} bytes. Raise ContractLoadOptions.MaxBytes if that is intended.", Error);

    /// <summary>IQMC1017.</summary>
    public static readonly FindingDescriptor TooDeep = new("IQMC1017", "Contract is nested too deeply",
        "Objects and arrays are nested more than {0} levels deep here. Move inner schemas to components, or raise ContractLoadOptions.MaxDepth.", Error);

    /// <summary>IQMC1018.</summary>
    public static readonly FindingDescriptor AliasBudget = new("IQMC1018", "Aliases expand to too much",
        "YAML aliases add more than {0} nodes. Use $ref instead of aliases, or raise ContractLoadOptions.MaxAliasNodes.", Error);

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

    // 7xxx docs drift: pages that cannot be read

    /// <summary>IQMC7001.</summary>
    public static readonly FindingDescriptor PageUnreadable = new("IQMC7001", "Page cannot be read",
        "'{0}' cannot be read: {1}", Error);

    /// <summary>IQMC7002.</summary>
    public static readonly FindingDescriptor PageTooLarge = new("IQMC7002", "Page is too large",
        "The page has more than {0} bytes. A page of documentation is far smaller: save the article alone, or raise the limit.", Error);

    /// <summary>IQMC7003.</summary>
    public static readonly FindingDescriptor PageNotText = new("IQMC7003", "Page is no text",
        "The file is {0}, not text. Save the page as HTML, or copy its text.", Error);

    /// <summary>IQMC7004.</summary>
    public static readonly FindingDescriptor PageEncoding = new("IQMC7004", "Page is in an unknown encoding",
        "The bytes here are not valid {0}. Save the page as UTF-8; until then nothing is concluded from it.", Error);

    /// <summary>IQMC7005.</summary>
    public static readonly FindingDescriptor PageEmpty = new("IQMC7005", "Page is empty",
        "The page holds no text. Save it again once it has loaded.", Error);

    /// <summary>IQMC7006.</summary>
    public static readonly FindingDescriptor PageLoginWall = new("IQMC7006", "Page asks to log in",
        "This is a form to log in, not documentation. Log in with a browser, and save the page from there.", Error);

    /// <summary>IQMC7007.</summary>
    public static readonly FindingDescriptor PageMissing = new("IQMC7007", "Page says it does not exist",
        "This is the vendor's page for addresses that do not exist. Look up where the documentation went, and save that page.", Error);

    /// <summary>IQMC7008.</summary>
    public static readonly FindingDescriptor PageNeedsScript = new("IQMC7008", "Page is only the shell of a script",
        "The page's text is put there by a script, and the file holds the shell only. Open it with a browser, and save what it shows.", Error);

    /// <summary>IQMC7009.</summary>
    public static readonly FindingDescriptor PageWithoutOperations = new("IQMC7009", "Page documents no operation",
        "No method with a path was found. If the page does document operations, its form is one that cannot be read: save it as HTML or Markdown.", Warning);

    /// <summary>IQMC7010.</summary>
    public static readonly FindingDescriptor LockUnreadable = new("IQMC7010", "Lock cannot be read",
        "This is no lock of documentation facts: {0}. Restore the file, or write it anew with 'docs lock'.", Error);

    /// <summary>IQMC7011.</summary>
    public static readonly FindingDescriptor PageLostOperations = new("IQMC7011", "Page lost all its operations",
        "The lock has {0} operations for this page, and none is left on it. That is no drift, but another page, or a form that cannot be read. Check the file; if the operations are gone indeed, remove the page from the lock.", Error);

    // 71xx docs drift: {0} operation, {1} subject, {2} before, {3} after

    /// <summary>IQMC7101.</summary>
    public static readonly FindingDescriptor OperationRemoved = new("IQMC7101", "Operation removed",
        "The page no longer documents '{0}'. Ask the vendor whether it is gone, then take it out of the contract.", Error);

    /// <summary>IQMC7102.</summary>
    public static readonly FindingDescriptor OperationMoved = new("IQMC7102", "Operation moved",
        "'{0}' is now documented as '{3}' instead of '{2}'. Change the method and path in the contract, and keep the old path under x-aliases while it answers.", Error);

    /// <summary>IQMC7103.</summary>
    public static readonly FindingDescriptor OperationAdded = new("IQMC7103", "Operation added",
        "The page documents '{0}', and {2} does not have it. 'docs draft' writes its beginning.", Warning);

    /// <summary>IQMC7104.</summary>
    public static readonly FindingDescriptor ServerChanged = new("IQMC7104", "Server changed",
        "'{0}' is now shown on '{3}' instead of '{2}'. Change 'servers' in the contract.", Error);

    /// <summary>IQMC7105.</summary>
    public static readonly FindingDescriptor MediaTypeChanged = new("IQMC7105", "Media type changed",
        "'{0}' now takes {3} instead of {2}. Change 'requestBody.content' in the contract.", Error);

    /// <summary>IQMC7111.</summary>
    public static readonly FindingDescriptor ParameterRemoved = new("IQMC7111", "Parameter removed",
        "'{0}' no longer documents the parameter '{1}'. Take it out of the contract, or make it optional.", Error);

    /// <summary>IQMC7112.</summary>
    public static readonly FindingDescriptor ParameterRenamed = new("IQMC7112", "Parameter renamed",
        "'{0}' documents the parameter '{2}' under the name '{3}'. Rename it in the contract.", Error);

    /// <summary>IQMC7113.</summary>
    public static readonly FindingDescriptor ParameterAdded = new("IQMC7113", "Parameter added",
        "'{0}' documents the parameter '{1}' ({3}), and {2} does not have it. Add it to the contract.", Warning);

    /// <summary>IQMC7121.</summary>
    public static readonly FindingDescriptor FieldRemoved = new("IQMC7121", "Field removed",
        "'{0}' no longer documents '{1}'. Take it out of the contract.", Error);

    /// <summary>IQMC7122.</summary>
    public static readonly FindingDescriptor FieldRenamed = new("IQMC7122", "Field renamed",
        "'{0}' documents '{2}' under the name '{3}'. Rename it in the contract.", Error);

    /// <summary>IQMC7123.</summary>
    public static readonly FindingDescriptor FieldAdded = new("IQMC7123", "Field added",
        "'{0}' documents '{1}' ({3}), and {2} does not have it. Add it to the contract.", Warning);

    /// <summary>IQMC7131.</summary>
    public static readonly FindingDescriptor TypeChanged = new("IQMC7131", "Type changed",
        "'{0}' documents '{1}' as {3} instead of {2}. Change the schema in the contract.", Error);

    /// <summary>IQMC7132.</summary>
    public static readonly FindingDescriptor RequirednessChanged = new("IQMC7132", "Requiredness changed",
        "'{0}' documents '{1}' as {3} instead of {2}. Change 'required' in the contract.", Error);

    /// <summary>IQMC7133.</summary>
    public static readonly FindingDescriptor AllowedValuesChanged = new("IQMC7133", "Allowed values changed",
        "'{0}' documents other values for '{1}': {3} instead of {2}. Change 'enum' in the contract.", Error);

    /// <summary>IQMC7134.</summary>
    public static readonly FindingDescriptor LimitsChanged = new("IQMC7134", "Limits changed",
        "'{0}' documents other limits for '{1}': {3} instead of {2}. Change the schema in the contract.", Warning);

    /// <summary>IQMC7135.</summary>
    public static readonly FindingDescriptor DefaultChanged = new("IQMC7135", "Default changed",
        "'{0}' documents another default for '{1}': '{3}' instead of '{2}'. Change 'default' in the contract.", Info);

    /// <summary>IQMC7141.</summary>
    public static readonly FindingDescriptor StatusRemoved = new("IQMC7141", "Status removed",
        "'{0}' no longer documents the status {1}. Take the response out of the contract.", Warning);

    /// <summary>IQMC7142.</summary>
    public static readonly FindingDescriptor StatusAdded = new("IQMC7142", "Status added",
        "'{0}' documents the status {1}, and {2} does not have it. Add the response to the contract.", Warning);

    /// <summary>IQMC7151.</summary>
    public static readonly FindingDescriptor SampleMismatch = new("IQMC7151", "Sample is not valid",
        "'{0}' prints a sample ({1}) that is not valid: {3}. Correct the schema, or record in evidence.yaml why the sample is wrong.", Error);

    /// <summary>IQMC7152.</summary>
    public static readonly FindingDescriptor SampleChanged = new("IQMC7152", "Sample changed",
        "'{0}' prints another sample ({1}). Replace the example in the contract.", Info);

    /// <summary>IQMC7153.</summary>
    public static readonly FindingDescriptor SampleRemoved = new("IQMC7153", "Sample removed",
        "'{0}' no longer prints a sample ({1}). Remove the example from the contract.", Info);

    /// <summary>IQMC7154.</summary>
    public static readonly FindingDescriptor SampleAdded = new("IQMC7154", "Sample added",
        "'{0}' prints one more sample ({1}). Add the example to the contract.", Info);
}
