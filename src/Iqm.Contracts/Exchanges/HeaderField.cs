namespace Iqm.Contracts.Exchanges;

/// <summary>One header field as it was sent. Fields of one name may come several times.</summary>
/// <param name="Name">The name, in any case.</param>
/// <param name="Value">The value, without surrounding white space.</param>
/// <remarks>Source: RFC 9110 §5.</remarks>
public readonly record struct HeaderField(string Name, string Value)
{
    /// <summary>The name alone: values are credentials as often as not.</summary>
    public override string ToString() => Name;
}
