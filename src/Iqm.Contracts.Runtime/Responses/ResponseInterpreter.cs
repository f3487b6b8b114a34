using System.Net;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Decides what a response means: a result, or which failure.</summary>
internal readonly ref struct ResponseInterpreter
{
    private readonly ClientContract _contract;
    private readonly OperationRequest _request;
    private readonly HttpResponseMessage _response;
    private readonly ResponseBody _body;

    public ResponseInterpreter(ClientContract contract, OperationRequest request, HttpResponseMessage response, in ResponseBody body)
    {
        _contract = contract;
        _request = request;
        _response = response;
        _body = body;
    }

    /// <summary>Reads the result.</summary>
    /// <returns>Null after a success.</returns>
    public ApiException? Interpret<T>(Operation<T> operation, out T? value)
    {
        value = default;
        var documented = operation.Documents(_response.StatusCode);
        if (!documented && !_response.IsSuccessStatusCode)
            return Fail(operation);
        if (operation.FindSuccess(_response.StatusCode, _body.MediaType) is not { } success)
            return operation.FindFailure(_response.StatusCode, _body.MediaType) is null ? null : Fail(operation);
        if (_body.IsEmpty && (!documented || HasNoBody))
            return null; // nothing is wrong, and there is nothing to read
        try
        {
            return success.Reader.TryRead(_body, out value) ? null : EnvelopeFailure(null);
        }
        catch (JsonException e)
        {
            value = default;
            return MayBeFailedEnvelope() && EnvelopeFailure(e) is { Kind: ApiFailureKind.Envelope } failure ? failure : new ApiException(Facts(ApiFailureKind.InvalidResponse, e));
        }
    }

    /// <summary>Source: RFC 9110 §9.3.2, §15.3.5, §15.3.6, §15.4.5.</summary>
    private bool HasNoBody => _request.Method == HttpMethod.Head || _response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.ResetContent or HttpStatusCode.NotModified;

    /// <summary>Whether a body that is not the documented success may be an envelope that says the call failed.</summary>
    private bool MayBeFailedEnvelope()
    {
        if (_contract.EnvelopeSuccessMember is not { } member)
            return true; // only the contract's own exception can tell
        try
        {
            var reader = new Utf8JsonReader(_body.Utf8().Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var found = reader.ValueTextEquals(member);
                reader.Read();
                if (found)
                    return reader.TokenType == JsonTokenType.False;
                reader.Skip();
            }
        }
        catch (JsonException)
        {
        }
        return false;
    }

    /// <summary>A 2xx whose body says that the call failed. When that is a guess (<paramref name="cause"/>), only an exception of the contract's own confirms it.</summary>
    private ApiException EnvelopeFailure(JsonException? cause)
    {
        var facts = Facts(ApiFailureKind.Envelope, cause);
        try
        {
            var exception = _contract.CreateException(facts, _body);
            return cause is null || exception.GetType() != typeof(ApiException) || _contract.EnvelopeSuccessMember is not null
                ? exception
                : new ApiException(facts.With(ApiFailureKind.InvalidResponse, cause));
        }
        catch (JsonException e)
        {
            return new ApiException(cause is null ? facts.With(ApiFailureKind.Envelope, e) : facts.With(ApiFailureKind.InvalidResponse, cause));
        }
    }

    private ApiException Fail<T>(Operation<T> operation)
    {
        var facts = Facts(ApiFailureKind.Documented, null);
        if (operation.FindFailure(_response.StatusCode, _body.MediaType) is { } documented)
        {
            try
            {
                return documented.Create(facts, _body);
            }
            catch (JsonException e)
            {
                facts = facts.With(ApiFailureKind.Undocumented, e);
            }
        }
        else
        {
            facts = facts.With(ApiFailureKind.Undocumented, null);
        }
        try
        {
            return _contract.CreateException(facts, _body);
        }
        catch (JsonException)
        {
            return new ApiException(facts);
        }
    }

    private ApiFailure Facts(ApiFailureKind kind, Exception? cause)
    {
        var mask = SecretMask.Of(_request, _contract);
        return new(_request.Operation, kind, _response.StatusCode, _response.Headers, RequestIds.Find(_response), _body.MediaType, BodyRedactor.Redact(_body, _contract.IsSecret, mask), cause);
    }
}
