using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Iqm.Contracts.Mutants;

/// <summary>Mutation testing of the library, for what dotnet-stryker cannot run (tests of xunit v3): see <see cref="Usage"/>.</summary>
internal static class Program
{
    public const string WorkerArgument = "--worker", ProfileArgument = "--profile";

    private const string Usage = $"""
        dotnet run --project tests/Iqm.Contracts.Mutants -- COPY FILES TESTS [RESULTS [--built]]
        COPY is a copy of the repository, which is changed; FILES a part of paths below src/Iqm.Contracts, several with ','; TESTS a filter of test classes, several with ','.
        RESULTS is a file that remembers: what it says was killed is not run again, so that a run can go on, or be repeated for the survivors when there are new tests.
        Of each four mutants the first are run first, so that a run that is ended early is a sample by a fixed rule.
        --built goes on with the COPY that the last run built, in which nothing was changed since.
        Tests of more than a second of processor time are left out; {Worker.SecondsVariable}=10 in the environment takes those of up to ten seconds too, for the survivors of a run without.
        Such as: ../copy Waivers/ '*WaiverTests,*WaiverProperties' ../waivers.results
        """;

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [ProfileArgument, var assembly, var classes, var profile]:
                await new Worker(assembly, classes).ProfileAsync(profile);
                return 0;
            case [WorkerArgument, var assembly, var classes, var profile]:
                await new Worker(assembly, classes).AnswerAsync(profile);
                return 0;
            case [var copy, var files, var classes, .. [] or [_] or [_, "--built"]]:
                return Judge(Path.GetFullPath(copy), files, classes, args.ElementAtOrDefault(3) ?? Path.Combine(copy, "mutants.results"), isBuilt: args.Length == 5);
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int Code, string Output) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }

    private static int Judge(string copy, string files, string classes, string resultsPath, bool isBuilt)
    {
        var results = new ResultsFile(resultsPath);
        var build = new MutantBuild(copy, files.Split(','), results);
        if (build.Run(isBuilt) is not { } mutants)
            return 3;
        var profile = Path.Combine(copy, "mutants.profile");
        if (!isBuilt || !File.Exists(profile))
        {
            File.Delete(profile);
            var (code, output) = Run(Environment.ProcessPath!, ProfileArgument, build.Assembly, classes, profile);
            Console.Error.Write(output);
            if (code != 0)
                return 3;
        }
        var profiles = File.ReadLines(profile).Select(TestProfile.Parse).Where(one => one.Passes).ToArray();
        var reached = profiles.SelectMany(one => one.First.Concat(one.Again)).ToHashSet();
        foreach (var mutant in mutants.Where(mutant => !reached.Contains(mutant.Id) && !results.IsKilled(mutant)))
            results.Ran(mutant, null);
        Each(mutants.Where(mutant => reached.Contains(mutant.Id) && !results.IsKilled(mutant)).OrderBy(mutant => mutant.Id % 4), static (worker, mutant) => worker.Judge(mutant));
        // Where a test keeps something, only a new process can say that it does not notice.
        var kept = profiles.SelectMany(one => one.First.Except(one.Again)).ToHashSet();
        Each(mutants.Where(mutant => kept.Contains(mutant.Id) && !results.IsKilled(mutant)), static (worker, mutant) => worker.JudgeFresh(mutant));

        var survivors = mutants.Where(mutant => !results.IsKilled(mutant)).ToArray();
        foreach (var survivor in survivors)
            Console.WriteLine(reached.Contains(survivor.Id) ? survivor.ToString() : $"{survivor} (no test comes here)");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mutants.Count} mutants, {mutants.Count - survivors.Length} killed ({100.0 * (mutants.Count - survivors.Length) / Math.Max(1, mutants.Count):0.0} %)."));
        return 0;

        void Each(IEnumerable<Mutant> some, Func<WorkerProcess, Mutant, string?> judge)
        {
            var todo = new ConcurrentQueue<Mutant>(some);
            Parallel.For(0, Environment.ProcessorCount, _ =>
            {
                using var worker = new WorkerProcess(build.Assembly, classes, profile);
                while (todo.TryDequeue(out var mutant))
                {
                    results.Ran(mutant, judge(worker, mutant));
                    if (todo.Count % 100 == 0)
                        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{todo.Count} left"));
                }
            });
        }
    }
}
