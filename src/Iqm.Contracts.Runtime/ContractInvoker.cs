using System.Diagnostics;

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
    public async Task<T> SendAsync<T>(OperationRequest request, Operation<T> operation, CancellationToken cancellationToken)
    {
        var outcome = await CallAsync(request, operation, cancellationToken).ConfigureAwait(false);
        return outcome.Failure is null ? outcome.Value! : throw outcome.Failure;
    }

    /// <summary>Sends a request and gives everything that came back; a failed call is a value here, not an exception.</summary>
    /// <inheritdoc cref="SendAsync{T}(OperationRequest, Operation{T}, CancellationToken)" path="/param" />
    /// <exception cref="ApiTimeoutException">No complete answer within <see cref="HttpClient.Timeout"/>.</exception>
    /// <exception cref="HttpRequestException">The server could not be reached, or the connection was lost.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ApiResponse<T>> SendWithResponseAsync<T>(OperationRequest request, Operation<T> operation, CancellationToken cancellationToken)
    {
        var outcome = await CallAsync(request, operation, cancellationToken).ConfigureAwait(false);
        return new ApiResponse<T>(outcome.Response, outcome.Value, outcome.Failure, RequestIds.Find(outcome.Response));
    }

    private async ValueTask<Outcome<T>> CallAsync<T>(OperationRequest request, Operation<T> operation, CancellationToken cancellationToken)
    {
        using var sent = request; // kept until the answer is understood: a failure masks the secrets it carried
        using var activity = CallActivity.Start(request);
        HttpResponseMessage? response = null;
        var handedOver = false;
        try
        {
            if (!string.IsNullOrEmpty(operation.Accept))
                request.Headers.TryAddWithoutValidation("Accept", operation.Accept);
            var started = Stopwatch.GetTimestamp();
            response = await HeadersAsync(request, cancellationToken).ConfigureAwait(false);
            if (operation.Streams && response.IsSuccessStatusCode && operation.FindSuccess(response.StatusCode, MediaTypes.Of(MediaTypes.Read(response.Content.Headers))) is { Reader.Streams: true } success)
            {
                var stream = await success.Reader.TakeAsync(response, cancellationToken).ConfigureAwait(false);
                handedOver = true;
                CallActivity.SetResponse(activity, response, null);
                return new(response, stream, null);
            }
            using var buffer = BodyReader.CreateBuffer(response.Content);
            var succeeds = response.IsSuccessStatusCode || operation.Documents(response.StatusCode);
            var isWhole = await BodyAsync(request, response, buffer, succeeds, started, cancellationToken).ConfigureAwait(false);
            var body = new ResponseBody(buffer.Written, MediaTypes.Read(response.Content.Headers), !isWhole);
            var failure = new ResponseInterpreter(_contract, request, response, body).Interpret(operation, out var value);
            CallActivity.SetResponse(activity, response, failure);
            return new(response, value, failure);
        }
        catch (Exception e)
        {
            CallActivity.SetException(activity, e);
            throw;
        }
        finally
        {
            if (!handedOver)
                response?.Dispose();
        }
    }

    private async ValueTask<HttpResponseMessage> HeadersAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await _httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            throw new ApiTimeoutException(request.Operation, _httpClient.Timeout, e);
        }
    }

    /// <summary>Reads the body within what is left of the timeout, which <see cref="HttpClient"/> itself only applies to the header.</summary>
    private async ValueTask<bool> BodyAsync(OperationRequest request, HttpResponseMessage response, PooledBuffer buffer, bool succeeds, long started, CancellationToken cancellationToken)
    {
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var timeout = stream is MemoryStream || _httpClient.Timeout == Timeout.InfiniteTimeSpan ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout?.CancelAfter(Remaining(started));
        var token = timeout?.Token ?? cancellationToken;
        try
        {
            if (!succeeds)
                return await BodyReader.ReadSomeAsync(stream, buffer, BodyRedactor.MaxBytes, token).ConfigureAwait(false);
            await BodyReader.ReadAsync(stream, buffer, _httpClient.MaxResponseContentBufferSize, token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested && timeout is { IsCancellationRequested: true })
        {
            throw new ApiTimeoutException(request.Operation, _httpClient.Timeout, e);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested && e.CancellationToken != cancellationToken)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
    }

    private TimeSpan Remaining(long started)
    {
        var left = _httpClient.Timeout - Stopwatch.GetElapsedTime(started);
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

    private readonly record struct Outcome<T>(HttpResponseMessage Response, T? Value, ApiException? Failure);
}
