using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Coverage;

/// <summary>Counts which documented responses, and which of their fields, exchanges have shown. Safe for several threads at once.</summary>
public sealed class CoverageCollector
{
    private readonly List<Slot> _slots = [];
    private readonly Dictionary<(string Contract, string Operation, string Status), Slot> _index = [];

    /// <summary>A collector for the contracts that exchanges are verified against.</summary>
    /// <param name="contracts">Two of one name are counted together.</param>
    public CoverageCollector(IEnumerable<Contract> contracts)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        foreach (var contract in contracts)
            foreach (var operation in ContractOperation.Of(contract))
                foreach (var (status, response) in new ContractNode(contract, operation.Pointer, operation.Node).Members("responses"))
                {
                    var slot = new Slot(contract.Name, operation.OperationId ?? $"{operation.Method.ToUpperInvariant()} {operation.Path}", status, response);
                    if (_index.TryAdd((slot.Contract, slot.Operation, status), slot))
                        _slots.Add(slot);
                }
    }

    /// <summary>Counts an exchange. One that matches no operation, has no response or an undocumented status shows nothing documented.</summary>
    /// <param name="exchange">The exchange.</param>
    /// <param name="result">What the verifier said of it.</param>
    public void Add(Exchange exchange, ExchangeVerificationResult result)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        ArgumentNullException.ThrowIfNull(result);
        if (result is { Contract: { } contract, Operation: { } operation, Status: { } status } && _index.TryGetValue((contract, operation, status), out var slot))
            slot.Add(exchange.ResponseBody);
    }

    /// <summary>What was counted so far.</summary>
    public CoverageReport Report() => new() { Entries = [.. _slots.Select(slot => slot.Entry())] };

    private sealed class Slot(string contract, string operation, string status, ContractNode response)
    {
        private readonly Lazy<CoverageField> _fields = new(() => CoverageField.Read(response));
        private long _exchanges;

        public string Contract => contract;

        public string Operation => operation;

        public void Add(ReadOnlyMemory<byte>? body)
        {
            Interlocked.Increment(ref _exchanges);
            if (body is { Length: > 0 } json)
                _fields.Value.Mark(json.Span);
        }

        public CoverageEntry Entry()
        {
            var fields = _fields.Value.Fields().ToLookup(field => field.IsSeen, field => field.Path);
            return new CoverageEntry
            {
                Contract = contract,
                Operation = operation,
                Status = status,
                Exchanges = Interlocked.Read(ref _exchanges),
                SeenFields = [.. fields[true].Order(StringComparer.Ordinal)],
                UnseenFields = [.. fields[false].Order(StringComparer.Ordinal)],
            };
        }
    }
}
