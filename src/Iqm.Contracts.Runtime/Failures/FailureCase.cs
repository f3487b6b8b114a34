using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Iqm.Contracts.Runtime;

/// <summary>One documented failure: its status and how its body becomes an exception.</summary>
public abstract class FailureCase
{
    private protected FailureCase(StatusRange status, string? mediaType)
    {
        Status = status;
        MediaType = mediaType;
    }

    /// <summary>The status codes it is documented for.</summary>
    public StatusRange Status { get; }

    /// <summary>The media type without parameters, lower case; null when the response has no body.</summary>
    public string? MediaType { get; }

    /// <summary>A failure with a JSON body.</summary>
    /// <param name="status">The status codes it is documented for.</param>
    /// <param name="mediaType">The media type without parameters.</param>
    /// <param name="typeInfo">How the body is read.</param>
    /// <param name="create">Makes the exception from the facts and the body.</param>
    public static FailureCase Json<T>(StatusRange status, string mediaType, JsonTypeInfo<T> typeInfo, Func<ApiFailure, T, ApiException> create) => new JsonCase<T>(status, mediaType, typeInfo, create);

    /// <summary>A failure whose body is documented as nothing, or as something that is not JSON.</summary>
    public static FailureCase Plain(StatusRange status, string? mediaType, Func<ApiFailure, ApiException> create) => new PlainCase(status, mediaType, create);

    /// <summary>The exception for this case.</summary>
    /// <exception cref="JsonException">The body is not what the contract says.</exception>
    internal abstract ApiException Create(ApiFailure failure, in ResponseBody body);

    private sealed class JsonCase<T>(StatusRange status, string mediaType, JsonTypeInfo<T> typeInfo, Func<ApiFailure, T, ApiException> create) : FailureCase(status, mediaType)
    {
        internal override ApiException Create(ApiFailure failure, in ResponseBody body) =>
            create(failure, body.Parse(typeInfo) ?? throw new JsonException("The body is null."));
    }

    private sealed class PlainCase(StatusRange status, string? mediaType, Func<ApiFailure, ApiException> create) : FailureCase(status, mediaType)
    {
        internal override ApiException Create(ApiFailure failure, in ResponseBody body) => create(failure);
    }
}
