using System.Globalization;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>An operation while the report is made.</summary>
internal sealed class OperationDraft
{
    private readonly ContractOperation _operation;
    private readonly Dictionary<string, StatusDraft> _statuses = new(StringComparer.Ordinal);
    private readonly List<StatusDraft> _ordered = [];
    private readonly Dictionary<(string Code, string? Part, string? Instance, string? Schema, string Message, bool IsWaived), int> _traffic = [];

    public OperationDraft(Contract contract, ContractOperation operation)
    {
        (Contract, _operation) = (contract, operation);
        Name = operation.OperationId ?? $"{operation.Method.ToUpperInvariant()} {operation.Path}";
        foreach (var (status, response) in Node.Members("responses"))
        {
            var draft = Status(status);
            (draft.IsDocumented, draft.Examples) = (true, ExamplesOf(response));
        }
    }

    public Contract Contract { get; }

    public JsonPointer Pointer => _operation.Pointer;

    public JsonPointer PathItem => _operation.PathItem;

    public ContractNode Node => new(Contract, Pointer, _operation.Node);

    /// <summary>The operationId, or method and path template.</summary>
    public string Name { get; }

    public List<MatrixFinding> Findings { get; } = [];

    public List<MatrixEvidence> Evidence { get; } = [];

    /// <summary>A status as it is written; added when it is new.</summary>
    public StatusDraft Status(string status)
    {
        if (_statuses.TryGetValue(status, out var draft))
            return draft;
        _statuses.Add(status, draft = new StatusDraft(status));
        _ordered.Add(draft);
        return draft;
    }

    /// <summary>A status as it is written; null when there is none.</summary>
    public StatusDraft? Known(string status) => _statuses.GetValueOrDefault(status);

    /// <summary>What a response's status is documented by: itself, its range, the default; otherwise itself, undocumented.</summary>
    public StatusDraft StatusFor(int code)
    {
        var exact = code.ToString(CultureInfo.InvariantCulture);
        return Known(exact) ?? Known($"{code / 100}XX") ?? Known($"{code / 100}xx") ?? Known("default") ?? Status(exact);
    }

    /// <summary>Adds a finding of traffic; equal ones are counted.</summary>
    public void AddTraffic(MatrixFinding found)
    {
        var finding = found.Finding;
        if (_traffic.TryAdd((finding.Code, finding.Part, finding.Instance, finding.Schema, finding.Message, found.Waiver is not null), Findings.Count))
            Findings.Add(found);
        else
        {
            var at = _traffic[(finding.Code, finding.Part, finding.Instance, finding.Schema, finding.Message, found.Waiver is not null)];
            Findings[at] = Findings[at] with { Count = Findings[at].Count + 1 };
        }
    }

    public MatrixOperation Build() => new()
    {
        Name = Name,
        Method = _operation.Method.ToUpperInvariant(),
        Path = _operation.Path,
        Summary = Node.Text("summary") ?? "",
        IsDeprecated = Node.Flag("deprecated") is true,
        Position = Contract.Locate(Pointer),
        Statuses = [.. _ordered.OrderByDescending(status => status.IsDocumented).ThenBy(status => status.IsDocumented ? "" : status.Status, StringComparer.Ordinal).Select(status => status.Build())],
        Findings = [.. Findings],
        Evidence = [.. Evidence.OrderBy(evidence => evidence.IsShared)],
    };

    // An example of the schema counts: it is what the mock provider sends and what readers see.
    private static int ExamplesOf(ContractNode response) => response.Members("content").Sum(content =>
        content.Node.Members("examples").Count() + (content.Node.Object.ContainsKey("example") ? 1 : 0) + (content.Node.Member("schema") is { } schema && schema.Object.ContainsKey("example") ? 1 : 0));
}
