namespace Iqm.Contracts.Schemas;

/// <summary>Which way an instance travels; decides what <c>readOnly</c> and <c>writeOnly</c> mean for it.</summary>
/// <remarks>Source: OpenAPI 3.0.3, Schema Object, readOnly and writeOnly.</remarks>
public enum SchemaDirection
{
    /// <summary>Neither: <c>readOnly</c> and <c>writeOnly</c> have no effect.</summary>
    None,
    /// <summary>From client to provider: a <c>readOnly</c> member must not be there, and is never required.</summary>
    Request,
    /// <summary>From provider to client: a <c>writeOnly</c> member must not be there, and is never required.</summary>
    Response,
}
