namespace Iqm.Contracts.Runtime;

/// <summary>Sends one header field with every operation of a client, unless the operation has set it itself.</summary>
public sealed class AmbientHeaderHandler : DelegatingHandler
{
    private readonly string _name;
    private readonly string _value;

    /// <summary>Makes a handler.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value; not for credentials, for no origin is checked.</param>
    public AmbientHeaderHandler(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        _name = name;
        _value = value;
    }

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is OperationRequest known && !known.Headers.NonValidated.Contains(_name))
            known.AddHeader(_name, _value);
        return base.SendAsync(request, cancellationToken);
    }
}
