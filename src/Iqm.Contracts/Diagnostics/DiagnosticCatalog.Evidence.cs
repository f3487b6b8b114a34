using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>8xxx: evidence and lint.</content>
public static partial class DiagnosticCatalog
{
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

    /// <summary>IQMC8133.</summary>
    public static readonly FindingDescriptor LintPagination = new("IQMC8133", "Pages that lead nowhere",
        "'x-pagination' does not fit the operation: {0}.", Error);

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
}
