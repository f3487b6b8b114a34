using System.Collections.Immutable;
using System.Globalization;

namespace Iqm.Contracts.Cli;

/// <summary>Work that may take a while, and what a terminal shows meanwhile.</summary>
internal static class Steps
{
    /// <summary>Does some work; on a terminal, what is being done is shown meanwhile.</summary>
    public static T WithProgress<T>(this IVerbOutput output, string what, Func<T> work)
    {
        using var shown = output.BeginProgress(what);
        return work();
    }

    /// <summary>Does the work on each; on a terminal, how far it is, how fast it goes and how long it will still take are shown meanwhile.</summary>
    /// <param name="output">The streams.</param>
    /// <param name="items">The things, in order.</param>
    /// <param name="what">What is being done with one: <c>Checking specs/iqm/openapi.yaml</c>.</param>
    /// <param name="work">Does it.</param>
    /// <param name="cancellationToken">Stops before the next one.</param>
    /// <param name="clock">Measures; null for the system's.</param>
    public static ImmutableArray<TResult> Each<T, TResult>(this IVerbOutput output, ImmutableArray<T> items, Func<T, string> what, Func<T, TResult> work, CancellationToken cancellationToken, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var begin = clock.GetTimestamp();
        var results = ImmutableArray.CreateBuilder<TResult>(items.Length);
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(output.WithProgress(Progress(results.Count, items.Length, clock.GetElapsedTime(begin)) + what(item), () => work(item)));
        }
        return results.MoveToImmutable();
    }

    private static string Progress(int done, int total, TimeSpan elapsed)
    {
        if (total == 1)
            return "";
        var place = string.Create(CultureInfo.InvariantCulture, $"{done + 1:N0} of {total:N0}");
        if (done == 0 || elapsed < TimeSpan.FromSeconds(1))
            return $"{place}: ";
        var left = elapsed / done * (total - done);
        return string.Create(CultureInfo.InvariantCulture, $"{place}, {done / elapsed.TotalSeconds:0.#} a second, {(int)left.TotalMinutes}:{left.Seconds:00} left: ");
    }
}
