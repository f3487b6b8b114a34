using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Coverage;
using Iqm.Contracts.Linting;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Brings together what is known of contracts: documents, evidence, lint, mock provider, pacts, traffic, waivers.</summary>
public sealed class MatrixBuilder
{
    private readonly MatrixInput _input;
    private readonly WaiverUse _waivers;
    private readonly List<ContractDraft> _contracts = [];
    private readonly List<MatrixFinding> _findings = [];
    private readonly Dictionary<(string Contract, string Operation), OperationDraft> _operations = [];

    private MatrixBuilder(MatrixInput input) => (_input, _waivers) = (input, new WaiverUse(input.Waivers, input.Clock));

    /// <summary>Makes the report.</summary>
    public static MatrixReport Build(MatrixInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MatrixBuilder(input).Build();
    }

    private MatrixReport Build()
    {
        foreach (var document in _input.Contracts)
            AddContract(document);
        AddMocks();
        AddPacts();
        foreach (var results in _input.Verified)
            AddTraffic(results);
        foreach (var entry in _input.Coverage?.Entries ?? [])
            AddCoverage(entry);
        var contracts = _contracts.Select(contract => contract.Build()).ToImmutableArray();
        _findings.AddRange(_waivers.Expired().Select(finding => new MatrixFinding("waivers", finding, null)));
        return new MatrixReport(contracts, _waivers.Report(), [.. _findings]);
    }

    private void AddContract(LintResult document)
    {
        var draft = new ContractDraft(document);
        _contracts.Add(draft);
        foreach (var operation in draft.Operations)
            _operations.TryAdd((draft.Name, operation.Name), operation);
        var places = document.Contract is { } contract ? new OperationPlaces(contract, draft.Operations) : null;
        foreach (var finding in document.Findings)
        {
            var operation = finding.Operation is { } name && draft.Find(name) is { } named ? named : places?.At(finding.Position);
            var found = new MatrixFinding("lint", finding, _waivers.Find(finding, operation?.Name ?? finding.Operation));
            (operation?.Findings ?? draft.Findings).Add(found);
        }
    }

    private void AddMocks()
    {
        foreach (var contract in _contracts.Where(contract => contract.IsUsable))
        {
            var operations = contract.Operations.ToLookup(operation => operation.Pointer);
            foreach (var (pointer, status) in MockableResponses.Of(contract.Contract!, _input.Clock))
                foreach (var operation in operations[pointer])
                    operation.Status(status).IsMocked = true;
        }
    }

    private void AddPacts()
    {
        var reader = new MatrixPacts([.. _contracts.Where(contract => contract.IsUsable)], (contract, operation) => _operations.GetValueOrDefault((contract, operation)), _waivers);
        foreach (var pact in _input.Pacts)
            _findings.AddRange(reader.Add(pact));
    }

    private void AddTraffic(VerifyResults results)
    {
        foreach (var finding in results.Findings)
            _findings.Add(_waivers.Applied(finding, null, null));
        foreach (var exchange in results.Exchanges)
        {
            var operation = exchange is { Contract: { } contract, Operation: { } name } ? _operations.GetValueOrDefault((contract, name)) : null;
            // A verdict without reasons is believed; otherwise the reasons decide, as waivers of today have them.
            var isFailing = !exchange.Conforms && !exchange.Findings.Any(found => found.Finding.Severity == Severity.Error);
            foreach (var found in exchange.Findings)
            {
                var finding = _waivers.Applied(found, exchange.Operation, exchange.Request);
                isFailing |= finding.IsOpen(Severity.Error);
                if (operation is null)
                    _findings.Add(finding);
                else
                    operation.AddTraffic(finding);
            }
            if (operation is null || exchange.Status is not { } code)
                continue;
            var status = operation.StatusFor(code);
            if (isFailing)
                status.Violating++;
            else
                status.Conforming++;
        }
    }

    private void AddCoverage(CoverageEntry entry)
    {
        if (!_operations.TryGetValue((entry.Contract, entry.Operation), out var operation) || operation.Known(entry.Status) is not { } status)
            return;
        status.Seen += entry.Exchanges;
        status.FieldsSeen = entry.SeenFields.Length;
        status.Fields = entry.SeenFields.Length + entry.UnseenFields.Length;
    }
}
