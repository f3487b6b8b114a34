namespace Iqm.Contracts.Runtime;

/// <summary>What is known of an operation before it is called. One static instance per operation of a generated client.</summary>
public sealed class OperationDescriptor
{
    /// <summary>Describes an operation.</summary>
    /// <param name="id">The contract's operationId.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathTemplate">The path template as the contract has it, such as <c>/v1/users/{id}</c>; safe to log.</param>
    /// <param name="securitySchemes">Names of the security schemes that the first security requirement asks for; empty when the operation is open.</param>
    public OperationDescriptor(string id, HttpMethod method, string pathTemplate, params string[] securitySchemes)
    {
        Id = id;
        Method = method;
        PathTemplate = pathTemplate;
        SecuritySchemes = securitySchemes;
    }

    /// <summary>The contract's operationId.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path template as the contract has it, with no value in it.</summary>
    public string PathTemplate { get; }

    /// <summary>Names of the security schemes to satisfy, all of them; empty when the operation is open.</summary>
    public IReadOnlyList<string> SecuritySchemes { get; }

    /// <summary>Whether the operation asks for the security scheme named <paramref name="scheme"/>.</summary>
    public bool Requires(string scheme)
    {
        for (var i = 0; i < SecuritySchemes.Count; i++)
        {
            if (string.Equals(SecuritySchemes[i], scheme, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>The operationId, method and path template.</summary>
    public override string ToString() => $"{Id}: {Method} {PathTemplate}";
}
