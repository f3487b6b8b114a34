namespace Iqm.Contracts.ClientTests;

/// <summary>A class of tests that share one server, one after the other. Fails a test that sent what it did not expect, or did not ask for an answer it scripted.</summary>
public abstract class ClientTest : IClassFixture<LoopbackServer>, IAsyncDisposable
{
    protected ClientTest(LoopbackServer server)
    {
        Server = server;
        server.Reset();
    }

    protected LoopbackServer Server { get; }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        // A test that has failed already says more than what it left undone.
        if (TestContext.Current.TestState?.Result != TestResult.Failed)
            Server.Verify();
        return ValueTask.CompletedTask;
    }
}
