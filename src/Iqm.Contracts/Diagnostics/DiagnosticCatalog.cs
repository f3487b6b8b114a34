using System.Collections.Immutable;
using System.Reflection;
using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <summary>Every code there is, in numeric order. Explained in this folder's README; a test holds that both agree.</summary>
public static partial class DiagnosticCatalog
{
    /// <summary>All entries, in numeric order.</summary>
    public static ImmutableArray<FindingDescriptor> All => Entries.Value;

    private static readonly Lazy<ImmutableArray<FindingDescriptor>> Entries = new(() =>
        [.. typeof(DiagnosticCatalog).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).Cast<FindingDescriptor>().OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal)]);

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

    // 2xxx generation

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

    // 3xxx exchanges and schemas

    /// <summary>IQMC3001.</summary>
    public static readonly FindingDescriptor MalformedJson = new("IQMC3001", "Not JSON",
        "This is not JSON: {0}, at line {1}, column {2} (byte {3}).", Error);

    /// <summary>IQMC3002.</summary>
    public static readonly FindingDescriptor WrongType = new("IQMC3002", "Wrong type",
        "{0} must be {1}, but is {2}.{3}", Error);

    /// <summary>IQMC3003.</summary>
    public static readonly FindingDescriptor UnexpectedNull = new("IQMC3003", "Null is not allowed",
        "{0} must be {1}, but is null. If null is meant, the schema needs 'nullable: true' beside its type.", Error);

    /// <summary>IQMC3004.</summary>
    public static readonly FindingDescriptor MemberMissing = new("IQMC3004", "Required member missing",
        "{0} is missing, and is required.{1}", Error);

    /// <summary>IQMC3005.</summary>
    public static readonly FindingDescriptor ValueNotInEnum = new("IQMC3005", "Value is not in the enum",
        "{0} must be one of {1}.{2}", Error);

    /// <summary>IQMC3006.</summary>
    public static readonly FindingDescriptor WrongFormat = new("IQMC3006", "Wrong format",
        "{0} must be {1} (format '{2}').{3}", Error);

    /// <summary>IQMC3007.</summary>
    public static readonly FindingDescriptor PatternMismatch = new("IQMC3007", "Pattern does not match",
        "{0} must match the pattern '{1}'.{2}", Error);

    /// <summary>IQMC3008.</summary>
    public static readonly FindingDescriptor PatternTimeout = new("IQMC3008", "Pattern takes too long",
        "Whether {0} matches the pattern '{1}' could not be said within the time limit. Write the pattern without nested repetition.", Error);

    /// <summary>IQMC3009.</summary>
    public static readonly FindingDescriptor WrongLength = new("IQMC3009", "String too short or too long",
        "{0} must have {1} {2} character(s), but has {3}.{4}", Error);

    /// <summary>IQMC3010.</summary>
    public static readonly FindingDescriptor NumberOutOfRange = new("IQMC3010", "Number out of range",
        "{0} must be {1}{2}.{3}", Error);

    /// <summary>IQMC3011.</summary>
    public static readonly FindingDescriptor NotMultiple = new("IQMC3011", "Not a multiple",
        "{0} must be a multiple of {1}.{2}", Error);

    /// <summary>IQMC3012.</summary>
    public static readonly FindingDescriptor WrongItemCount = new("IQMC3012", "Too few or too many items",
        "{0} must have {1} {2} item(s), but has {3}.", Error);

    /// <summary>IQMC3013.</summary>
    public static readonly FindingDescriptor ItemsNotUnique = new("IQMC3013", "Items are not unique",
        "{0} must have items that differ, but items {1} and {2} (counted from 0) are equal.", Error);

    /// <summary>IQMC3014.</summary>
    public static readonly FindingDescriptor WrongMemberCount = new("IQMC3014", "Too few or too many members",
        "{0} must have {1} {2} member(s), but has {3}.", Error);

    /// <summary>IQMC3015.</summary>
    public static readonly FindingDescriptor MemberForbidden = new("IQMC3015", "Additional member forbidden",
        "{0} is not allowed: the schema names all members there may be ('additionalProperties: false').{1}", Error);

    /// <summary>IQMC3016.</summary>
    public static readonly FindingDescriptor MemberUndocumented = new("IQMC3016", "Undocumented member",
        "{0} is not documented: no schema that holds here names it.{1} Document it under 'properties', or judge without strictness.", Error);

    /// <summary>IQMC3017.</summary>
    public static readonly FindingDescriptor NoBranchOfOneOf = new("IQMC3017", "Nothing of oneOf matches",
        "{0} matches none of the {1} schemas of oneOf; {2}.", Error);

    /// <summary>IQMC3018.</summary>
    public static readonly FindingDescriptor SeveralBranchesOfOneOf = new("IQMC3018", "More than one of oneOf matches",
        "{0} must match exactly one schema of oneOf, but matches {1}. Make the schemas exclude each other, or use anyOf.", Error);

    /// <summary>IQMC3019.</summary>
    public static readonly FindingDescriptor NoBranchOfAnyOf = new("IQMC3019", "Nothing of anyOf matches",
        "{0} matches none of the {1} schemas of anyOf; {2}.", Error);

    /// <summary>IQMC3020.</summary>
    public static readonly FindingDescriptor SchemaExcluded = new("IQMC3020", "Matches what is excluded",
        "{0} must not match {1}, but does.", Error);

    /// <summary>IQMC3021.</summary>
    public static readonly FindingDescriptor WrongDiscriminator = new("IQMC3021", "Discriminator missing or unknown",
        "{0} must name its schema in '{1}', {2}. Known here: {3}.", Error);

    /// <summary>IQMC3022.</summary>
    public static readonly FindingDescriptor ReadOnlySent = new("IQMC3022", "Read-only member sent",
        "{0} is read-only: it comes with responses and must not be sent with a request.", Error);

    /// <summary>IQMC3023.</summary>
    public static readonly FindingDescriptor WriteOnlyReturned = new("IQMC3023", "Write-only member returned",
        "{0} is write-only: it is sent with requests and must not come back with a response.", Error);

    /// <summary>IQMC3024.</summary>
    public static readonly FindingDescriptor DuplicateMember = new("IQMC3024", "Member given twice",
        "{0} is given more than once. Readers differ in which one they take; give it once.", Error);

    /// <summary>IQMC3025.</summary>
    public static readonly FindingDescriptor NestedTooDeeply = new("IQMC3025", "Nested too deeply",
        "{0} is nested more than {1} levels deep and was not read further. Raise MaxDepth (at most 1,000) if that is intended.", Error);

    /// <summary>IQMC3026.</summary>
    public static readonly FindingDescriptor EvaluationUnbounded = new("IQMC3026", "Schema cannot be decided with bounded effort",
        "{0} was not judged to the end: trying all combinations of anyOf, oneOf and not takes too much, or they lead back to themselves. Simplify the schema, for instance with a discriminator.", Error);

    /// <summary>IQMC3050.</summary>
    public static readonly FindingDescriptor OperationUnknown = new("IQMC3050", "No such operation",
        "{0}: no contract has this path.{1} Mend the path, give the contract that has it with --spec, or leave such traffic out of what is judged.", Error);

    /// <summary>IQMC3051.</summary>
    public static readonly FindingDescriptor MethodUndocumented = new("IQMC3051", "Method not documented",
        "{0} is not documented for '{1}', only {2}. Use one of these, or document the method.", Error);

    /// <summary>IQMC3052.</summary>
    public static readonly FindingDescriptor UrlInvalid = new("IQMC3052", "Address cannot be read",
        "The request's address cannot be read: {0}. Write it as 'https://host/path?query' or '/path?query'.", Error);

    /// <summary>IQMC3053.</summary>
    public static readonly FindingDescriptor PathSpelling = new("IQMC3053", "Path spelled with other slashes",
        "The path differs from '{0}' in slashes: {1}. It was judged as that operation; many servers answer only the documented spelling. Send that, or list this spelling under x-aliases.", Warning);

    /// <summary>IQMC3060.</summary>
    public static readonly FindingDescriptor ParameterMissing = new("IQMC3060", "Required parameter missing",
        "The {0} parameter '{1}' is missing, and is required.{2}", Error);

    /// <summary>IQMC3061.</summary>
    public static readonly FindingDescriptor ParameterUndocumented = new("IQMC3061", "Undocumented query parameter",
        "The query parameter '{0}' is not documented for this operation.{1} Leave it out, or document it.", Error);

    /// <summary>IQMC3062.</summary>
    public static readonly FindingDescriptor TextOfOtherType = new("IQMC3062", "Text is not of the documented type",
        "{0} must be {1}, and its text cannot be read as that.{2} Numbers are plain decimal digits, booleans true or false.", Error);

    /// <summary>IQMC3063.</summary>
    public static readonly FindingDescriptor GivenTwice = new("IQMC3063", "Given more than once",
        "{0} is given {1} times, and is no list. Send it once, or document it as an array.", Error);

    /// <summary>IQMC3064.</summary>
    public static readonly FindingDescriptor EncodingBroken = new("IQMC3064", "Percent-encoding is broken",
        "{0} has a '%' that two hexadecimal digits do not follow, or bytes that are not UTF-8. Encode a '%' as '%25'.", Error);

    /// <summary>IQMC3065.</summary>
    public static readonly FindingDescriptor StyleBroken = new("IQMC3065", "Parameter is not in its style",
        "{0} must be written in the style '{1}', such as {2}.", Error);

    /// <summary>IQMC3070.</summary>
    public static readonly FindingDescriptor CredentialMissing = new("IQMC3070", "Credential missing",
        "The request carries no credential: {0}. Send one; if none is needed, document that with an empty requirement ({{}}) under security.", Error);

    /// <summary>IQMC3071.</summary>
    public static readonly FindingDescriptor CredentialOtherScheme = new("IQMC3071", "Credential of another scheme",
        "The header '{0}' must carry {1}.", Error);

    /// <summary>IQMC3072.</summary>
    public static readonly FindingDescriptor CredentialEmpty = new("IQMC3072", "Credential is empty",
        "The header '{0}' names the scheme '{1}' and carries no credential after it. Usually the token was never set.", Error);

    /// <summary>IQMC3073.</summary>
    public static readonly FindingDescriptor CredentialMalformed = new("IQMC3073", "Credential has another form",
        "The credential in '{0}' does not have the form of its scheme: {1}.", Warning);

    /// <summary>IQMC3080.</summary>
    public static readonly FindingDescriptor RequestBodyMissing = new("IQMC3080", "Request body missing",
        "The request has no body, and one is required ({0}).", Error);

    /// <summary>IQMC3081.</summary>
    public static readonly FindingDescriptor RequestBodyUndocumented = new("IQMC3081", "Undocumented request body",
        "The request has a body of {0} byte(s), and none is documented. Send none, or document it.", Error);

    /// <summary>IQMC3082.</summary>
    public static readonly FindingDescriptor ContentTypeMissing = new("IQMC3082", "Content-Type missing",
        "The {0} has a body but no Content-Type. It must be {1}.", Error);

    /// <summary>IQMC3083.</summary>
    public static readonly FindingDescriptor MediaTypeUndocumented = new("IQMC3083", "Undocumented media type",
        "The {0} has the media type '{1}', which is not documented. It must be {2}.", Error);

    /// <summary>IQMC3084.</summary>
    public static readonly FindingDescriptor BodyUnreadable = new("IQMC3084", "Body cannot be read as its media type",
        "The {0} cannot be read as {1}: {2}.", Error);

    /// <summary>IQMC3085.</summary>
    public static readonly FindingDescriptor ContentTypeInvalid = new("IQMC3085", "Content-Type cannot be read",
        "The Content-Type of the {0} is no media type. Write it as in '{1}'.", Error);

    /// <summary>IQMC3086.</summary>
    public static readonly FindingDescriptor FileTooLarge = new("IQMC3086", "File too large",
        "{0} has {1} bytes, and at most {2} are allowed.", Error);

    /// <summary>IQMC3090.</summary>
    public static readonly FindingDescriptor BodyCutOff = new("IQMC3090", "Body is cut off",
        "The {0} ends in the middle of its JSON, after {1} byte(s). Either the transfer broke off, or the record kept only a part; raise the recorder's limit.", Error);

    /// <summary>IQMC3100.</summary>
    public static readonly FindingDescriptor StatusUndocumented = new("IQMC3100", "Undocumented status",
        "The status {0} is not documented for this operation, only {1}. Document it with the body it comes with, or find out why the provider answers so.", Error);

    /// <summary>IQMC3103.</summary>
    public static readonly FindingDescriptor ResponseBodyMissing = new("IQMC3103", "Response body missing",
        "The response has no body, and {0} is documented for status {1}.", Error);

    /// <summary>IQMC3104.</summary>
    public static readonly FindingDescriptor ResponseBodyUndocumented = new("IQMC3104", "Undocumented response body",
        "The response has a body of {0} byte(s), and none is documented for status {1}.", Error);

    /// <summary>IQMC3105.</summary>
    public static readonly FindingDescriptor ResponseBodyForbidden = new("IQMC3105", "Body where HTTP has none",
        "The response to {0} with status {1} has a body of {2} byte(s); HTTP allows none here.", Error);

    /// <summary>IQMC3110.</summary>
    public static readonly FindingDescriptor ResponseHeaderMissing = new("IQMC3110", "Required response header missing",
        "The response header '{0}' is missing, and is required.{1}", Error);

    /// <summary>IQMC3201.</summary>
    public static readonly FindingDescriptor TrafficEmpty = new("IQMC3201", "Recording is empty",
        "The recording is empty. A HAR begins with '{{\"log\":'; JSON Lines has an exchange a line.", Error);

    /// <summary>IQMC3202.</summary>
    public static readonly FindingDescriptor TrafficUnknownForm = new("IQMC3202", "Neither HAR nor JSON Lines",
        "This is no recording that can be read: {0}. It must be HAR 1.2, which begins with '{{\"log\":', or JSON Lines with 'method' and 'url' in each line.", Error);

    /// <summary>IQMC3203.</summary>
    public static readonly FindingDescriptor HarIncomplete = new("IQMC3203", "HAR without its entries",
        "This is JSON, but no HAR: {0}. A HAR is '{{\"log\": {{\"entries\": […]}}}}'.", Error);

    /// <summary>IQMC3204.</summary>
    public static readonly FindingDescriptor HarMalformed = new("IQMC3204", "HAR is not JSON",
        "The HAR is not JSON here: {0}. Entries before this place were judged, and those after it as far as they could be recognized.", Error);

    /// <summary>IQMC3205.</summary>
    public static readonly FindingDescriptor TrafficTruncated = new("IQMC3205", "Recording is cut off",
        "The recording ends in the middle. Entries judged before this place: {0}. Record or copy it again.", Error);

    /// <summary>IQMC3206.</summary>
    public static readonly FindingDescriptor TrafficWithoutEntries = new("IQMC3206", "Recording without exchanges",
        "The recording holds no exchange, so nothing was judged.", Warning);

    /// <summary>IQMC3207.</summary>
    public static readonly FindingDescriptor EntryMalformed = new("IQMC3207", "Entry cannot be used",
        "The entry cannot be used: {0}.", Error);

    /// <summary>IQMC3208.</summary>
    public static readonly FindingDescriptor EntryTooLarge = new("IQMC3208", "Entry is too large",
        "The entry has more than {0:N0} bytes and was skipped. Raise --max-entry-size (TrafficReadOptions.MaxEntryBytes) if that is intended; that much memory is then needed.", Error);

    /// <summary>IQMC3209.</summary>
    public static readonly FindingDescriptor BodyUndecodable = new("IQMC3209", "Body cannot be decoded",
        "The {0}'s body cannot be decoded: {1}. It was not judged.", Error);

    /// <summary>IQMC3210.</summary>
    public static readonly FindingDescriptor LiveExampleMissing = new("IQMC3210", "Operation cannot be driven",
        "The operation '{0}' was not sent, for there is no value for {1}. Add an example to the contract, or set the variable in the environment.", Warning);

    /// <summary>IQMC3211.</summary>
    public static readonly FindingDescriptor LiveUnanswered = new("IQMC3211", "Provider gave no answer",
        "The provider gave no answer that can be judged: {0}.", Error);

    /// <summary>IQMC3501.</summary>
    public static readonly FindingDescriptor LiveNothingSent = new("IQMC3501", "No request was sent",
        "No request was sent, so nothing is known of the provider: {0}.", Error);

    /// <summary>IQMC3520.</summary>
    public static readonly FindingDescriptor CoverageUnreadable = new("IQMC3520", "File of coverage cannot be read",
        "The file of coverage '{0}' cannot be read: {1}. Name the file of an earlier run, or one that is not there yet.", Error);
    /// <summary>IQMC3600.</summary>
    public static readonly FindingDescriptor MockRouteTaken = new("IQMC3600", "Operation of two contracts at one path",
        "A mock cannot tell {0} from the operation '{2}' of the contract '{1}', which has the same path and answers. Mock the contracts apart, or give their servers different base paths.", Warning);

    /// <summary>IQMC3601.</summary>
    public static readonly FindingDescriptor MockExampleUnusable = new("IQMC3601", "Example is not served",
        "The example {0} of status {1} does not conform to its own contract, so the mock does not answer with it. Run lint on the contract to see why, and mend the example or the schema.", Warning);

    /// <summary>IQMC3602.</summary>
    public static readonly FindingDescriptor MockResponseImpossible = new("IQMC3602", "No conforming response can be made",
        "For status {0} there is no example, and no body was found that conforms: the schema contradicts itself, contains itself without end, or is too narrow to be hit. Give the response an example.", Error);

    /// <summary>IQMC3603.</summary>
    public static readonly FindingDescriptor MockPreferenceUnknown = new("IQMC3603", "Preferred response is not documented",
        "The request prefers {0}, and there is none for this operation; there is {1}.", Error);

    /// <summary>IQMC3604.</summary>
    public static readonly FindingDescriptor MockCredentialRefused = new("IQMC3604", "Credential is not accepted",
        "The credential in '{0}' ({1}) is not one that this mock accepts: it is another one than configured, was never given out, or has expired.", Error);

    /// <summary>IQMC3605.</summary>
    public static readonly FindingDescriptor MockBodyTooLarge = new("IQMC3605", "Request body over the mock's limit",
        "The request body has more than {0} bytes and was not read to its end. Raise MaxBodyBytes (--max-body) if that is intended.", Error);

    /// <summary>IQMC3606.</summary>
    public static readonly FindingDescriptor MockPortUnusable = new("IQMC3606", "Mock cannot listen",
        "The mock cannot listen at {0}: {1}. Give another port (--port, MockOptions.Port); 0 takes a free one.", Error);

    // 4xxx envelopes

    /// <summary>IQMC4001.</summary>
    public static readonly FindingDescriptor SuccessWithFailureStatus = new("IQMC4001", "Success with the status of a failure",
        "'{0}' is true in a response with status {1}. One of the two is wrong; if the vendor documents it so, put x-envelope: none at this response.", Error);

    /// <summary>IQMC4002.</summary>
    public static readonly FindingDescriptor FailureWithSuccessStatus = new("IQMC4002", "Failure with the status of a success",
        "'{0}' is false in a response with status {1}. A client that looks at the status takes this failure for a success; answer with a 4xx or 5xx, or put x-envelope: none at this response.", Error);

    /// <summary>IQMC4003.</summary>
    public static readonly FindingDescriptor FailureWithoutErrors = new("IQMC4003", "Failure without errors",
        "'{0}' is false and '{1}' {2}: nobody learns what went wrong. A failure lists at least one error.", Error);

    /// <summary>IQMC4004.</summary>
    public static readonly FindingDescriptor DataWithErrors = new("IQMC4004", "Data and errors together",
        "'{0}' and '{1}' are both there, and this response does not document both. Document both members if that is meant.", Error);

    /// <summary>IQMC4005.</summary>
    public static readonly FindingDescriptor EnvelopeMemberMissing = new("IQMC4005", "Envelope lacks its success member",
        "The body lacks the envelope's member '{0}'.{1} If this response has no envelope, put x-envelope: none at it.", Error);

    /// <summary>IQMC4006.</summary>
    public static readonly FindingDescriptor EnvelopeMemberNotBoolean = new("IQMC4006", "Success member is no boolean",
        "The envelope's member '{0}' must be true or false, but is {1}.", Error);

    /// <summary>IQMC4007.</summary>
    public static readonly FindingDescriptor SuccessWithErrors = new("IQMC4007", "Success with errors",
        "'{0}' is true and '{1}' lists errors, which this response does not document together. If part of the request may fail, document both members.", Error);

    // 5xxx pacts

    /// <summary>IQMC5001.</summary>
    public static readonly FindingDescriptor PactNotFound = new("IQMC5001", "Pact not found",
        "'{0}' does not exist. Give a pact file, or a folder of them.", Error);

    /// <summary>IQMC5002.</summary>
    public static readonly FindingDescriptor PactNotInFolder = new("IQMC5002", "No pact in the folder",
        "The folder '{0}' and those below it hold no .json file. Consumer tests write pacts; run them, or give another folder.", Error);

    /// <summary>IQMC5003.</summary>
    public static readonly FindingDescriptor PactMalformed = new("IQMC5003", "Not a pact",
        "The file is not as the Pact Specification has it: {0}.", Error);

    /// <summary>IQMC5004.</summary>
    public static readonly FindingDescriptor PactVersionUnsupported = new("IQMC5004", "Unknown version of the Pact Specification",
        "The version '{0}' of the Pact Specification is not known; 1 to 4 are. Write the pact with one of them.", Error);

    /// <summary>IQMC5005.</summary>
    public static readonly FindingDescriptor InteractionNotHttp = new("IQMC5005", "Interaction is not HTTP",
        "{0} cannot be judged by an OpenAPI contract; only interactions of the type 'Synchronous/HTTP' can. It was left out.", Warning);

    /// <summary>IQMC5006.</summary>
    public static readonly FindingDescriptor PluginUnknown = new("IQMC5006", "Interaction needs a plugin",
        "The interaction '{0}' is written with the plugin '{1}', which is not known here. It was left out; judge it with the tool that wrote it.", Warning);

    /// <summary>IQMC5007.</summary>
    public static readonly FindingDescriptor MatcherUnknown = new("IQMC5007", "Unknown matcher",
        "There is no matcher '{0}'. The engine takes it and fails only when it verifies.{1} For instance 'type', 'regex', 'integer', 'datetime'.", Error);

    /// <summary>IQMC5008.</summary>
    public static readonly FindingDescriptor MatcherInvalid = new("IQMC5008", "Matching rule cannot be read",
        "The matching rule '{0}' cannot be read: {1}.", Error);

    /// <summary>IQMC5009.</summary>
    public static readonly FindingDescriptor MatcherUnused = new("IQMC5009", "Matching rule leads nowhere",
        "The matching rule '{0}' leads to nothing in the body, so it matches nothing. Mend its path, or remove it.", Warning);

    /// <summary>IQMC5010.</summary>
    public static readonly FindingDescriptor MatcherRefusesExample = new("IQMC5010", "Matcher refuses its own example",
        "In '{0}': the matcher '{1}' refuses the example at '{2}'. The mock server would give the consumer what the provider may never send; change one of them.", Error);

    /// <summary>IQMC5011.</summary>
    public static readonly FindingDescriptor PactEmpty = new("IQMC5011", "Pact without interactions",
        "The pact has no interactions, so it says nothing. Remove it, or run the consumer tests again.", Warning);

    /// <summary>IQMC5012.</summary>
    public static readonly FindingDescriptor InteractionAmbiguous = new("IQMC5012", "Interaction given twice",
        "The interaction '{0}' comes twice, with the same description and provider states, and not the same content; the first is at {1}. Give one of them another description.", Error);

    /// <summary>IQMC5101.</summary>
    public static readonly FindingDescriptor PactOperationUnknown = new("IQMC5101", "Pact has an unknown operation",
        "In '{0}': {1}{2}", Error);

    /// <summary>IQMC5102.</summary>
    public static readonly FindingDescriptor PactOperationOther = new("IQMC5102", "Interaction names another operation",
        "In '{0}': the interaction says that it is about '{1}', and its request leads to '{2}'. Change the reference, or the request.", Error);

    /// <summary>IQMC5103.</summary>
    public static readonly FindingDescriptor PactRequest = new("IQMC5103", "Contract refuses the request",
        "In '{0}': {1}{2}", Error);

    /// <summary>IQMC5104.</summary>
    public static readonly FindingDescriptor PactCredential = new("IQMC5104", "Request has not the documented credential",
        "In '{0}': {1}{2}", Error);

    /// <summary>IQMC5105.</summary>
    public static readonly FindingDescriptor PactRequestBody = new("IQMC5105", "Contract refuses the request's body",
        "In '{0}': {1}{2}", Error);

    /// <summary>IQMC5106.</summary>
    public static readonly FindingDescriptor PactStatusUndocumented = new("IQMC5106", "Pact expects an undocumented status",
        "In '{0}': {1}{2}", Error);

    /// <summary>IQMC5107.</summary>
    public static readonly FindingDescriptor PactMediaType = new("IQMC5107", "Pact expects an undocumented media type",
        "In '{0}': {1}{2}", Error);

    /// <summary>IQMC5108.</summary>
    public static readonly FindingDescriptor PactResponseHeader = new("IQMC5108", "Pact expects what the contract does not say of a header",
        "In '{0}': {1}{2}", Error);

    /// <summary>IQMC5109.</summary>
    public static readonly FindingDescriptor PactResponseBody = new("IQMC5109", "Pact expects a body that the contract forbids",
        "In '{0}': {1}{2}", Error);

    /// <summary>IQMC5110.</summary>
    public static readonly FindingDescriptor PactMemberUndocumented = new("IQMC5110", "Pact relies on an undocumented member",
        "In '{0}': {1}{2}", Error);

    /// <summary>IQMC5111.</summary>
    public static readonly FindingDescriptor PactNotNull = new("IQMC5111", "Pact relies on a value that may be null",
        "In '{0}': the contract allows null at '{1}', and {2} refuses it. Leave the member out, or accept null as well.{3}", Error);

    /// <summary>IQMC5112.</summary>
    public static readonly FindingDescriptor PactTypeNotPromised = new("IQMC5112", "Pact relies on a type that is not promised",
        "In '{0}': at '{1}', {2} refuses {3}, which the contract allows. Leave the member out, or use a matcher that accepts both.{4}", Error);

    /// <summary>IQMC5113.</summary>
    public static readonly FindingDescriptor PactValueNotPromised = new("IQMC5113", "Pact relies on a value that is not promised",
        "In '{0}': at '{1}', {2} refuses '{3}', which the contract allows. Accept it as well, or write down in the contract that it never comes.{4}", Error);

    /// <summary>IQMC5114.</summary>
    public static readonly FindingDescriptor PactRegexWider = new("IQMC5114", "Regular expression is wider than the enum",
        "In '{0}': the regular expression '{1}' at '{2}' accepts '{3}', and the contract has only {4}. List the values, as in 'A|B'.{5}", Error);

    /// <summary>IQMC5115.</summary>
    public static readonly FindingDescriptor PactRequestMatcher = new("IQMC5115", "Contract refuses what a request's matcher allows",
        "In '{0}': the matcher '{1}' at '{2}' allows {3}, which the contract refuses. Narrow it to what the consumer sends.{4}", Error);

    /// <summary>IQMC5116.</summary>
    public static readonly FindingDescriptor PactMembersOptional = new("IQMC5116", "Pact relies on optional members",
        "In '{0}': the contract does not require '{1}'{2}; the provider may leave them out.{3}", Info);

    /// <summary>IQMC5117.</summary>
    public static readonly FindingDescriptor PactRegexUndecided = new("IQMC5117", "Regular expression not compared with the enum",
        "In '{0}': whether the regular expression '{1}' at '{2}' accepts more than the enum was not decided; it has look-around, back-references, or the like. List the values, as in 'A|B'.{3}", Info);

    /// <summary>IQMC5201.</summary>
    public static readonly FindingDescriptor EngineMissing = new("IQMC5201", "Pact engine not found",
        "The Pact engine '{0}' was not found for this platform ({1}). Packages of Iqm.Contracts.Testing bring it for linux-x64, linux-arm64, linux-musl-x64, linux-musl-arm64, osx-x64, osx-arm64 and win-x64; publish for one of these.", Error);

    /// <summary>IQMC5202.</summary>
    public static readonly FindingDescriptor EngineUnusable = new("IQMC5202", "Pact engine cannot be loaded",
        "The Pact engine '{0}' cannot be loaded on this platform ({1}): {2} It is likely the library of another platform; restore and build for this one.", Error);

    /// <summary>IQMC5203.</summary>
    public static readonly FindingDescriptor PactMismatch = new("IQMC5203", "Provider does not do what the pact says",
        "In '{0}': {1}", Error);

    /// <summary>IQMC5204.</summary>
    public static readonly FindingDescriptor NothingVerified = new("IQMC5204", "Nothing was verified",
        "Nothing was verified: {0}. An empty result is no success; give pacts that have interactions, or widen the filters.", Error);

    /// <summary>IQMC5205.</summary>
    public static readonly FindingDescriptor VerificationFailed = new("IQMC5205", "Verification could not be run",
        "The Pact engine could not verify: {0}", Error);

    /// <summary>IQMC5206.</summary>
    public static readonly FindingDescriptor PactPending = new("IQMC5206", "Provider does not yet do what a pending pact says",
        "In '{0}', which is pending: {1}", Warning);

    /// <summary>IQMC5207.</summary>
    public static readonly FindingDescriptor ProviderStateFailed = new("IQMC5207", "Provider state could not be set up",
        "The provider state '{0}' could not be set up: {1}", Error);

    /// <summary>IQMC5301.</summary>
    public static readonly FindingDescriptor ConsumerTestInvalid = new("IQMC5301", "Interaction cannot be written",
        "{0}", Error);

    /// <summary>IQMC5302.</summary>
    public static readonly FindingDescriptor MockServerFailed = new("IQMC5302", "Mock server could not be started",
        "The engine's mock server could not be started: {0}", Error);

    /// <summary>IQMC5303.</summary>
    public static readonly FindingDescriptor ConsumerMismatch = new("IQMC5303", "Consumer did not do what the pact says",
        "In '{0}': {1}", Error);

    /// <summary>IQMC5304.</summary>
    public static readonly FindingDescriptor PactConflict = new("IQMC5304", "Interactions conflict",
        "The interaction '{0}' in '{1}' was written by two tests that differ: {2}. Give one of them another description or provider state.", Error);

    /// <summary>IQMC5305.</summary>
    public static readonly FindingDescriptor PactUnwritable = new("IQMC5305", "Pact cannot be written",
        "'{0}' cannot be written: {1}", Error);

    // 7xxx docs drift

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

    /// <summary>IQMC7012.</summary>
    public static readonly FindingDescriptor PageWithoutContract = new("IQMC7012", "Page belongs to no contract",
        "No contract knows this page, a host on it, or any of its operations. Give its contract with --spec; if it is a new one, 'docs draft' writes the beginning.", Error);

    /// <summary>IQMC7013.</summary>
    public static readonly FindingDescriptor TextNotPlaced = new("IQMC7013", "Text was not placed",
        "Read, but not placed: {0}: '{1}'. Look whether the contract should say it.", Info);

    /// <summary>IQMC7014.</summary>
    public static readonly FindingDescriptor PageWithoutName = new("IQMC7014", "Page has no name to be locked under",
        "What comes from stdin has no name, and no locked page shares its operations. Lock the file instead.", Error);

    /// <summary>IQMC7015.</summary>
    public static readonly FindingDescriptor PageNotFound = new("IQMC7015", "No page there",
        "'{0}' is no file, and no folder with pages ({1}). Give the path of a saved page, of a folder of them, or '-' for stdin.", Error);

    /// <summary>IQMC7016.</summary>
    public static readonly FindingDescriptor OpenQuestion = new("IQMC7016", "Question left open by a page",
        "Open: {0}", Info);

    /// <summary>IQMC7101.</summary>
    public static readonly FindingDescriptor OperationRemoved = new("IQMC7101", "Operation removed",
        "The page no longer documents '{0}'. Ask the vendor whether it is gone, then take it out of the contract.", Error);

    /// <summary>IQMC7102.</summary>
    public static readonly FindingDescriptor OperationMoved = new("IQMC7102", "Operation moved",
        "'{2}' is now documented as '{3}'. Change the method and path in the contract, and keep the old path under x-aliases while it answers.", Error);

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

    // 8xxx evidence and lint

    /// <summary>IQMC8001.</summary>
    public static readonly FindingDescriptor EvidenceMissingField = new("IQMC8001", "Evidence lacks a field",
        "{0} has no '{1}'. Add it; evidence is only worth something when it is whole.", Error);

    /// <summary>IQMC8002.</summary>
    public static readonly FindingDescriptor EvidenceUnknownField = new("IQMC8002", "Evidence has an unknown field",
        "{0} has no field called '{1}'. There are '{2}'.{3}", Error);

    /// <summary>IQMC8003.</summary>
    public static readonly FindingDescriptor EvidenceEmptyText = new("IQMC8003", "Evidence has an empty text",
        "{0} is empty. Say what there is to say, or remove the entry.", Error);

    /// <summary>IQMC8004.</summary>
    public static readonly FindingDescriptor EvidenceFieldType = new("IQMC8004", "Evidence has a field of another type",
        "{0} must be {1}.", Error);

    /// <summary>IQMC8005.</summary>
    public static readonly FindingDescriptor EvidenceDuplicateId = new("IQMC8005", "Duplicate id in the evidence",
        "The id '{0}' is already at {1}. Rename one of them.", Error);

    /// <summary>IQMC8006.</summary>
    public static readonly FindingDescriptor EvidenceUnknownKind = new("IQMC8006", "Unknown kind of evidence",
        "There is no kind '{0}'. There are '{1}'.{2}", Error);

    /// <summary>IQMC8007.</summary>
    public static readonly FindingDescriptor EvidenceInvalidValue = new("IQMC8007", "Invalid value in the evidence",
        "'{0}: {1}' must be {2}.", Error);

    /// <summary>IQMC8008.</summary>
    public static readonly FindingDescriptor EvidenceInvalidSource = new("IQMC8008", "Invalid source",
        "'{0}' is no source. Write the id of a page, '#' and the heading of a section in lower case, words joined by '-': page#heading.", Error);

    /// <summary>IQMC8009.</summary>
    public static readonly FindingDescriptor EvidencePointerUnresolved = new("IQMC8009", "Evidence points to nothing",
        "Entry '{0}' points to '{1}', which is not in the contract.{2}", Error);

    /// <summary>IQMC8010.</summary>
    public static readonly FindingDescriptor EvidenceUnknownPage = new("IQMC8010", "Unknown page cited",
        "No page has the id '{0}'. List it under 'pages' in the evidence, or correct the id.{1}", Error);

    /// <summary>IQMC8011.</summary>
    public static readonly FindingDescriptor EvidencePageUnused = new("IQMC8011", "Page never cited",
        "The page '{0}' is cited by no operation and no entry. Cite it where it was used, or remove it.", Error);

    /// <summary>IQMC8012.</summary>
    public static readonly FindingDescriptor OperationWithoutSource = new("IQMC8012", "Operation without a source",
        "{0} has no 'x-sources'. List the sections that describe it: x-sources: [page#heading].", Error);

    /// <summary>IQMC8101.</summary>
    public static readonly FindingDescriptor LintReader = new("IQMC8101", "Not valid OpenAPI",
        "Microsoft.OpenApi reports: {0}.", Error);

    /// <summary>IQMC8102.</summary>
    public static readonly FindingDescriptor LintUnknownField = new("IQMC8102", "Unknown field",
        "The {1} Object of OpenAPI 3.0 has no field '{0}'; names of extensions start with 'x-'.{2}{3}", Error);

    /// <summary>IQMC8103.</summary>
    public static readonly FindingDescriptor LintFieldType = new("IQMC8103", "Field of another type",
        "'{0}' is {1}; OpenAPI 3.0 wants {2} ({3} Object).{4}", Error);

    /// <summary>IQMC8104.</summary>
    public static readonly FindingDescriptor LintMissingField = new("IQMC8104", "Missing field",
        "The {0} Object has no '{1}'. OpenAPI 3.0 requires it.", Error);

    /// <summary>IQMC8105.</summary>
    public static readonly FindingDescriptor LintInvalidPath = new("IQMC8105", "Invalid path template",
        "'{0}' is no path template: {1}.", Error);

    /// <summary>IQMC8106.</summary>
    public static readonly FindingDescriptor LintPathParameterUndeclared = new("IQMC8106", "Path parameter not declared",
        "'{{{0}}}' is in the path of {1} but not declared. Add a parameter with 'in: path' and 'name: {0}' at {2}/parameters.{3}", Error);

    /// <summary>IQMC8107.</summary>
    public static readonly FindingDescriptor LintPathParameterUnused = new("IQMC8107", "Path parameter not in the path",
        "The path parameter '{0}' is not in the path '{1}'. Put '{{{0}}}' into the path or remove the parameter.{2}", Error);

    /// <summary>IQMC8108.</summary>
    public static readonly FindingDescriptor LintDuplicateOperationId = new("IQMC8108", "Duplicate operationId",
        "The operationId '{0}' is already at {1}. Rename one of them.", Error);

    /// <summary>IQMC8109.</summary>
    public static readonly FindingDescriptor LintDuplicatePath = new("IQMC8109", "Duplicate path",
        "'{0}' and '{1}' at {2} match the same requests. Merge them.", Error);

    /// <summary>IQMC8110.</summary>
    public static readonly FindingDescriptor LintInvalidStatus = new("IQMC8110", "Invalid status",
        "'{0}' is no status. Responses are under a status from '100' to '599', a range such as '4XX', or 'default'.", Error);

    /// <summary>IQMC8111.</summary>
    public static readonly FindingDescriptor LintDuplicateParameter = new("IQMC8111", "Duplicate parameter",
        "The {0} parameter '{1}' is already at {2}. Remove one of them.", Error);

    /// <summary>IQMC8112.</summary>
    public static readonly FindingDescriptor LintParameterForm = new("IQMC8112", "Parameter is incomplete or ambiguous",
        "{0}", Error);

    /// <summary>IQMC8113.</summary>
    public static readonly FindingDescriptor LintIgnoredHeader = new("IQMC8113", "Header is declared elsewhere",
        "OpenAPI 3.0 ignores a declaration of the header '{0}' here. It follows from {1}; remove the declaration.", Warning);

    /// <summary>IQMC8114.</summary>
    public static readonly FindingDescriptor LintUnknownSecurityScheme = new("IQMC8114", "Unknown security scheme",
        "There is no security scheme '{0}'. Declare it under components.securitySchemes.{1}", Error);

    /// <summary>IQMC8115.</summary>
    public static readonly FindingDescriptor LintSecurityScheme = new("IQMC8115", "Security is incomplete or contradictory",
        "{0}", Error);

    /// <summary>IQMC8116.</summary>
    public static readonly FindingDescriptor LintComponentName = new("IQMC8116", "Invalid name of a component",
        "The name '{0}' may only have letters, digits, '.', '_' and '-'. Rename the component and what refers to it.", Error);

    /// <summary>IQMC8117.</summary>
    public static readonly FindingDescriptor LintServer = new("IQMC8117", "Server variable is undeclared or contradictory",
        "{0}", Error);

    /// <summary>IQMC8118.</summary>
    public static readonly FindingDescriptor LintDuplicateTag = new("IQMC8118", "Duplicate tag",
        "The tag '{0}' is already declared at {1}. Merge the two.", Error);

    /// <summary>IQMC8119.</summary>
    public static readonly FindingDescriptor LintExampleForm = new("IQMC8119", "Two forms of example at once",
        "'{0}' and '{1}' exclude each other. Keep one.", Error);

    /// <summary>IQMC8120.</summary>
    public static readonly FindingDescriptor LintExample = new("IQMC8120", "Example does not fit its schema",
        "The example does not fit ({0}): {1}", Error);

    /// <summary>IQMC8121.</summary>
    public static readonly FindingDescriptor LintDefault = new("IQMC8121", "Default does not fit its schema",
        "The default does not fit ({0}): {1}", Error);

    /// <summary>IQMC8122.</summary>
    public static readonly FindingDescriptor LintEnum = new("IQMC8122", "Enum value is impossible or repeated",
        "{0}. Correct or remove the value.", Error);

    /// <summary>IQMC8123.</summary>
    public static readonly FindingDescriptor LintInvalidPattern = new("IQMC8123", "Pattern is no regular expression",
        "'{0}' is no regular expression of ECMA-262: {1}.", Error);

    /// <summary>IQMC8124.</summary>
    public static readonly FindingDescriptor LintWithoutEffect = new("IQMC8124", "Field without effect",
        "'{0}' has no effect on {1}; it is for {2}. Remove it or correct what it stands beside.", Warning);

    /// <summary>IQMC8125.</summary>
    public static readonly FindingDescriptor LintContradiction = new("IQMC8125", "Contradictory schema",
        "This schema contradicts itself: {0}.", Error);

    /// <summary>IQMC8126.</summary>
    public static readonly FindingDescriptor LintInvalidMediaType = new("IQMC8126", "Invalid media type",
        "'{0}' is no media type. Write it as in 'application/json' or 'text/*'.", Error);

    /// <summary>IQMC8127.</summary>
    public static readonly FindingDescriptor LintEncodingWithoutProperty = new("IQMC8127", "Encoding without property",
        "The schema has no property '{0}' that this encoding could be for.{1}", Error);

    /// <summary>IQMC8128.</summary>
    public static readonly FindingDescriptor LintBodyWithoutMeaning = new("IQMC8128", "Request body without meaning",
        "A request body has no defined meaning for {0}, and servers and proxies may drop it. Use another method, or parameters.", Warning);

    /// <summary>IQMC8129.</summary>
    public static readonly FindingDescriptor LintLink = new("IQMC8129", "Link leads to no operation",
        "{0}", Error);

    /// <summary>IQMC8130.</summary>
    public static readonly FindingDescriptor LintReferenceKind = new("IQMC8130", "Reference to another kind of component",
        "'$ref' '{0}' leads to a {1} Object where a {2} Object is needed.", Error);

    /// <summary>IQMC8131.</summary>
    public static readonly FindingDescriptor LintExtension = new("IQMC8131", "Extension of another form",
        "'{0}' must be {1}.", Error);

    /// <summary>IQMC8132.</summary>
    public static readonly FindingDescriptor LintDiscriminator = new("IQMC8132", "Discriminator cannot choose",
        "{0}", Error);

    /// <summary>IQMC8201.</summary>
    public static readonly FindingDescriptor WaiverMissingField = new("IQMC8201", "Waiver lacks a field",
        "The waiver has no '{0}'. Each has code, operation, owner, reason and expires.", Error);

    /// <summary>IQMC8202.</summary>
    public static readonly FindingDescriptor WaiverUnknownField = new("IQMC8202", "Waiver has an unknown field",
        "A waiver has no field called '{0}'. There are '{1}'.{2}", Error);

    /// <summary>IQMC8203.</summary>
    public static readonly FindingDescriptor WaiverInvalid = new("IQMC8203", "Invalid value in the waivers",
        "{0} must be {1}.", Error);

    /// <summary>IQMC8204.</summary>
    public static readonly FindingDescriptor WaiverExpired = new("IQMC8204", "Waiver has expired",
        "The waiver for {0} held until {1} and covers nothing any more. {2} decides: mend the cause and remove it, or extend it with a reason.", Error);

    /// <summary>IQMC8205.</summary>
    public static readonly FindingDescriptor WaiverUnused = new("IQMC8205", "Waiver is not needed",
        "The waiver for {0} covers nothing: {1}.", Error);

    // 9xxx usage

    /// <summary>IQMC9001.</summary>
    public static readonly FindingDescriptor UnknownVerb = new("IQMC9001", "Unknown verb",
        "There is no verb '{0}'. There are '{1}'.{2}", Error);

    /// <summary>IQMC9002.</summary>
    public static readonly FindingDescriptor UnknownOption = new("IQMC9002", "Unknown option",
        "There is no option '{0}' here. There are '{1}'.{2}", Error);

    /// <summary>IQMC9003.</summary>
    public static readonly FindingDescriptor InvalidUsage = new("IQMC9003", "Command line is wrong",
        "{0}.", Error);

    /// <summary>IQMC9004.</summary>
    public static readonly FindingDescriptor NoContracts = new("IQMC9004", "No contracts",
        "No openapi.yaml, openapi.yml or openapi.json is in the folder '{0}' or below it. Give the path of a document.", Error);

    /// <summary>IQMC9005.</summary>
    public static readonly FindingDescriptor OutputUnwritable = new("IQMC9005", "Output cannot be written",
        "'{0}' cannot be written: {1}", Error);

    /// <summary>IQMC9006.</summary>
    public static readonly FindingDescriptor Fault = new("IQMC9006", "Fault of the tool",
        "The tool failed with {0}: {1} This is a mistake of the tool; report it with the lines below.", Error);

    /// <summary>IQMC9007.</summary>
    public static readonly FindingDescriptor Stopped = new("IQMC9007", "Stopped",
        "The tool was stopped before it was done; nothing was written.", Error);

    /// <summary>IQMC9008.</summary>
    public static readonly FindingDescriptor ConfigurationInvalid = new("IQMC9008", "Configuration is wrong",
        "{0} of the configuration must be {1}.", Error);

    /// <summary>IQMC9009.</summary>
    public static readonly FindingDescriptor ConfigurationUnknownKey = new("IQMC9009", "Unknown key of the configuration",
        "There is no key '{0}' here. There are '{1}'.{2} Keys of your own begin with 'x-'.", Error);

    /// <summary>IQMC9101.</summary>
    public static readonly FindingDescriptor TrafficNotFound = new("IQMC9101", "Recording not found",
        "'{0}' does not exist, or holds no recording. Give HAR or JSON Lines files, folders with .har, .jsonl or .ndjson files, or '-' for stdin.", Error);

    /// <summary>IQMC9102.</summary>
    public static readonly FindingDescriptor TrafficUnreadable = new("IQMC9102", "Recording cannot be read",
        "'{0}' cannot be read: {1}", Error);

    /// <summary>IQMC9201.</summary>
    public static readonly FindingDescriptor MsBuildTooOld = new("IQMC9201", "MSBuild is too old",
        "Contracts are generated by a .NET task, which this MSBuild ({0}) cannot run. Build with 'dotnet build', or with Visual Studio 2026 (MSBuild 18) or later.", Error);

    /// <summary>IQMC9202.</summary>
    public static readonly FindingDescriptor NotCSharp = new("IQMC9202", "Not a C# project",
        "ContractReference generates C#, and this is a {0} project. Put it into a C# class library and reference that.", Error);

    /// <summary>IQMC9203.</summary>
    public static readonly FindingDescriptor InvalidContractMetadata = new("IQMC9203", "Invalid metadata of a ContractReference",
        "The metadata {0} is '{1}'. Allowed values: {2}.", Error);

    /// <summary>IQMC9204.</summary>
    public static readonly FindingDescriptor ContractNotFound = new("IQMC9204", "ContractReference without contract",
        "The ContractReference '{0}' is neither a file, '{1}' does not exist, nor the name of a contract that comes with the generator.{2}", Error);

    /// <summary>IQMC9205.</summary>
    public static readonly FindingDescriptor SharedNamespace = new("IQMC9205", "Two contracts in one namespace",
        "'{0}' and '{1}' both have a type '{2}' in the namespace '{3}'. Give one of the ContractReference items another Namespace.", Error);

    /// <summary>IQMC9301.</summary>
    public static readonly FindingDescriptor VerifyResultsUnreadable = new("IQMC9301", "Result of verify cannot be read",
        "'{0}' is no result of 'verify --format json': {1}. Write it with 'iqm-contracts verify … --format json --output FILE'.", Error);

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
