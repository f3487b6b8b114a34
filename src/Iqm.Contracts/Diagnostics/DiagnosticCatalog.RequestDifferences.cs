using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>65xx: changes of schemas of what is sent; each has its counterpart in 66xx.</content>
public static partial class DiagnosticCatalog
{
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
        "In requests, {0} has multipleOf {2} instead of {1}. What is sent today may be refused.", Error);

    /// <summary>IQMC6525.</summary>
    public static readonly FindingDescriptor RequestMultipleWidened = new("IQMC6525", "Request multiple removed or widened",
        "In requests, {0} has multipleOf {2} instead of {1}. What is sent today stays good.", Info);

    /// <summary>IQMC6526.</summary>
    public static readonly FindingDescriptor RequestMultipleChanged = new("IQMC6526", "Request multiple changed",
        "In requests, {0} has multipleOf {2} instead of {1}. What is sent today may be refused.", Error);

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
}
