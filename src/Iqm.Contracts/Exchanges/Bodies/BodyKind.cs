namespace Iqm.Contracts.Exchanges.Bodies;

/// <summary>How a body is read.</summary>
internal enum BodyKind
{
    /// <summary>Not at all; only its media type and size are judged.</summary>
    Opaque,
    /// <summary>As JSON.</summary>
    Json,
    /// <summary>As <c>application/x-www-form-urlencoded</c>.</summary>
    Form,
    /// <summary>As <c>multipart/form-data</c>.</summary>
    Multipart,
    /// <summary>As text.</summary>
    Text,
}
