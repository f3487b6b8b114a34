using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Sends the requests of one generated client and reads what comes back. Safe for concurrent use, as <see cref="HttpClient"/> is.</summary>
public sealed class ContractInvoker
{
    private readonly HttpClient _httpClient;
    private readonly ClientContract _contract;
    private string? _baseText;

    /// <summary>Sends through <paramref name="httpClient"/>, which stays the caller's to dispose.</summary>
    /// <param name="httpClient">Its base address, if it has one, overrides the contract's server.</param>
    /// <param name="contract">What the client knows of its contract.</param>
    public ContractInvoker(HttpClient httpClient, ClientContract contract)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(contract);
        _httpClient = httpClient;
        _contract = contract;
    }

    /// <summary>The base address without a trailing slash.</summary>
    /// <exception cref="InvalidOperationException">Neither the client nor the contract has an absolute http(s) address.</exception>
    internal string BaseText => _baseText ??= FindBaseText();

    /// <summary>Sends a request and gives the result.</summary>
    /// <param name="request">A new request; disposed here.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Cancels sending and reading.</param>
    /// <exception cref="ApiException">The call failed, by status or by what the body says, or the body is not what the contract says.</exception>
    /// <exception cref="ApiTimeoutException">No answer within <see cref="HttpClient.Timeout"/>.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<T> SendAsync<T>(OperationRequest request, Operation<T> operation, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, operation.Streams, operation.Accept, cancellationToken).ConfigureAwait(false);
        if (operation.Streams && response.IsSuccessStatusCode)
            return await operation.FindSuccess(response.StatusCode, MediaType(response))!.Reader.TakeAsync(response, cancellationToken).ConfigureAwait(false);
        using (response)
        {
            await BufferAsync(response, operation.Streams, cancellationToken).ConfigureAwait(false);
            return Interpret(response, operation, out var value) is { } failure ? throw failure : value!;
        }
    }

    /// <summary>Sends a request and gives everything that came back; a failed call is a value here, not an exception.</summary>
    /// <inheritdoc cref="SendAsync{T}(OperationRequest, Operation{T}, CancellationToken)" path="/param" />
    /// <exception cref="ApiTimeoutException">No answer within <see cref="HttpClient.Timeout"/>.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ApiResponse<T>> SendWithResponseAsync<T>(OperationRequest request, Operation<T> operation, CancellationToken cancellationToken)
    {
        var response = await SendAsync(request, operation.Streams, operation.Accept, cancellationToken).ConfigureAwait(false);
        if (operation.Streams && response.IsSuccessStatusCode)
        {
            var stream = await operation.FindSuccess(response.StatusCode, MediaType(response))!.Reader.TakeAsync(response, cancellationToken).ConfigureAwait(false);
            return new ApiResponse<T>(response, stream, null, RequestIds.Find(response));
        }
        using (response)
        {
            await BufferAsync(response, operation.Streams, cancellationToken).ConfigureAwait(false);
            var failure = Interpret(response, operation, out var value);
            return new ApiResponse<T>(response, value, failure, RequestIds.Find(response));
        }
    }

    private async Task<HttpResponseMessage> SendAsync(OperationRequest request, bool streams, string? accept, CancellationToken cancellationToken)
    {
        using (request)
        {
            if (!string.IsNullOrEmpty(accept))
                request.Headers.TryAddWithoutValidation("Accept", accept);
            try
            {
                var completion = streams ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead;
                return await _httpClient.SendAsync(request, completion, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException e) when (e.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
            {
                throw new ApiTimeoutException(request.Operation, _httpClient.Timeout, e);
            }
        }
    }

    /// <summary>A failure of a streaming operation has a body that is still on its way.</summary>
    private static Task BufferAsync(HttpResponseMessage response, bool streams, CancellationToken cancellationToken) =>
#if NET9_0_OR_GREATER
        streams ? response.Content.LoadIntoBufferAsync(BodyRedactor.MaxBytes, cancellationToken) : Task.CompletedTask;
#else
        streams ? response.Content.LoadIntoBufferAsync(BodyRedactor.MaxBytes).WaitAsync(cancellationToken) : Task.CompletedTask;
#endif

    private ApiException? Interpret<T>(HttpResponseMessage response, Operation<T> operation, out T? value)
    {
        value = default;
        var body = new ResponseBody(response.Content);
        var documented = operation.Documents(response.StatusCode);
        if (!documented && !response.IsSuccessStatusCode)
            return Fail(response, operation, body);
        if (operation.FindSuccess(response.StatusCode, body.MediaType) is not { } success)
            return documented || response.IsSuccessStatusCode && operation.FindFailure(response.StatusCode, body.MediaType) is null ? null : Fail(response, operation, body);
        if (!documented && body.IsEmpty)
            return null; // an undocumented 2xx without a body: nothing is wrong, and there is nothing to read
        try
        {
            return success.Reader.TryRead(body, out value) ? null : EnvelopeFailure(response, operation.Descriptor, body, null);
        }
        catch (JsonException e)
        {
            return EnvelopeFailure(response, operation.Descriptor, body, e);
        }
    }

    /// <summary>A 2xx that is not the documented success: a body that says so itself, or one that nobody understands.</summary>
    private ApiException EnvelopeFailure(HttpResponseMessage response, OperationDescriptor operation, in ResponseBody body, JsonException? cause)
    {
        try
        {
            return _contract.CreateException(Facts(response, operation, body, ApiFailureKind.Envelope, cause), body) is { } exception && (cause is null || exception.GetType() != typeof(ApiException))
                ? exception
                : new ApiException(Facts(response, operation, body, ApiFailureKind.InvalidResponse, cause));
        }
        catch (JsonException e)
        {
            return new ApiException(Facts(response, operation, body, cause is null ? ApiFailureKind.Envelope : ApiFailureKind.InvalidResponse, cause ?? e));
        }
    }

    private ApiException Fail<T>(HttpResponseMessage response, Operation<T> operation, in ResponseBody body)
    {
        JsonException? cause = null;
        if (operation.FindFailure(response.StatusCode, body.MediaType) is { } documented)
        {
            try
            {
                return documented.Create(Facts(response, operation.Descriptor, body, ApiFailureKind.Documented, null), body);
            }
            catch (JsonException e)
            {
                cause = e;
            }
        }
        var facts = Facts(response, operation.Descriptor, body, ApiFailureKind.Undocumented, cause);
        try
        {
            return _contract.CreateException(facts, body);
        }
        catch (JsonException)
        {
            return new ApiException(facts);
        }
    }

    private ApiFailure Facts(HttpResponseMessage response, OperationDescriptor operation, in ResponseBody body, ApiFailureKind kind, Exception? cause) =>
        new(operation, kind, response.StatusCode, RequestIds.Find(response), body.MediaType, BodyRedactor.Redact(body, _contract), cause);

    private static string? MediaType(HttpResponseMessage response) => new ResponseBody(response.Content).MediaType;

    private string FindBaseText()
    {
        var address = _httpClient.BaseAddress ?? _contract.DefaultBaseAddress
            ?? throw new InvalidOperationException($"The contract '{_contract.Name}' names no absolute server. Set HttpClient.BaseAddress.");
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new InvalidOperationException($"The base address of '{_contract.Name}' must be an absolute http or https address.");
        return address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }
}
