namespace Iqm.Contracts.BuildTests.Bridge;

/// <summary>Gives a test its own <see cref="BridgeRepository"/>, and keeps it on disk when the test fails.</summary>
[Collection(BridgeCollection.Name)]
public abstract class BridgeTest(ColdFill cold) : IDisposable
{
    private readonly List<BridgeRepository> _repositories = [];

    protected ColdFill Cold { get; } = cold;

    /// <summary>A repository whose registry is a folder with the unbridged packages and those that <paramref name="alsoHolds"/> names.</summary>
    /// <param name="npm">What the bridge calls; null for the npm of the machine.</param>
    /// <param name="alsoHolds">Chooses among the bridged packages, by lower-case file name; none when null.</param>
    internal BridgeRepository NewRepository(string? npm = null, Func<string, bool>? alsoHolds = null)
    {
        var repository = new BridgeRepository { Npm = npm };
        _repositories.Add(repository);
        repository.UseRegistry(repository.MakeRegistry(Cold.Repository.Cache, package => !Cold.IsBridged(package) || alsoHolds?.Invoke(package) == true));
        return repository;
    }

    public void Dispose()
    {
        foreach (var repository in _repositories)
        {
            repository.Keep = TestContext.Current.TestState?.Result is TestResult.Failed;
            repository.Dispose();
        }

        GC.SuppressFinalize(this);
    }
}
