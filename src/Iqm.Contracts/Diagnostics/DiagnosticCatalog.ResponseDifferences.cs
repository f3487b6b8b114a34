using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>66xx: changes of schemas of what is received; each has its counterpart in 65xx.</content>
public static partial class DiagnosticCatalog
{
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
        "In responses, {0} has multipleOf {2} instead of {1}. Code that reads it today stays good.", Info);

    /// <summary>IQMC6625.</summary>
    public static readonly FindingDescriptor ResponseMultipleWidened = new("IQMC6625", "Response multiple removed or widened",
        "In responses, {0} has multipleOf {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

    /// <summary>IQMC6626.</summary>
    public static readonly FindingDescriptor ResponseMultipleChanged = new("IQMC6626", "Response multiple changed",
        "In responses, {0} has multipleOf {2} instead of {1}. Code that reads it today may meet what it does not expect.", Warning);

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
