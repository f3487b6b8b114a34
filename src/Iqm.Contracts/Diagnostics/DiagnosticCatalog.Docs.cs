using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>7xxx: pages of documentation, and drift.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>IQMC7001.</summary>
    public static readonly FindingDescriptor PageUnreadable = new("IQMC7001", "Page cannot be read",
        "'{0}' cannot be read: {1}", Error);

    /// <summary>IQMC7002.</summary>
    public static readonly FindingDescriptor PageTooLarge = new("IQMC7002", "Page is too large",
        "The page has more than {0} bytes. A page of documentation is far smaller: save the article alone. Only callers of the library can raise it (DocsReadOptions.MaxBytes).", Error);

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

    /// <summary>IQMC7017.</summary>
    public static readonly FindingDescriptor PageOverfull = new("IQMC7017", "Operation with too many fields",
        "The page documents more than {1:N0} fields for '{0}', so that nothing is concluded from it. Save the article alone, or each operation for itself; the number is fixed.", Error);

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
}
