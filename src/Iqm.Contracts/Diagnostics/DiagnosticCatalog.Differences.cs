using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>60xx to 64xx: changes between two contracts, but for schemas. An error is a breaking change, a warning a risky one, an info a compatible one.</content>
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
}
