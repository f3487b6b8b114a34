using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>6xxx: changes between two contracts. An error is a breaking change, a warning a risky one, an info a compatible one; <c>65xx</c> is about what is sent, <c>66xx</c> the same about what is received.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>IQMC6001.</summary>
    public static readonly FindingDescriptor GitReferenceRefused = new("IQMC6001", "Git reference refused",
        "'{0}' is refused: {1}. Write git:REVISION:PATH with a path inside the repository, as in git:HEAD~1:specs/iqm/openapi.yaml.", Error);

    /// <summary>IQMC6002.</summary>
    public static readonly FindingDescriptor GitFailed = new("IQMC6002", "Git failed",
        "'{0}' cannot be read, for git says: {1} Run the command inside the repository, with git on the PATH.", Error);

    /// <summary>IQMC6003.</summary>
    public static readonly FindingDescriptor GitNotFound = new("IQMC6003", "Not in the revision",
        "'{0}' does not exist in git: {1}. Check the revision with 'git log', and the path with 'git ls-tree'.", Error);

    /// <summary>IQMC6004.</summary>
    public static readonly FindingDescriptor ContractsDoNotPair = new("IQMC6004", "Contracts do not pair",
        "'{0}' and '{1}' cannot be compared: {2}. Give two documents, or two folders in which each contract has its own name.", Error);

    /// <summary>IQMC6005.</summary>
    public static readonly FindingDescriptor GitTooLarge = new("IQMC6005", "Too much in the revision",
        "'{0}' holds more than {1:N0} bytes of YAML and JSON. Give the path of one contract's folder.", Error);

    /// <summary>IQMC6101.</summary>
    public static readonly FindingDescriptor DiffOperationRemoved = new("IQMC6101", "Operation removed",
        "{0} is no longer in the contract. Stop calling it before the vendor takes it away.", Error);

    /// <summary>IQMC6102.</summary>
    public static readonly FindingDescriptor DiffOperationAdded = new("IQMC6102", "Operation added",
        "{0} is new. Callers need nothing; the regenerated client has it.", Info);

    /// <summary>IQMC6103.</summary>
    public static readonly FindingDescriptor DiffOperationMoved = new("IQMC6103", "Operation moved",
        "{0} moved from {1} to {2}. Regenerate the client, for it calls the old address.", Error);

    /// <summary>IQMC6104.</summary>
    public static readonly FindingDescriptor DiffPathParameterRenamed = new("IQMC6104", "Path parameter renamed",
        "{0} calls its path parameter '{2}' instead of '{1}'. What is sent is the same; in regenerated code the argument has the new name.", Info);

    /// <summary>IQMC6105.</summary>
    public static readonly FindingDescriptor DiffOperationIdChanged = new("IQMC6105", "OperationId changed",
        "{0} has the operationId '{2}' instead of '{1}'. What is sent is the same; regenerated code has another method name.", Warning);

    /// <summary>IQMC6106.</summary>
    public static readonly FindingDescriptor DiffOperationDeprecated = new("IQMC6106", "Operation deprecated",
        "{0} is deprecated. It still works; plan what to call instead.", Warning);

    /// <summary>IQMC6107.</summary>
    public static readonly FindingDescriptor DiffOperationReinstated = new("IQMC6107", "Operation no longer deprecated",
        "{0} is no longer deprecated.", Info);

    /// <summary>IQMC6108.</summary>
    public static readonly FindingDescriptor DiffOperationRegrouped = new("IQMC6108", "Operation under another tag",
        "{0} has '{2}' as its first tag instead of '{1}'. What is sent is the same; regenerated code has the method in another client class.", Warning);

    /// <summary>IQMC6109.</summary>
    public static readonly FindingDescriptor DiffVersionChanged = new("IQMC6109", "Version changed",
        "The contract's version is '{2}' instead of '{1}'.", Info);

    /// <summary>IQMC6110.</summary>
    public static readonly FindingDescriptor DiffSunsetNearer = new("IQMC6110", "Sunset set or nearer",
        "{0} ends on {2}; before, that was {1}. Plan what to call instead.", Warning);

    /// <summary>IQMC6111.</summary>
    public static readonly FindingDescriptor DiffSunsetLater = new("IQMC6111", "Sunset lifted or later",
        "{0} ends on {2}; before, that was {1}.", Info);

    /// <summary>IQMC6112.</summary>
    public static readonly FindingDescriptor DiffCallbackRemoved = new("IQMC6112", "Callback removed",
        "{0}, by which the provider called, is no longer in the contract. Do not wait for it.", Error);

    /// <summary>IQMC6113.</summary>
    public static readonly FindingDescriptor DiffCallbackAdded = new("IQMC6113", "Callback added",
        "{0}, by which the provider calls, is new.", Info);

    /// <summary>IQMC6120.</summary>
    public static readonly FindingDescriptor DiffEnvelopeRenamed = new("IQMC6120", "Envelope member renamed",
        "The envelope's member for {0} is '{2}' instead of '{1}'. Regenerate the client, for it unwraps the old member.", Error);

    /// <summary>IQMC6121.</summary>
    public static readonly FindingDescriptor DiffEnvelopeRemoved = new("IQMC6121", "Envelope removed",
        "Responses no longer share the envelope {1}. Regenerate the client, for it unwraps what is not there.", Error);

    /// <summary>IQMC6122.</summary>
    public static readonly FindingDescriptor DiffEnvelopeAdded = new("IQMC6122", "Envelope added",
        "Responses now share the envelope {2}. Regenerate the client, for it does not unwrap it.", Error);

    /// <summary>IQMC6123.</summary>
    public static readonly FindingDescriptor DiffEnvelopeOptedOut = new("IQMC6123", "Response opted out of the envelope",
        "{0} is no longer in the envelope (x-envelope: none). Do not trust its member for success.", Warning);

    /// <summary>IQMC6124.</summary>
    public static readonly FindingDescriptor DiffEnvelopeOptedIn = new("IQMC6124", "Response back in the envelope",
        "{0} is in the envelope now. A failure there is noticed by the envelope as well.", Warning);

    /// <summary>IQMC6130.</summary>
    public static readonly FindingDescriptor DiffServerRemoved = new("IQMC6130", "Server removed",
        "The server {0} is no longer in the contract. Send requests to one that is.", Error);

    /// <summary>IQMC6131.</summary>
    public static readonly FindingDescriptor DiffServerAdded = new("IQMC6131", "Server added",
        "The server {0} is new.", Info);

    /// <summary>IQMC6132.</summary>
    public static readonly FindingDescriptor DiffServerChanged = new("IQMC6132", "Server changed",
        "The server is '{2}' instead of '{1}'. Change the base address of clients.", Error);

    /// <summary>IQMC6133.</summary>
    public static readonly FindingDescriptor DiffServerVariableChanged = new("IQMC6133", "Server variable changed",
        "The server variable {0} is {2} instead of {1}. Check the base address that clients are given.", Warning);

    /// <summary>IQMC6134.</summary>
    public static readonly FindingDescriptor DiffServerPreferred = new("IQMC6134", "Other server first",
        "The first server, which a client takes unless told otherwise, is '{2}' instead of '{1}'.", Warning);

    /// <summary>IQMC6140.</summary>
    public static readonly FindingDescriptor DiffCredentialRequired = new("IQMC6140", "Credential newly required",
        "{0} now needs a credential: {2}. Send one.", Error);

    /// <summary>IQMC6141.</summary>
    public static readonly FindingDescriptor DiffCredentialNotRequired = new("IQMC6141", "Credential no longer required",
        "{0} can be called without a credential; before, it needed {1}.", Info);

    /// <summary>IQMC6142.</summary>
    public static readonly FindingDescriptor DiffSecurityRemoved = new("IQMC6142", "Credential no longer accepted",
        "{0} no longer accepts {1} as credential. Use another that the contract lists.", Error);

    /// <summary>IQMC6143.</summary>
    public static readonly FindingDescriptor DiffSecurityAdded = new("IQMC6143", "Further credential accepted",
        "{0} also accepts {2} as credential.", Info);

    /// <summary>IQMC6144.</summary>
    public static readonly FindingDescriptor DiffSecuritySchemeChanged = new("IQMC6144", "Security scheme changed",
        "The security scheme {0} is {2} instead of {1}. Send the credential in its new place.", Error);

    /// <summary>IQMC6145.</summary>
    public static readonly FindingDescriptor DiffScopeRequired = new("IQMC6145", "Scope newly required",
        "{0} needs the scope '{2}' with {1}. Ask for it when the token is fetched.", Error);

    /// <summary>IQMC6146.</summary>
    public static readonly FindingDescriptor DiffScopeNotRequired = new("IQMC6146", "Scope no longer required",
        "{0} no longer needs the scope '{1}' with {2}.", Info);

    /// <summary>IQMC6147.</summary>
    public static readonly FindingDescriptor DiffOAuthAddressChanged = new("IQMC6147", "Address for tokens changed",
        "{0} is '{2}' instead of '{1}'. Fetch tokens there.", Warning);

    /// <summary>IQMC6191.</summary>
    public static readonly FindingDescriptor DiffContractRemoved = new("IQMC6191", "Contract removed",
        "The contract '{0}' is not among the new ones. Stop calling its operations, or give the folder it moved to.", Error);

    /// <summary>IQMC6192.</summary>
    public static readonly FindingDescriptor DiffContractAdded = new("IQMC6192", "Contract added",
        "The contract '{0}' is new.", Info);

    /// <summary>IQMC6201.</summary>
    public static readonly FindingDescriptor DiffRequiredParameterAdded = new("IQMC6201", "Required parameter added",
        "{0} is new and required. Send it.", Error);

    /// <summary>IQMC6202.</summary>
    public static readonly FindingDescriptor DiffRequiredParameterRemoved = new("IQMC6202", "Required parameter removed",
        "{0}, which had to be sent, is gone. Stop sending it, for it is ignored or refused.", Warning);

    /// <summary>IQMC6203.</summary>
    public static readonly FindingDescriptor DiffOptionalParameterAdded = new("IQMC6203", "Optional parameter added",
        "{0} is new and optional.", Info);

    /// <summary>IQMC6204.</summary>
    public static readonly FindingDescriptor DiffOptionalParameterRemoved = new("IQMC6204", "Optional parameter removed",
        "{0} is gone. Stop sending it, for it is ignored or refused.", Warning);

    /// <summary>IQMC6205.</summary>
    public static readonly FindingDescriptor DiffParameterBecameRequired = new("IQMC6205", "Parameter became required",
        "{0} must be sent now.", Error);

    /// <summary>IQMC6206.</summary>
    public static readonly FindingDescriptor DiffParameterBecameOptional = new("IQMC6206", "Parameter became optional",
        "{0} may be left out now.", Info);

    /// <summary>IQMC6207.</summary>
    public static readonly FindingDescriptor DiffParameterMoved = new("IQMC6207", "Parameter in another place",
        "{0} is sent in the {2} instead of the {1}. Regenerate the client.", Error);

    /// <summary>IQMC6208.</summary>
    public static readonly FindingDescriptor DiffParameterStyleChanged = new("IQMC6208", "Parameter written another way",
        "{0} is written as {2} instead of {1}. Regenerate the client.", Error);

    /// <summary>IQMC6209.</summary>
    public static readonly FindingDescriptor DiffParameterContentChanged = new("IQMC6209", "Parameter in another media type",
        "{0} is written as {2} instead of {1}. Regenerate the client.", Error);

    /// <summary>IQMC6210.</summary>
    public static readonly FindingDescriptor DiffParameterDeprecated = new("IQMC6210", "Parameter deprecated",
        "{0} is deprecated. It still works; plan without it.", Warning);

    /// <summary>IQMC6211.</summary>
    public static readonly FindingDescriptor DiffParameterReinstated = new("IQMC6211", "Parameter no longer deprecated",
        "{0} is no longer deprecated.", Info);

    /// <summary>IQMC6212.</summary>
    public static readonly FindingDescriptor DiffEmptyValueForbidden = new("IQMC6212", "Empty parameter no longer allowed",
        "{0} may no longer be sent with an empty value.", Error);

    /// <summary>IQMC6213.</summary>
    public static readonly FindingDescriptor DiffEmptyValueAllowed = new("IQMC6213", "Empty parameter allowed",
        "{0} may be sent with an empty value.", Info);

    /// <summary>IQMC6301.</summary>
    public static readonly FindingDescriptor DiffRequiredBodyAdded = new("IQMC6301", "Required request body added",
        "{0} needs a request body now. Send one.", Error);

    /// <summary>IQMC6302.</summary>
    public static readonly FindingDescriptor DiffRequiredBodyRemoved = new("IQMC6302", "Required request body removed",
        "{0}, which needed a request body, takes none. Stop sending it, for it is ignored or refused.", Warning);

    /// <summary>IQMC6303.</summary>
    public static readonly FindingDescriptor DiffOptionalBodyAdded = new("IQMC6303", "Optional request body added",
        "{0} takes a request body now.", Info);

    /// <summary>IQMC6304.</summary>
    public static readonly FindingDescriptor DiffOptionalBodyRemoved = new("IQMC6304", "Optional request body removed",
        "{0} takes no request body any more. Stop sending one, for it is ignored or refused.", Warning);

    /// <summary>IQMC6305.</summary>
    public static readonly FindingDescriptor DiffBodyBecameRequired = new("IQMC6305", "Request body became required",
        "{0} must have a request body now.", Error);

    /// <summary>IQMC6306.</summary>
    public static readonly FindingDescriptor DiffBodyBecameOptional = new("IQMC6306", "Request body became optional",
        "{0} may have no request body now.", Info);

    /// <summary>IQMC6307.</summary>
    public static readonly FindingDescriptor DiffRequestMediaTypeRemoved = new("IQMC6307", "Request media type removed",
        "{0} no longer takes {1}. Send one of the media types that it lists.", Error);

    /// <summary>IQMC6308.</summary>
    public static readonly FindingDescriptor DiffRequestMediaTypeAdded = new("IQMC6308", "Request media type added",
        "{0} also takes {2}.", Info);

    /// <summary>IQMC6309.</summary>
    public static readonly FindingDescriptor DiffRequestMediaTypePreferred = new("IQMC6309", "Other request media type first",
        "{0} lists {2} first instead of {1}. Both are accepted; a regenerated client sends the first.", Warning);

    /// <summary>IQMC6310.</summary>
    public static readonly FindingDescriptor DiffEncodingChanged = new("IQMC6310", "Encoding of a form field changed",
        "{0} is written as {2} instead of {1}. Regenerate the client.", Warning);

    /// <summary>IQMC6401.</summary>
    public static readonly FindingDescriptor DiffSuccessStatusRemoved = new("IQMC6401", "Success status removed",
        "{0} no longer answers {1}. Handle the statuses that are left.", Error);

    /// <summary>IQMC6402.</summary>
    public static readonly FindingDescriptor DiffSuccessStatusAdded = new("IQMC6402", "Success status added",
        "{0} may answer {2}. A generated client does not fail on it; decide what it means.", Warning);

    /// <summary>IQMC6403.</summary>
    public static readonly FindingDescriptor DiffErrorStatusRemoved = new("IQMC6403", "Error status removed",
        "{0} no longer documents {1}. Code that waits for it never runs, or meets another body.", Warning);

    /// <summary>IQMC6404.</summary>
    public static readonly FindingDescriptor DiffErrorStatusAdded = new("IQMC6404", "Error status added",
        "{0} may answer {2}. A generated client throws for it as for any failure.", Info);

    /// <summary>IQMC6405.</summary>
    public static readonly FindingDescriptor DiffDefaultResponseRemoved = new("IQMC6405", "Default response removed",
        "{0} no longer says what other statuses answer.", Warning);

    /// <summary>IQMC6406.</summary>
    public static readonly FindingDescriptor DiffDefaultResponseAdded = new("IQMC6406", "Default response added",
        "{0} says what other statuses answer.", Info);

    /// <summary>IQMC6407.</summary>
    public static readonly FindingDescriptor DiffResponseMediaTypeRemoved = new("IQMC6407", "Response media type removed",
        "{0} is no longer available as {1}. Ask for a media type that it lists.", Error);

    /// <summary>IQMC6408.</summary>
    public static readonly FindingDescriptor DiffResponseMediaTypeAdded = new("IQMC6408", "Response media type added",
        "{0} may also come as {2}. Send an Accept field, so that a form comes that is understood.", Warning);

    /// <summary>IQMC6409.</summary>
    public static readonly FindingDescriptor DiffResponseBodyRemoved = new("IQMC6409", "Response body removed",
        "{0} has no body any more. Do not read one.", Error);

    /// <summary>IQMC6410.</summary>
    public static readonly FindingDescriptor DiffResponseBodyAdded = new("IQMC6410", "Response body added",
        "{0} has a body now.", Info);

    /// <summary>IQMC6411.</summary>
    public static readonly FindingDescriptor DiffRequiredHeaderRemoved = new("IQMC6411", "Promised response header removed",
        "{0}, which always came, is gone. Do not rely on it.", Error);

    /// <summary>IQMC6412.</summary>
    public static readonly FindingDescriptor DiffRequiredHeaderAdded = new("IQMC6412", "Promised response header added",
        "{0} is new and always comes.", Info);

    /// <summary>IQMC6413.</summary>
    public static readonly FindingDescriptor DiffOptionalHeaderRemoved = new("IQMC6413", "Response header removed",
        "{0} is gone. Code that reads it finds nothing.", Warning);

    /// <summary>IQMC6414.</summary>
    public static readonly FindingDescriptor DiffOptionalHeaderAdded = new("IQMC6414", "Response header added",
        "{0} is new and may come.", Info);

    /// <summary>IQMC6415.</summary>
    public static readonly FindingDescriptor DiffHeaderBecameOptional = new("IQMC6415", "Response header became optional",
        "{0} may be missing now. Read it with care.", Error);

    /// <summary>IQMC6416.</summary>
    public static readonly FindingDescriptor DiffHeaderBecameRequired = new("IQMC6416", "Response header became required",
        "{0} always comes now.", Info);

    /// <summary>IQMC6417.</summary>
    public static readonly FindingDescriptor DiffStatusWidened = new("IQMC6417", "Status became a range",
        "{0} may answer any of {2} where it answered {1}.", Warning);

    /// <summary>IQMC6418.</summary>
    public static readonly FindingDescriptor DiffStatusNarrowed = new("IQMC6418", "Range became a status",
        "{0} answers {2} where it could answer any of {1}.", Info);

    /// <summary>IQMC6501.</summary>
    public static readonly FindingDescriptor RequestTypeChanged = new("IQMC6501", "Request type changed",
        "In requests, {0} is {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6502.</summary>
    public static readonly FindingDescriptor RequestTypeNarrowed = new("IQMC6502", "Request type narrowed",
        "In requests, {0} is only {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6503.</summary>
    public static readonly FindingDescriptor RequestTypeWidened = new("IQMC6503", "Request type widened",
        "In requests, {0} is {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6504.</summary>
    public static readonly FindingDescriptor RequestNullForbidden = new("IQMC6504", "Request null forbidden",
        "In requests, {0} is no longer nullable. What is sent today may be refused.", Error);

    /// <summary>IQMC6505.</summary>
    public static readonly FindingDescriptor RequestNullAllowed = new("IQMC6505", "Request null allowed",
        "In requests, {0} is nullable now. What is sent today stays good.", Info);

    /// <summary>IQMC6506.</summary>
    public static readonly FindingDescriptor RequestEnumValueRemoved = new("IQMC6506", "Request enum value removed",
        "In requests, {0} no longer allows the value {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6507.</summary>
    public static readonly FindingDescriptor RequestEnumValueAdded = new("IQMC6507", "Request enum value added",
        "In requests, {0} also allows the value {2}. What is sent today stays good.", Info);

    /// <summary>IQMC6508.</summary>
    public static readonly FindingDescriptor RequestEnumAdded = new("IQMC6508", "Request values limited to an enum",
        "In requests, {0} allows only {2}. What is sent today may be refused.", Error);

    /// <summary>IQMC6509.</summary>
    public static readonly FindingDescriptor RequestEnumRemoved = new("IQMC6509", "Request values no longer an enum",
        "In requests, {0} is no longer limited to {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6510.</summary>
    public static readonly FindingDescriptor RequestFormatChanged = new("IQMC6510", "Request format changed",
        "In requests, {0} has the format {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6511.</summary>
    public static readonly FindingDescriptor RequestFormatNarrowed = new("IQMC6511", "Request format added or narrowed",
        "In requests, {0} has the format {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6512.</summary>
    public static readonly FindingDescriptor RequestFormatWidened = new("IQMC6512", "Request format removed or widened",
        "In requests, {0} has the format {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6513.</summary>
    public static readonly FindingDescriptor RequestMinimumRaised = new("IQMC6513", "Request minimum raised",
        "In requests, {0} has minimum {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6514.</summary>
    public static readonly FindingDescriptor RequestMinimumLowered = new("IQMC6514", "Request minimum lowered",
        "In requests, {0} has minimum {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6515.</summary>
    public static readonly FindingDescriptor RequestMaximumLowered = new("IQMC6515", "Request maximum lowered",
        "In requests, {0} has maximum {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6516.</summary>
    public static readonly FindingDescriptor RequestMaximumRaised = new("IQMC6516", "Request maximum raised",
        "In requests, {0} has maximum {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6517.</summary>
    public static readonly FindingDescriptor RequestMinLengthRaised = new("IQMC6517", "Request least length raised",
        "In requests, {0} has minLength {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6518.</summary>
    public static readonly FindingDescriptor RequestMinLengthLowered = new("IQMC6518", "Request least length lowered",
        "In requests, {0} has minLength {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6519.</summary>
    public static readonly FindingDescriptor RequestMaxLengthLowered = new("IQMC6519", "Request greatest length lowered",
        "In requests, {0} has maxLength {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6520.</summary>
    public static readonly FindingDescriptor RequestMaxLengthRaised = new("IQMC6520", "Request greatest length raised",
        "In requests, {0} has maxLength {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6521.</summary>
    public static readonly FindingDescriptor RequestPatternAdded = new("IQMC6521", "Request pattern added",
        "In requests, {0} must match the pattern {2}. What is sent today may be refused.", Error);

    /// <summary>IQMC6522.</summary>
    public static readonly FindingDescriptor RequestPatternRemoved = new("IQMC6522", "Request pattern removed",
        "In requests, {0} need no longer match the pattern {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6523.</summary>
    public static readonly FindingDescriptor RequestPatternChanged = new("IQMC6523", "Request pattern changed",
        "In requests, {0} must match the pattern {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6524.</summary>
    public static readonly FindingDescriptor RequestMultipleNarrowed = new("IQMC6524", "Request multiple added or narrowed",
        "In requests, {0} must be a multiple of {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6525.</summary>
    public static readonly FindingDescriptor RequestMultipleWidened = new("IQMC6525", "Request multiple removed or widened",
        "In requests, {0} must be a multiple of {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6526.</summary>
    public static readonly FindingDescriptor RequestMultipleChanged = new("IQMC6526", "Request multiple changed",
        "In requests, {0} must be a multiple of {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6527.</summary>
    public static readonly FindingDescriptor RequestMinItemsRaised = new("IQMC6527", "Request fewest items raised",
        "In requests, {0} has minItems {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6528.</summary>
    public static readonly FindingDescriptor RequestMinItemsLowered = new("IQMC6528", "Request fewest items lowered",
        "In requests, {0} has minItems {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6529.</summary>
    public static readonly FindingDescriptor RequestMaxItemsLowered = new("IQMC6529", "Request most items lowered",
        "In requests, {0} has maxItems {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6530.</summary>
    public static readonly FindingDescriptor RequestMaxItemsRaised = new("IQMC6530", "Request most items raised",
        "In requests, {0} has maxItems {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6531.</summary>
    public static readonly FindingDescriptor RequestUniqueItemsRequired = new("IQMC6531", "Request items must differ",
        "In requests, {0} must have items that differ. What is sent today may be refused.", Error);

    /// <summary>IQMC6532.</summary>
    public static readonly FindingDescriptor RequestUniqueItemsLifted = new("IQMC6532", "Request items need not differ",
        "In requests, {0} may have equal items. What is sent today stays good.", Info);

    /// <summary>IQMC6533.</summary>
    public static readonly FindingDescriptor RequestMinPropertiesRaised = new("IQMC6533", "Request fewest members raised",
        "In requests, {0} has minProperties {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6534.</summary>
    public static readonly FindingDescriptor RequestMinPropertiesLowered = new("IQMC6534", "Request fewest members lowered",
        "In requests, {0} has minProperties {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6535.</summary>
    public static readonly FindingDescriptor RequestMaxPropertiesLowered = new("IQMC6535", "Request most members lowered",
        "In requests, {0} has maxProperties {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6536.</summary>
    public static readonly FindingDescriptor RequestMaxPropertiesRaised = new("IQMC6536", "Request most members raised",
        "In requests, {0} has maxProperties {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6537.</summary>
    public static readonly FindingDescriptor RequestMaxBytesLowered = new("IQMC6537", "Request file size lowered",
        "In requests, {0} has x-max-bytes {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6538.</summary>
    public static readonly FindingDescriptor RequestMaxBytesRaised = new("IQMC6538", "Request file size raised",
        "In requests, {0} has x-max-bytes {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6540.</summary>
    public static readonly FindingDescriptor RequestRequiredPropertyAdded = new("IQMC6540", "Request required property added",
        "In requests, {0} is new and required. Send it, for without it the request is refused.", Error);

    /// <summary>IQMC6541.</summary>
    public static readonly FindingDescriptor RequestRequiredPropertyRemoved = new("IQMC6541", "Request required property removed",
        "In requests, {0} is gone; it had to be there. Stop sending it, for it is ignored or refused.", Warning);

    /// <summary>IQMC6542.</summary>
    public static readonly FindingDescriptor RequestOptionalPropertyAdded = new("IQMC6542", "Request optional property added",
        "In requests, {0} is new and optional. Nothing that is sent today has to change.", Info);

    /// <summary>IQMC6543.</summary>
    public static readonly FindingDescriptor RequestOptionalPropertyRemoved = new("IQMC6543", "Request optional property removed",
        "In requests, {0} is gone. Stop sending it, for it is ignored or refused.", Warning);

    /// <summary>IQMC6544.</summary>
    public static readonly FindingDescriptor RequestPropertyBecameRequired = new("IQMC6544", "Request property became required",
        "In requests, {0} must be there now. Send it always.", Error);

    /// <summary>IQMC6545.</summary>
    public static readonly FindingDescriptor RequestPropertyBecameOptional = new("IQMC6545", "Request property became optional",
        "In requests, {0} may be missing now. What is sent today stays good.", Info);

    /// <summary>IQMC6546.</summary>
    public static readonly FindingDescriptor RequestBecameReadOnly = new("IQMC6546", "Request became readOnly",
        "In requests, {0} is readOnly now. Stop sending it.", Error);

    /// <summary>IQMC6547.</summary>
    public static readonly FindingDescriptor RequestNoLongerReadOnly = new("IQMC6547", "Request no longer readOnly",
        "In requests, {0} is no longer readOnly. It may be sent now.", Info);

    /// <summary>IQMC6548.</summary>
    public static readonly FindingDescriptor RequestBecameWriteOnly = new("IQMC6548", "Request became writeOnly",
        "In requests, {0} is writeOnly now. What is sent today stays good.", Info);

    /// <summary>IQMC6549.</summary>
    public static readonly FindingDescriptor RequestNoLongerWriteOnly = new("IQMC6549", "Request no longer writeOnly",
        "In requests, {0} is no longer writeOnly. What is sent today stays good.", Info);

    /// <summary>IQMC6552.</summary>
    public static readonly FindingDescriptor RequestMembersClosed = new("IQMC6552", "Request other members forbidden",
        "In requests, {0} forbids members that are not documented. What is sent today may be refused.", Error);

    /// <summary>IQMC6553.</summary>
    public static readonly FindingDescriptor RequestMembersOpened = new("IQMC6553", "Request other members allowed",
        "In requests, {0} allows members that are not documented. What is sent today stays good.", Info);

    /// <summary>IQMC6560.</summary>
    public static readonly FindingDescriptor RequestAlternativeRemoved = new("IQMC6560", "Request alternative removed",
        "In requests, {0} is no longer {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6561.</summary>
    public static readonly FindingDescriptor RequestAlternativeAdded = new("IQMC6561", "Request alternative added",
        "In requests, {0} may also be {2}. What is sent today stays good.", Info);

    /// <summary>IQMC6562.</summary>
    public static readonly FindingDescriptor RequestExactlyOneAlternative = new("IQMC6562", "Request anyOf became oneOf",
        "In requests, {0} must be exactly one of its alternatives. What is sent today may be treated otherwise.", Warning);

    /// <summary>IQMC6563.</summary>
    public static readonly FindingDescriptor RequestSeveralAlternatives = new("IQMC6563", "Request oneOf became anyOf",
        "In requests, {0} may be several of its alternatives at once. What is sent today stays good.", Info);

    /// <summary>IQMC6564.</summary>
    public static readonly FindingDescriptor RequestExclusionAdded = new("IQMC6564", "Request exclusion added",
        "In requests, {0} must not be {2}. What is sent today may be refused.", Error);

    /// <summary>IQMC6565.</summary>
    public static readonly FindingDescriptor RequestExclusionRemoved = new("IQMC6565", "Request exclusion removed",
        "In requests, {0} may be {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6566.</summary>
    public static readonly FindingDescriptor RequestExclusionChanged = new("IQMC6566", "Request exclusion changed",
        "In requests, {0} must not be {2} instead of {1}. What is sent today may be treated otherwise.", Warning);

    /// <summary>IQMC6567.</summary>
    public static readonly FindingDescriptor RequestCompositionChanged = new("IQMC6567", "Request composition changed",
        "In requests, {0} is composed another way: {2} instead of {1}. What is sent today may be treated otherwise.", Warning);

    /// <summary>IQMC6570.</summary>
    public static readonly FindingDescriptor RequestDefaultChanged = new("IQMC6570", "Request default changed",
        "In requests, {0} has the default {2} instead of {1}. Whoever leaves it out gets something else.", Warning);

    /// <summary>IQMC6571.</summary>
    public static readonly FindingDescriptor RequestDefaultAdded = new("IQMC6571", "Request default added",
        "In requests, {0} has the default {2}. What is sent today stays good.", Info);

    /// <summary>IQMC6572.</summary>
    public static readonly FindingDescriptor RequestDefaultRemoved = new("IQMC6572", "Request default removed",
        "In requests, {0} no longer has the default {1}. Whoever leaves it out may get something else.", Warning);

    /// <summary>IQMC6574.</summary>
    public static readonly FindingDescriptor RequestDeprecated = new("IQMC6574", "Request deprecated",
        "In requests, {0} is deprecated. It still works; plan without it.", Warning);

    /// <summary>IQMC6575.</summary>
    public static readonly FindingDescriptor RequestReinstated = new("IQMC6575", "Request no longer deprecated",
        "In requests, {0} is no longer deprecated. What is sent today stays good.", Info);

    /// <summary>IQMC6576.</summary>
    public static readonly FindingDescriptor RequestDiscriminatorAdded = new("IQMC6576", "Request discriminator added",
        "In requests, {0} is told apart by its member {2}. What is sent today may be treated otherwise.", Warning);

    /// <summary>IQMC6577.</summary>
    public static readonly FindingDescriptor RequestDiscriminatorRemoved = new("IQMC6577", "Request discriminator removed",
        "In requests, {0} is no longer told apart by its member {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6578.</summary>
    public static readonly FindingDescriptor RequestDiscriminatorChanged = new("IQMC6578", "Request discriminator changed",
        "In requests, {0} is told apart by its member {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6579.</summary>
    public static readonly FindingDescriptor RequestDiscriminatorValueRemoved = new("IQMC6579", "Request discriminator value removed",
        "In requests, {0} no longer knows the discriminator value {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6580.</summary>
    public static readonly FindingDescriptor RequestDiscriminatorValueAdded = new("IQMC6580", "Request discriminator value added",
        "In requests, {0} also knows the discriminator value {2}. What is sent today stays good.", Info);

    /// <summary>IQMC6582.</summary>
    public static readonly FindingDescriptor RequestKeywordChanged = new("IQMC6582", "Request other keyword changed",
        "In requests, {0} has {2} instead of {1}. What is sent today may be treated otherwise.", Warning);

    /// <summary>IQMC6583.</summary>
    public static readonly FindingDescriptor RequestSchemaRestricted = new("IQMC6583", "Request schema restricted",
        "In requests, {0} is described now; anything was allowed. What is sent today may be refused.", Error);

    /// <summary>IQMC6584.</summary>
    public static readonly FindingDescriptor RequestSchemaLifted = new("IQMC6584", "Request schema lifted",
        "In requests, {0} is no longer described; anything is allowed. What is sent today stays good.", Info);

    /// <summary>IQMC6601.</summary>
    public static readonly FindingDescriptor ResponseTypeChanged = new("IQMC6601", "Response type changed",
        "In responses, {0} is {2} instead of {1}. Code that reads it today may fail.", Error);

    /// <summary>IQMC6602.</summary>
    public static readonly FindingDescriptor ResponseTypeNarrowed = new("IQMC6602", "Response type narrowed",
        "In responses, {0} is only {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6603.</summary>
    public static readonly FindingDescriptor ResponseTypeWidened = new("IQMC6603", "Response type widened",
        "In responses, {0} is {2} instead of {1}. Code that reads it today may meet a type that it cannot hold.", Error);

    /// <summary>IQMC6604.</summary>
    public static readonly FindingDescriptor ResponseNullForbidden = new("IQMC6604", "Response null forbidden",
        "In responses, {0} is no longer nullable. Code that reads it today stays good.", Info);

    /// <summary>IQMC6605.</summary>
    public static readonly FindingDescriptor ResponseNullAllowed = new("IQMC6605", "Response null allowed",
        "In responses, {0} is nullable now. Code that reads it today may meet null.", Error);

    /// <summary>IQMC6606.</summary>
    public static readonly FindingDescriptor ResponseEnumValueRemoved = new("IQMC6606", "Response enum value removed",
        "In responses, {0} no longer allows the value {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6607.</summary>
    public static readonly FindingDescriptor ResponseEnumValueAdded = new("IQMC6607", "Response enum value added",
        "In responses, {0} also allows the value {2}. Generated clients keep a value that they do not know; code that decides by the value has to expect it.", Warning);

    /// <summary>IQMC6608.</summary>
    public static readonly FindingDescriptor ResponseEnumAdded = new("IQMC6608", "Response values limited to an enum",
        "In responses, {0} allows only {2}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6609.</summary>
    public static readonly FindingDescriptor ResponseEnumRemoved = new("IQMC6609", "Response values no longer an enum",
        "In responses, {0} is no longer limited to {1}. Generated clients keep a value that they do not know; code that decides by the value has to expect any.", Warning);

    /// <summary>IQMC6610.</summary>
    public static readonly FindingDescriptor ResponseFormatChanged = new("IQMC6610", "Response format changed",
        "In responses, {0} has the format {2} instead of {1}. Code that reads it today may fail.", Error);

    /// <summary>IQMC6611.</summary>
    public static readonly FindingDescriptor ResponseFormatNarrowed = new("IQMC6611", "Response format added or narrowed",
        "In responses, {0} has the format {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6612.</summary>
    public static readonly FindingDescriptor ResponseFormatWidened = new("IQMC6612", "Response format removed or widened",
        "In responses, {0} has the format {2} instead of {1}. Code that reads it today may meet a value that it cannot hold.", Error);

    /// <summary>IQMC6613.</summary>
    public static readonly FindingDescriptor ResponseMinimumRaised = new("IQMC6613", "Response minimum raised",
        "In responses, {0} has minimum {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6614.</summary>
    public static readonly FindingDescriptor ResponseMinimumLowered = new("IQMC6614", "Response minimum lowered",
        "In responses, {0} has minimum {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6615.</summary>
    public static readonly FindingDescriptor ResponseMaximumLowered = new("IQMC6615", "Response maximum lowered",
        "In responses, {0} has maximum {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6616.</summary>
    public static readonly FindingDescriptor ResponseMaximumRaised = new("IQMC6616", "Response maximum raised",
        "In responses, {0} has maximum {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6617.</summary>
    public static readonly FindingDescriptor ResponseMinLengthRaised = new("IQMC6617", "Response least length raised",
        "In responses, {0} has minLength {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6618.</summary>
    public static readonly FindingDescriptor ResponseMinLengthLowered = new("IQMC6618", "Response least length lowered",
        "In responses, {0} has minLength {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6619.</summary>
    public static readonly FindingDescriptor ResponseMaxLengthLowered = new("IQMC6619", "Response greatest length lowered",
        "In responses, {0} has maxLength {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6620.</summary>
    public static readonly FindingDescriptor ResponseMaxLengthRaised = new("IQMC6620", "Response greatest length raised",
        "In responses, {0} has maxLength {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6621.</summary>
    public static readonly FindingDescriptor ResponsePatternAdded = new("IQMC6621", "Response pattern added",
        "In responses, {0} must match the pattern {2}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6622.</summary>
    public static readonly FindingDescriptor ResponsePatternRemoved = new("IQMC6622", "Response pattern removed",
        "In responses, {0} need no longer match the pattern {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6623.</summary>
    public static readonly FindingDescriptor ResponsePatternChanged = new("IQMC6623", "Response pattern changed",
        "In responses, {0} must match the pattern {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6624.</summary>
    public static readonly FindingDescriptor ResponseMultipleNarrowed = new("IQMC6624", "Response multiple added or narrowed",
        "In responses, {0} must be a multiple of {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6625.</summary>
    public static readonly FindingDescriptor ResponseMultipleWidened = new("IQMC6625", "Response multiple removed or widened",
        "In responses, {0} must be a multiple of {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6626.</summary>
    public static readonly FindingDescriptor ResponseMultipleChanged = new("IQMC6626", "Response multiple changed",
        "In responses, {0} must be a multiple of {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6627.</summary>
    public static readonly FindingDescriptor ResponseMinItemsRaised = new("IQMC6627", "Response fewest items raised",
        "In responses, {0} has minItems {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6628.</summary>
    public static readonly FindingDescriptor ResponseMinItemsLowered = new("IQMC6628", "Response fewest items lowered",
        "In responses, {0} has minItems {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6629.</summary>
    public static readonly FindingDescriptor ResponseMaxItemsLowered = new("IQMC6629", "Response most items lowered",
        "In responses, {0} has maxItems {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6630.</summary>
    public static readonly FindingDescriptor ResponseMaxItemsRaised = new("IQMC6630", "Response most items raised",
        "In responses, {0} has maxItems {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6631.</summary>
    public static readonly FindingDescriptor ResponseUniqueItemsRequired = new("IQMC6631", "Response items must differ",
        "In responses, {0} must have items that differ. Code that reads it today stays good.", Info);

    /// <summary>IQMC6632.</summary>
    public static readonly FindingDescriptor ResponseUniqueItemsLifted = new("IQMC6632", "Response items need not differ",
        "In responses, {0} may have equal items. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6633.</summary>
    public static readonly FindingDescriptor ResponseMinPropertiesRaised = new("IQMC6633", "Response fewest members raised",
        "In responses, {0} has minProperties {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6634.</summary>
    public static readonly FindingDescriptor ResponseMinPropertiesLowered = new("IQMC6634", "Response fewest members lowered",
        "In responses, {0} has minProperties {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6635.</summary>
    public static readonly FindingDescriptor ResponseMaxPropertiesLowered = new("IQMC6635", "Response most members lowered",
        "In responses, {0} has maxProperties {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6636.</summary>
    public static readonly FindingDescriptor ResponseMaxPropertiesRaised = new("IQMC6636", "Response most members raised",
        "In responses, {0} has maxProperties {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6637.</summary>
    public static readonly FindingDescriptor ResponseMaxBytesLowered = new("IQMC6637", "Response file size lowered",
        "In responses, {0} has x-max-bytes {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6638.</summary>
    public static readonly FindingDescriptor ResponseMaxBytesRaised = new("IQMC6638", "Response file size raised",
        "In responses, {0} has x-max-bytes {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6640.</summary>
    public static readonly FindingDescriptor ResponseRequiredPropertyAdded = new("IQMC6640", "Response required property added",
        "In responses, {0} is new and required. The regenerated client has it.", Info);

    /// <summary>IQMC6641.</summary>
    public static readonly FindingDescriptor ResponseRequiredPropertyRemoved = new("IQMC6641", "Response required property removed",
        "In responses, {0} is gone; it had to be there. Code that reads it today fails, for generated clients insist on it.", Error);

    /// <summary>IQMC6642.</summary>
    public static readonly FindingDescriptor ResponseOptionalPropertyAdded = new("IQMC6642", "Response optional property added",
        "In responses, {0} is new and optional. Generated clients keep members that they do not know.", Info);

    /// <summary>IQMC6643.</summary>
    public static readonly FindingDescriptor ResponseOptionalPropertyRemoved = new("IQMC6643", "Response optional property removed",
        "In responses, {0} is gone. Code that reads it finds it never again.", Error);

    /// <summary>IQMC6644.</summary>
    public static readonly FindingDescriptor ResponsePropertyBecameRequired = new("IQMC6644", "Response property became required",
        "In responses, {0} must be there now. Code that reads it today stays good.", Info);

    /// <summary>IQMC6645.</summary>
    public static readonly FindingDescriptor ResponsePropertyBecameOptional = new("IQMC6645", "Response property became optional",
        "In responses, {0} may be missing now. Code that reads it today may find it missing, on which generated clients insist.", Error);

    /// <summary>IQMC6646.</summary>
    public static readonly FindingDescriptor ResponseBecameReadOnly = new("IQMC6646", "Response became readOnly",
        "In responses, {0} is readOnly now. Code that reads it today stays good.", Info);

    /// <summary>IQMC6647.</summary>
    public static readonly FindingDescriptor ResponseNoLongerReadOnly = new("IQMC6647", "Response no longer readOnly",
        "In responses, {0} is no longer readOnly. Code that reads it today stays good.", Info);

    /// <summary>IQMC6648.</summary>
    public static readonly FindingDescriptor ResponseBecameWriteOnly = new("IQMC6648", "Response became writeOnly",
        "In responses, {0} is writeOnly now. Code that reads it finds it never again.", Error);

    /// <summary>IQMC6649.</summary>
    public static readonly FindingDescriptor ResponseNoLongerWriteOnly = new("IQMC6649", "Response no longer writeOnly",
        "In responses, {0} is no longer writeOnly. It may come in responses now.", Info);

    /// <summary>IQMC6652.</summary>
    public static readonly FindingDescriptor ResponseMembersClosed = new("IQMC6652", "Response other members forbidden",
        "In responses, {0} forbids members that are not documented. Code that reads it today stays good.", Info);

    /// <summary>IQMC6653.</summary>
    public static readonly FindingDescriptor ResponseMembersOpened = new("IQMC6653", "Response other members allowed",
        "In responses, {0} allows members that are not documented. Generated clients keep members that they do not know.", Warning);

    /// <summary>IQMC6660.</summary>
    public static readonly FindingDescriptor ResponseAlternativeRemoved = new("IQMC6660", "Response alternative removed",
        "In responses, {0} is no longer {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6661.</summary>
    public static readonly FindingDescriptor ResponseAlternativeAdded = new("IQMC6661", "Response alternative added",
        "In responses, {0} may also be {2}. Code that reads it today may meet an alternative that it does not know.", Error);

    /// <summary>IQMC6662.</summary>
    public static readonly FindingDescriptor ResponseExactlyOneAlternative = new("IQMC6662", "Response anyOf became oneOf",
        "In responses, {0} must be exactly one of its alternatives. Code that reads it today stays good.", Info);

    /// <summary>IQMC6663.</summary>
    public static readonly FindingDescriptor ResponseSeveralAlternatives = new("IQMC6663", "Response oneOf became anyOf",
        "In responses, {0} may be several of its alternatives at once. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6664.</summary>
    public static readonly FindingDescriptor ResponseExclusionAdded = new("IQMC6664", "Response exclusion added",
        "In responses, {0} must not be {2}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6665.</summary>
    public static readonly FindingDescriptor ResponseExclusionRemoved = new("IQMC6665", "Response exclusion removed",
        "In responses, {0} may be {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6666.</summary>
    public static readonly FindingDescriptor ResponseExclusionChanged = new("IQMC6666", "Response exclusion changed",
        "In responses, {0} must not be {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6667.</summary>
    public static readonly FindingDescriptor ResponseCompositionChanged = new("IQMC6667", "Response composition changed",
        "In responses, {0} is composed another way: {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6670.</summary>
    public static readonly FindingDescriptor ResponseDefaultChanged = new("IQMC6670", "Response default changed",
        "In responses, {0} has the default {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6671.</summary>
    public static readonly FindingDescriptor ResponseDefaultAdded = new("IQMC6671", "Response default added",
        "In responses, {0} has the default {2}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6672.</summary>
    public static readonly FindingDescriptor ResponseDefaultRemoved = new("IQMC6672", "Response default removed",
        "In responses, {0} no longer has the default {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6674.</summary>
    public static readonly FindingDescriptor ResponseDeprecated = new("IQMC6674", "Response deprecated",
        "In responses, {0} is deprecated. It still comes; plan without it.", Warning);

    /// <summary>IQMC6675.</summary>
    public static readonly FindingDescriptor ResponseReinstated = new("IQMC6675", "Response no longer deprecated",
        "In responses, {0} is no longer deprecated. Code that reads it today stays good.", Info);

    /// <summary>IQMC6676.</summary>
    public static readonly FindingDescriptor ResponseDiscriminatorAdded = new("IQMC6676", "Response discriminator added",
        "In responses, {0} is told apart by its member {2}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6677.</summary>
    public static readonly FindingDescriptor ResponseDiscriminatorRemoved = new("IQMC6677", "Response discriminator removed",
        "In responses, {0} is no longer told apart by its member {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6678.</summary>
    public static readonly FindingDescriptor ResponseDiscriminatorChanged = new("IQMC6678", "Response discriminator changed",
        "In responses, {0} is told apart by its member {2} instead of {1}. Code that reads it today may fail.", Error);

    /// <summary>IQMC6679.</summary>
    public static readonly FindingDescriptor ResponseDiscriminatorValueRemoved = new("IQMC6679", "Response discriminator value removed",
        "In responses, {0} no longer knows the discriminator value {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6680.</summary>
    public static readonly FindingDescriptor ResponseDiscriminatorValueAdded = new("IQMC6680", "Response discriminator value added",
        "In responses, {0} also knows the discriminator value {2}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6682.</summary>
    public static readonly FindingDescriptor ResponseKeywordChanged = new("IQMC6682", "Response other keyword changed",
        "In responses, {0} has {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6683.</summary>
    public static readonly FindingDescriptor ResponseSchemaRestricted = new("IQMC6683", "Response schema restricted",
        "In responses, {0} is described now; anything was allowed. Code that reads it today stays good.", Info);

    /// <summary>IQMC6684.</summary>
    public static readonly FindingDescriptor ResponseSchemaLifted = new("IQMC6684", "Response schema lifted",
        "In responses, {0} is no longer described; anything is allowed. Code that reads it today may fail.", Error);
}
