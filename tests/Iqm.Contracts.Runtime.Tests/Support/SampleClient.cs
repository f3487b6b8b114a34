namespace Iqm.Contracts.Runtime.Tests;

/// <summary>A client as the generator writes it, by hand.</summary>
public sealed partial class SampleClient
{
    private static readonly Operation<string> s_invite = new(
        new OperationDescriptor("inviteUser", HttpMethod.Post, "/api/v3/ua/user/invite", "session"),
        [new(200, "application/json", ResponseReader.Envelope<SampleEnvelope<string>, string>(SampleJsonContext.Default.StringEnvelope))],
        [FailureCase.Json(403, "application/json", SampleJsonContext.Default.SampleForbidden, static (failure, body) => new ForbiddenException(failure, body))]);

    private static readonly Operation<SampleUser> s_getUser = new(
        new OperationDescriptor("getUser", HttpMethod.Get, "/v1/users/{id}", "basic"),
        [new(200, "application/json", ResponseReader.Json(SampleJsonContext.Default.SampleUser))],
        [FailureCase.Plain(404, null, static failure => new ApiException(failure))]);

    private static readonly Operation<NoContent> s_logout = new(
        new OperationDescriptor("logout", HttpMethod.Post, "/api/v3/ua/logout", "session"),
        [new(200, "application/json", ResponseReader.Envelope(SampleJsonContext.Default.AnyEnvelope))],
        []);

    private static readonly Operation<Stream> s_download = new(
        new OperationDescriptor("download", HttpMethod.Get, "/v1/files/{id}"),
        [new(200, "application/octet-stream", ResponseReader.Stream())],
        [FailureCase.Json(403, "application/json", SampleJsonContext.Default.SampleForbidden, static (failure, body) => new ForbiddenException(failure, body))]);

    private static readonly Operation<string> s_ping = new(
        new OperationDescriptor("ping", HttpMethod.Get, "/ping"),
        [new(200, "text/plain", ResponseReader.Text())],
        []);

    private static readonly Operation<NoContent> s_upload = new(
        new OperationDescriptor("upload", HttpMethod.Post, "/v1/files", "session"),
        [new(204, null, ResponseReader.Nothing())],
        []);

    private readonly ContractInvoker _invoker;

    public SampleClient(HttpClient httpClient) => _invoker = new ContractInvoker(httpClient, SampleContract.Instance);

    public Task<string> InviteAsync(InviteUserRequest body, CancellationToken cancellationToken = default) => _invoker.SendAsync(InviteRequest(body), s_invite, cancellationToken);

    public Task<ApiResponse<string>> InviteWithResponseAsync(InviteUserRequest body, CancellationToken cancellationToken = default) => _invoker.SendWithResponseAsync(InviteRequest(body), s_invite, cancellationToken);

    public Task<SampleUser> GetUserAsync(string id, string? sortBy = null, IEnumerable<SampleStatus>? statuses = null, DateTimeOffset? since = null, string? session = null, CancellationToken cancellationToken = default) =>
        _invoker.SendAsync(GetUserRequest(id, sortBy, statuses, since, session), s_getUser, cancellationToken);

    public Task<ApiResponse<SampleUser>> GetUserWithResponseAsync(string id, CancellationToken cancellationToken = default) =>
        _invoker.SendWithResponseAsync(GetUserRequest(id, null, null, null, null), s_getUser, cancellationToken);

    public Task<NoContent> LogoutAsync(CancellationToken cancellationToken = default) => _invoker.SendAsync(Request(s_logout.Descriptor), s_logout, cancellationToken);

    public Task<string> PingAsync(CancellationToken cancellationToken = default) => _invoker.SendAsync(Request(s_ping.Descriptor), s_ping, cancellationToken);

    public Task<Stream> DownloadAsync(string id, CancellationToken cancellationToken = default)
    {
        var target = new RequestTarget(_invoker, stackalloc char[128]);
        target.AppendLiteral("/v1/files/");
        target.AppendPath("id", WireText.Of(id));
        return _invoker.SendAsync(new OperationRequest(s_download.Descriptor, target.ToUri()), s_download, cancellationToken);
    }

    public Task<NoContent> UploadAsync(HttpContent content, CancellationToken cancellationToken = default)
    {
        var request = Request(s_upload.Descriptor);
        request.Content = content;
        return _invoker.SendAsync(request, s_upload, cancellationToken);
    }

    private OperationRequest Request(OperationDescriptor operation)
    {
        var target = new RequestTarget(_invoker, stackalloc char[128]);
        target.AppendLiteral(operation.PathTemplate);
        return new OperationRequest(operation, target.ToUri());
    }

    private OperationRequest InviteRequest(InviteUserRequest body)
    {
        var request = Request(s_invite.Descriptor);
        request.Content = RequestContent.Json(body, SampleJsonContext.Default.InviteUserRequest);
        return request;
    }

    private OperationRequest GetUserRequest(string id, string? sortBy, IEnumerable<SampleStatus>? statuses, DateTimeOffset? since, string? session)
    {
        var target = new RequestTarget(_invoker, stackalloc char[128]);
        target.AppendLiteral("/v1/users/");
        target.AppendPath("id", WireText.Of(id));
        target.AddQuery("sortBy", WireText.Of(sortBy));
        target.AddQuery("status", WireText.Of(statuses, WireText.Of), ArrayStyle.Repeated);
        target.AddQuery("since", WireText.Of(since));
        var request = new OperationRequest(s_getUser.Descriptor, target.ToUri());
        request.AddHeader("X-Session", session);
        return request;
    }
}

public sealed class ForbiddenException(ApiFailure failure, SampleForbidden body) : ApiException(failure)
{
    public SampleForbidden Body { get; } = body;
}

public sealed class SampleErrorException(ApiFailure failure, IReadOnlyList<SampleError> errors) : ApiException(failure)
{
    public IReadOnlyList<SampleError> Errors { get; } = errors;
}

public sealed class SampleContract : ClientContract
{
    public static SampleContract Instance { get; } = new();
    public override string Name => "sample 1.0";
    public override Uri? DefaultBaseAddress => null;
    public override string? EnvelopeSuccessMember => "success";
    public override bool IsSecret(string name) => name.Equals("password", StringComparison.OrdinalIgnoreCase) || name.Equals("X-Session", StringComparison.OrdinalIgnoreCase);

    protected internal override ApiException CreateException(ApiFailure failure, in ResponseBody body)
    {
        var envelope = body.Parse(SampleJsonContext.Default.AnyEnvelope) ?? throw new System.Text.Json.JsonException("The body is null.");
        return envelope.Success ? throw new System.Text.Json.JsonException("The envelope does not say that the call failed.") : new SampleErrorException(failure, envelope.ErrorObjects ?? []);
    }
}
