using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>A contract while the report is made.</summary>
internal sealed class ContractDraft
{
    private readonly Dictionary<string, OperationDraft> _byName = new(StringComparer.Ordinal);
    private readonly LintResult _document;

    public ContractDraft(LintResult document)
    {
        _document = document;
        if (document.Contract is not { } contract)
            return;
        foreach (var operation in ContractOperation.Of(contract))
        {
            var draft = new OperationDraft(contract, operation);
            _byName.TryAdd(draft.Name, draft);
            Operations.Add(draft);
        }
        if (document.Evidence is { Entries.IsEmpty: false } evidence)
            EvidenceUse.Apply(contract, evidence, Operations);
    }

    public Contract? Contract => _document.Contract;

    public string Name => Contract?.Name ?? _document.File;

    /// <summary>Whether more than lint can work with it: it was read whole. Its evidence may be broken.</summary>
    public bool IsUsable => Contract is not null && !_document.Findings.Any(finding => finding.Severity == Severity.Error && finding.Code.StartsWith("IQMC1", StringComparison.Ordinal)
        && finding.Position?.File.EndsWith(EvidenceLoader.FileName, StringComparison.Ordinal) is not true);

    public List<OperationDraft> Operations { get; } = [];

    public List<MatrixFinding> Findings { get; } = [];

    public OperationDraft? Find(string name) => _byName.GetValueOrDefault(name);

    public MatrixContract Build() => new(Name, _document.File, [.. Operations.Select(operation => operation.Build())], _document.Evidence?.Entries ?? [], [.. Findings]);
}
