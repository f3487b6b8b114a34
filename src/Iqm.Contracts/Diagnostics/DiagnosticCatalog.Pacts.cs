using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>5xxx: pacts.</content>
public static partial class DiagnosticCatalog
{
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

    /// <summary>IQMC5208.</summary>
    public static readonly FindingDescriptor ProviderUnreachable = new("IQMC5208", "No connection to the provider",
        "There is no connection to the provider at '{0}': {1}. Nothing was verified. Start the provider, or mend its address (--provider-url, ProviderUrl).", Error);

    /// <summary>IQMC5209.</summary>
    public static readonly FindingDescriptor ProviderAnswerMissing = new("IQMC5209", "Provider gave no whole answer",
        "The provider at '{0}' gave no answer that can be compared to {1}: {2}.", Error);

    /// <summary>IQMC5210.</summary>
    public static readonly FindingDescriptor PactFilterInvalid = new("IQMC5210", "Filter is no regular expression",
        "The filter by description '{0}' is no regular expression of the Pact engine, which has neither look-around nor back-references. Mend it; a '\\' takes a character such as '(' as it is.", Error);

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
}
