using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>3xxx: schemas, exchanges, recordings, the mock provider.</content>
public static partial class DiagnosticCatalog
{
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
        "{0} is nested more than {1} levels deep and was not read further. Raise --max-depth (MaxDepth of the options, at most 1,000) if that is intended.", Error);

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
        "For status {0} there is no example, and no body was found that conforms: the schema contradicts itself, contains itself without end, demands more than 100,000 values, or is too narrow to be hit. Give the response an example.", Error);

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
}
