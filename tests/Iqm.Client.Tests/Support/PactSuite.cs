using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Pacts;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.ClientTests;

/// <summary>The consumer tests of one client: an interaction for every documented response. When all have passed, the pact is written into pacts/.</summary>
public abstract class PactSuite : IAsyncLifetime
{
    private readonly Contract _contract;
    private readonly Func<string, string?> _values;
    private readonly string _name;

    /// <param name="vendor">The folder in specs/, and the provider's name.</param>
    /// <param name="values">What the client sends where the contract has no example, by variable.</param>
    protected PactSuite(string vendor, IReadOnlyDictionary<string, string> values)
    {
        _contract = ContractLoader.Load(RepositoryPaths.In("specs", vendor)).Contract!;
        _values = name => values.GetValueOrDefault(name);
        _name = GetType().Assembly.GetName().Name!;
        Pact = new PactBuilder($"{vendor}-client", vendor);
    }

    internal PactBuilder Pact { get; }

    protected Contract Contract => _contract;

    /// <summary>How many interactions there are in all.</summary>
    protected abstract int Expected { get; }

    /// <summary>The interaction for a documented response.</summary>
    public virtual PactDraft Draft(string operation, string status, string example) => ContractDrafts.Of(_contract, operation, status, example, _values);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Pact.Count > 0)
            await Pact.WriteAsync(RepositoryPaths.Pacts, _name, Expected);
    }

    /// <summary>Every documented response of a vendor that has an example.</summary>
    public static TheoryData<string, string, string> Rows(string vendor) =>
        [.. ContractDrafts.Responses(ContractLoader.Load(RepositoryPaths.In("specs", vendor)).Contract!).Select(row => (TheoryDataRow<string, string, string>)row)];
}
