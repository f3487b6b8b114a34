namespace Iqm.Contracts.Runtime;

/// <summary>Sends one header field with the operations of a client, all or some, unless the operation has set it itself.</summary>
public sealed class AmbientHeaderHandler : DelegatingHandler
{
    private readonly string _name;
    private readonly string _value;
    private readonly string[] _operations;

    /// <summary>Makes a handler.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value; not for credentials, for no origin is checked.</param>
    /// <param name="operations">The operationIds that carry the field; none means every operation.</param>
    public AmbientHeaderHandler(string name, string value, params string[] operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        _name = name;
        _value = value;
        _operations = operations;
    }

    /// <inheritdoc />
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request is OperationRequest known && (_operations.Length == 0 || _operations.Contains(known.Operation.Id)) && !known.Headers.NonValidated.Contains(_name))
            known.AddHeader(_name, _value);
        return base.SendAsync(request, cancellationToken);
    }
}
