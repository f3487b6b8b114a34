namespace Iqm.Contracts.Runtime;

/// <summary>A string enumeration that also holds values its contract does not list, so that a new value survives a round trip.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
public interface IOpenEnum<TSelf> : IWireText where TSelf : struct, IOpenEnum<TSelf>
{
    /// <summary>The text as it stands in JSON; null only for a default that nobody assigned, which cannot be written.</summary>
    string Value { get; }

    /// <summary>The value for a text from JSON, listed or not.</summary>
    static abstract TSelf FromWire(string value);
}
