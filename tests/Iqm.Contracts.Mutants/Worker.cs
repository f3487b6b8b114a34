using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Iqm.Contracts.Mutants;

/// <summary>A process that runs tests against one mutant after another: mutants are asked for by lines of input, and each is answered by a line.</summary>
internal sealed class Worker
{
    public const string Ready = "ready", Killed = "killed", Survived = "survived";

    /// <summary>Killed, and the process ends: what was running would not.</summary>
    public const string Endless = "endless";

    /// <summary>A test failed and does so without the mutant too: something is kept. The process is of no more use.</summary>
    public const string Spoiled = "spoiled";

    /// <summary>The variable that says how many seconds of the processor a test may take; 1 where it is not set.</summary>
    public const string SecondsVariable = "IQMC_MUTANTS_SECONDS";

    // What takes longer is not run: survivors would cost a minute each. It can only be that fewer mutants are noticed than would be.
    private static readonly int MaxMilliseconds = 1000 * (int.TryParse(Environment.GetEnvironmentVariable(SecondsVariable), CultureInfo.InvariantCulture, out var seconds) ? seconds : 1);

    private readonly TextWriter _answers = Console.Out;
    private readonly List<TestCase> _tests;
    private readonly FieldInfo _current;
    private readonly bool[] _reached;
    private readonly Lock _lock = new();
    private (TestCase Test, TimeSpan Processor, long Wall)? _limit;

    /// <param name="assembly">The built tests.</param>
    /// <param name="classes">Which of them.</param>
    public Worker(string assembly, string classes)
    {
        Console.SetOut(TextWriter.Null);
        var tests = Assembly.LoadFrom(assembly);
        var mutants = Assembly.LoadFrom(Path.Combine(Path.GetDirectoryName(assembly)!, "Iqm.Contracts.dll")).GetType("Iqm.Contracts.MutantSwitch", throwOnError: true)!;
        _current = mutants.GetField("Current")!;
        _reached = (bool[])mutants.GetField("Reached")!.GetValue(null)!;
        _tests = TestCase.In(tests, classes.Split(','));
    }

    /// <summary>Runs every test twice with nothing changed.</summary>
    /// <param name="path">Gets a line for each.</param>
    public async Task ProfileAsync(string path)
    {
        var first = new List<(bool Passes, HashSet<int> Reached)>();
        foreach (var test in _tests)
        {
            first.Add((await test.PassesAsync(), TakeReached()));
            if (!first[^1].Passes)
                await Console.Error.WriteLineAsync($"{test.Name} does not pass as it is, and is left out.");
        }
        var lines = new List<TestProfile>();
        foreach (var (test, (passed, reached)) in _tests.Zip(first))
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var passes = await test.PassesAsync();
            var time = (int)(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
            if (time > MaxMilliseconds)
                await Console.Error.WriteLineAsync($"{test.Name} takes long, and is left out.");
            lines.Add(new(passed && passes && time <= MaxMilliseconds, time, reached, TakeReached()));
        }
        await File.WriteAllLinesAsync(path, lines.Select(line => line.ToString()));
    }

    /// <param name="path">What <see cref="ProfileAsync"/> wrote.</param>
    public async Task AnswerAsync(string path)
    {
        var profiles = (await File.ReadAllLinesAsync(path)).Select(TestProfile.Parse).ToArray();
        var all = _tests.Zip(profiles).Where(one => one.Second.Passes).OrderBy(one => one.Second.Milliseconds).ToArray();
        new Thread(Watch) { IsBackground = true }.Start();
        Say(Ready);
        for (var isFresh = true; await Console.In.ReadLineAsync() is { } line; isFresh = false)
        {
            var mutant = int.Parse(line, CultureInfo.InvariantCulture);
            // What was set up for a class by one of its tests is used by the others: a new process runs all of such a class.
            var classes = all.Where(one => one.Second.Keeps(mutant)).Select(one => one.First.Class).ToHashSet();
            Say(await JudgeAsync(mutant, all.Where(one => one.Second.Reaches(mutant) || isFresh && classes.Contains(one.First.Class)), isFresh));
        }
    }

    private async Task<string> JudgeAsync(int mutant, IEnumerable<(TestCase Test, TestProfile Profile)> tests, bool isFresh)
    {
        foreach (var (test, profile) in tests)
        {
            if (await PassesAsync(test, profile, mutant))
                continue;
            return $"{(isFresh || await PassesAsync(test, profile, 0) ? Killed : Spoiled)} {test.Name}";
        }
        return Survived;
    }

    private async Task<bool> PassesAsync(TestCase test, TestProfile profile, int mutant)
    {
        lock (_lock)
            _limit = (test, Process.GetCurrentProcess().TotalProcessorTime + TimeSpan.FromMilliseconds(5000 + 5 * profile.Milliseconds), Stopwatch.GetTimestamp() + (60 + profile.Milliseconds / 10) * Stopwatch.Frequency);
        _current.SetValue(null, mutant);
        var passes = await test.PassesAsync();
        _current.SetValue(null, 0);
        lock (_lock)
            _limit = null;
        return passes;
    }

    // What does not end cannot be stopped but with the process. The processor's time counts, for the machine may be busy; and the clock's, for some only wait.
    private void Watch()
    {
        for (; ; Thread.Sleep(200))
        {
            lock (_lock)
            {
                if (_limit is not { } limit || Process.GetCurrentProcess().TotalProcessorTime < limit.Processor && Stopwatch.GetTimestamp() < limit.Wall)
                    continue;
                Say($"{Endless} {limit.Test.Name}");
                Process.GetCurrentProcess().Kill();
            }
        }
    }

    private HashSet<int> TakeReached()
    {
        var taken = Enumerable.Range(0, _reached.Length).Where(id => _reached[id]).ToHashSet();
        Array.Clear(_reached);
        return taken;
    }

    private void Say(string answer)
    {
        _answers.WriteLine(answer);
        _answers.Flush();
    }
}
