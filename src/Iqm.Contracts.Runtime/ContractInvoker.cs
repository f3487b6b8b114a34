namespace Iqm.Contracts.Runtime;

/// <summary>Sends the requests of one generated client and reads what comes back. Safe for concurrent use, as <see cref="HttpClient"/> is.</summary>
/// <remarks>Each call is an activity of the source <c>Iqm.Contracts.Runtime</c>, named by its operationId.</remarks>
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

    /// <summary>Whether the caller has set the address.</summary>
    internal bool HasBaseAddress => _httpClient.BaseAddress is not null;

    /// <summary>Sends a request and gives the result.</summary>
    /// <param name="request">A new request; disposed here.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Cancels sending and reading.</param>
    /// <returns>The result; the type's default after a 2xx without a body that the contract does not document, such as 202 or 204.</returns>
    /// <exception cref="ApiException">The call failed, by status or by what the body says, or the body is not what the contract says.</exception>
    /// <exception cref="ApiTimeoutException">No complete answer within <see cref="HttpClient.Timeout"/>.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached, or the connection was lost.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<T> SendAsync<T>(OperationRequest request, Operation<T> operation, CancellationToken cancellationToken) =>
        CallAsync<T, T, ValueOnly<T>>(request, operation, cancellationToken);

    /// <summary>Sends a request and gives everything that came back; a failed call is a value here, not an exception.</summary>
    /// <inheritdoc cref="SendAsync{T}(OperationRequest, Operation{T}, CancellationToken)" path="/param" />
    /// <exception cref="ApiTimeoutException">No complete answer within <see cref="HttpClient.Timeout"/>.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached, or the connection was lost.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<ApiResponse<T>> SendWithResponseAsync<T>(OperationRequest request, Operation<T> operation, CancellationToken cancellationToken) =>
        CallAsync<T, ApiResponse<T>, WithResponse<T>>(request, operation, cancellationToken);

    // One method, not three: every async method that is not done at once costs an object and a continuation.
    private async Task<TResult> CallAsync<T, TResult, TGiven>(OperationRequest request, Operation<T> operation, CancellationToken cancellationToken) where TGiven : IGiven<T, TResult>
    {
        using var sent = request; // kept until the answer is understood: a failure masks the secrets it carried
        using var activity = CallActivity.Start(request);
        HttpResponseMessage? response = null;
        CancellationTokenSource? timeout = null;
        T? value;
        ApiException? failure = null;
        var handedOver = false;
        try
        {
            if (!string.IsNullOrEmpty(operation.Accept))
                request.Headers.TryAddWithoutValidation("Accept", operation.Accept);
            var started = Environment.TickCount64;
            response = await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            var contentType = MediaTypes.Read(response.Content.Headers);
            if (operation.Streams && response.IsSuccessStatusCode && operation.FindSuccess(response.StatusCode, MediaTypes.Of(contentType)) is { Reader.Streams: true } success)
            {
                value = await success.Reader.TakeAsync(response, cancellationToken).ConfigureAwait(false);
                handedOver = true;
            }
            else
            {
                var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                timeout = stream is MemoryStream ? null : StartTimeout(started, cancellationToken);
                var reading = timeout?.Token ?? cancellationToken;
                using var received = response.IsSuccessStatusCode || operation.Documents(response.StatusCode)
                    ? await BodyReader.ReadAsync(response.Content, stream, _httpClient.MaxResponseContentBufferSize, reading).ConfigureAwait(false)
                    : await BodyReader.ReadSomeAsync(response.Content, stream, BodyRedactor.MaxBytes, reading).ConfigureAwait(false);
                var body = new ResponseBody(received.Bytes, contentType, !received.IsWhole);
                failure = new ResponseInterpreter(_contract, request, response, body).Interpret(operation, out value);
            }
            CallActivity.SetResponse(activity, response, failure);
        }
        catch (OperationCanceledException e) when (Understand(e, request, timeout, cancellationToken) is { } understood)
        {
            CallActivity.SetException(activity, understood);
            throw understood;
        }
        catch (Exception e)
        {
            CallActivity.SetException(activity, e);
            throw;
        }
        finally
        {
            timeout?.Dispose();
            if (!handedOver)
                response?.Dispose();
        }
        return TGiven.Of(response, value, failure);
    }

    /// <summary>What is left of the timeout for the body: <see cref="HttpClient"/> itself applies it to the header only.</summary>
    private CancellationTokenSource? StartTimeout(long started, CancellationToken cancellationToken)
    {
        if (_httpClient.Timeout == Timeout.InfiniteTimeSpan)
            return null;
        var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Remaining(started));
        return timeout;
    }

    /// <summary>Whose doing a cancellation is: the timeout's or the caller's; null when the exception says it itself.</summary>
    private Exception? Understand(OperationCanceledException e, OperationRequest request, CancellationTokenSource? timeout, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return e.CancellationToken == cancellationToken ? null : new OperationCanceledException(e.Message, e, cancellationToken);
        return e.InnerException is TimeoutException || timeout is { IsCancellationRequested: true } ? new ApiTimeoutException(request.Operation, _httpClient.Timeout, e) : null;
    }

    private TimeSpan Remaining(long started)
    {
        var left = _httpClient.Timeout - TimeSpan.FromMilliseconds(Environment.TickCount64 - started);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private string FindBaseText()
    {
        var address = _httpClient.BaseAddress ?? _contract.DefaultBaseAddress
            ?? throw new InvalidOperationException($"The contract '{_contract.Name}' names no absolute server. Set HttpClient.BaseAddress.");
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
            throw new InvalidOperationException($"The base address of '{_contract.Name}' must be an absolute http or https address.");
        if (address.UserInfo.Length > 0)
            throw new InvalidOperationException($"The base address of '{_contract.Name}' must not hold a user name or password, for it is logged and traced. Give credentials through the client's options.");
        return address.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>What the caller gets of a call.</summary>
    private interface IGiven<T, TResult>
    {
        static abstract TResult Of(HttpResponseMessage response, T? value, ApiException? failure);
    }

    private readonly struct ValueOnly<T> : IGiven<T, T>
    {
        public static T Of(HttpResponseMessage response, T? value, ApiException? failure) => failure is null ? value! : throw failure;
    }

    private readonly struct WithResponse<T> : IGiven<T, ApiResponse<T>>
    {
        public static ApiResponse<T> Of(HttpResponseMessage response, T? value, ApiException? failure) => new(response, value, failure, RequestIds.Find(response));
    }
}
