using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Iqm.Contracts.Tests.Properties;

/// <summary>Holds claims against many made-up inputs; the smallest that breaks one is told, with the seed to have it again.</summary>
/// <remarks><c>IQMC_PROPERTY_TIMES=20000</c> makes it a long run, with another seed each time.</remarks>
internal static class Property
{
    /// <param name="inputs">Makes inputs, small ones first.</param>
    /// <param name="claim">Asserts what holds for each.</param>
    /// <param name="times">How many inputs a short run has.</param>
    /// <param name="shrink">Gives smaller inputs of the same kind; null for none.</param>
    public static void Holds<T>(Gen<T> inputs, Action<T> claim, int times = 300, Func<T, IEnumerable<T>>? shrink = null)
    {
        var isLong = int.TryParse(Environment.GetEnvironmentVariable("IQMC_PROPERTY_TIMES"), NumberStyles.None, CultureInfo.InvariantCulture, out var given);
        var config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(isLong ? given : times).WithEndSize(30);
        if (!isLong)
            config = config.WithReplay(20261122, 8888887);
        Prop.ForAll(shrink is null ? inputs.ToArbitrary() : Arb.From(inputs, shrink), claim).Check(config);
    }
}
