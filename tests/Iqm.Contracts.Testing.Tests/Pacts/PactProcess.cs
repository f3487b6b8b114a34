using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Testing.Pacts;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Testing.Tests.Pacts;

/// <summary>This test program as one of several that write a pact: told so by its environment, it waits for a line on stdin, writes, and ends without running a test.</summary>
internal static class PactProcess
{
    private const string Folder = "IQMC_TEST_PACT_FOLDER";
    private const string Suite = "IQMC_TEST_PACT_SUITE";
    private const int Rounds = 8;

    public static ChildProcess Start(string folder, string suite) => ChildProcess.Start(Program, [], Environment(folder, suite));

    public static ChildProcess StartToBeKilledWhileWriting(string folder, string suite) => ChildProcess.StartToBeKilledWhileWriting(Program, [], Environment(folder, suite));

    private static string Program => typeof(PactProcess).Assembly.Location;

    private static Dictionary<string, string> Environment(string folder, string suite) => new() { [Folder] = folder, [Suite] = suite };

    /// <summary>Writes several times, as a suite whose interactions change: each time what the time before wrote is stale.</summary>
    /// <remarks>Not asynchronous: until the initializer has ended, no other thread may run code of this assembly.</remarks>
    public static void Write(string folder, string suite)
    {
        for (var round = 1; round <= Rounds; round++)
            PactWriter.WriteAsync(folder, "web", "shop", suite, isComplete: true, [.. Enumerable.Range(round, 3).Select(number => new PactDraft
            {
                Description = $"{suite}, pet {number}",
                Method = "GET",
                Path = $"/pets/{number}",
                ResponseBody = new PactDraftBody("application/json", new JsonObject { ["name"] = Match.Type("Rex") }),
            })], CancellationToken.None).GetAwaiter().GetResult();
    }

    [ModuleInitializer]
    internal static void Run()
    {
        if (System.Environment.GetEnvironmentVariable(Folder) is not { } folder || System.Environment.GetEnvironmentVariable(Suite) is not { } suite)
            return;
        Console.WriteLine("ready");
        Console.ReadLine();
        Write(folder, suite);
        System.Environment.Exit(0);
    }
}
