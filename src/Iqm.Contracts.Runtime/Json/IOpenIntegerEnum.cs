namespace Iqm.Contracts.Runtime;

/// <summary>An integer enumeration that also holds values its contract does not list, so that a new value survives a round trip.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IOpenIntegerEnum<TSelf> : IWireText where TSelf : struct, IOpenIntegerEnum<TSelf>
{
    /// <summary>The number as it stands in JSON.</summary>
    long Value { get; }

    /// <summary>The value for a number from JSON, listed or not.</summary>
    static abstract TSelf FromWire(long value);
}
