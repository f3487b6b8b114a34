using System.Collections.Concurrent;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking;

/// <summary>What an envelope's members have to be so that they do not contradict each other or the status.</summary>
internal static class EnvelopeDemands
{
    private const string AnyErrors = """[{"error":"The request failed."}]""";

    private static readonly ConcurrentDictionary<(EnvelopeNames, bool, bool), Dictionary<string, MemberDemand>> Made = new();

    public static IReadOnlyDictionary<string, MemberDemand> Of(EnvelopeRule rule, int status) => Made.GetOrAdd((rule.Names, status >= 400, rule.AllowsBoth), static key =>
    {
        var (names, isFailure, allowsBoth) = key;
        var demands = new Dictionary<string, MemberDemand>(StringComparer.Ordinal)
        {
            [names.Success] = new(DemandKind.Fixed, isFailure ? "false" : "true"),
            [names.Errors] = isFailure ? new(DemandKind.Filled, AnyErrors) : new(DemandKind.Absent),
        };
        // A success without data says nothing; a failure has data only where the contract has both.
        if (!isFailure)
            demands[names.Data] = new(DemandKind.Filled);
        else if (!allowsBoth)
            demands[names.Data] = new(DemandKind.Absent);
        return demands;
    });
}
