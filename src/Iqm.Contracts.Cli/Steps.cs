using System.Globalization;

namespace Iqm.Contracts.Cli;

/// <summary>Work that may take a while, and what a terminal shows meanwhile.</summary>
internal static class Steps
{
    /// <summary>Does some work; on a terminal, what is being done is shown meanwhile.</summary>
    public static T WithProgress<T>(this IVerbOutput output, string what, Func<T> work)
    {
        using var shown = output.BeginProgress(() => what);
        return work();
    }

    /// <summary>Does the work on each as it is asked for; on a terminal, how far that is, how fast it goes and how long it will still take are shown meanwhile.</summary>
    /// <param name="output">The streams.</param>
    /// <param name="items">The things, in order.</param>
    /// <param name="what">What is being done with one: <c>Checking specs/iqm/openapi.yaml</c>.</param>
    /// <param name="work">Does it.</param>
    /// <param name="cancellationToken">Stops before the next one.</param>
    /// <param name="clock">Measures; null for the system's.</param>
    public static IEnumerable<TResult> Each<T, TResult>(this IVerbOutput output, IReadOnlyList<T> items, Func<T, string> what, Func<T, TResult> work, CancellationToken cancellationToken, TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var begin = clock.GetTimestamp();
        var done = 0;
        using var shown = output.BeginProgress(() =>
        {
            var current = Math.Min(Volatile.Read(ref done), items.Count - 1);
            return Progress(current, items.Count, clock.GetElapsedTime(begin)) + what(items[current]);
        });
        for (; done < items.Count; Volatile.Write(ref done, done + 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return work(items[done]);
        }
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
