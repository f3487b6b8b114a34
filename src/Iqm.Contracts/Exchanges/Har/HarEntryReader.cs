using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Exchanges.Har;

/// <summary>Reads the text of one entry. What HAR does not know, members of <c>_</c> among it, is passed over.</summary>
/// <remarks>Source: HAR 1.2, "entries"; what browsers and proxies do differently is said where it is met.</remarks>
internal sealed partial class HarEntryReader : IEntryReader
{
    private readonly TextPool _pool = new();
    private readonly BodyDraft _requestBody = new();
    private readonly BodyDraft _responseBody = new();
    private readonly List<HeaderField> _cookies = [];
    private readonly List<HeaderField> _query = [];
    private ImmutableArray<HeaderField> _requestHeaders;
    private ImmutableArray<HeaderField> _responseHeaders;
    private int? _status;
    private bool _hasRequest;

    public string? Method { get; private set; }

    public string? Url { get; private set; }

    /// <summary>Whether request and response may have a member <c>body</c> or <c>bodyBase64</c> as in JSON Lines.</summary>
    public bool AcceptsPlainBodies { get; init; }

    public Exchange Read(ReadOnlySpan<byte> json, int limit, List<(string Part, string Reason)> problems)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonTokens.MaxDepth });
        ReadMembers(ref reader, json);
        // Nothing may follow.
        reader.Read();
        return Finish(limit, problems);
    }

    /// <summary>Reads the entry that a text begins with.</summary>
    /// <param name="json">Begins with an entry; anything may follow.</param>
    /// <param name="limit">Bytes a decoded body may have.</param>
    /// <param name="problems">Receives part and reason, for bodies that cannot be decoded.</param>
    /// <param name="length">How long the entry is.</param>
    /// <exception cref="JsonException">It is not JSON, or the text ends before the entry does.</exception>
    /// <exception cref="EntryFormatException">It is no entry.</exception>
    public Exchange ReadFirst(ReadOnlySpan<byte> json, int limit, List<(string Part, string Reason)> problems, out int length)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonTokens.MaxDepth });
        ReadMembers(ref reader, json);
        length = (int)reader.BytesConsumed;
        return Finish(limit, problems);
    }

    private void ReadMembers(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        Clear();
        reader.Read();
        JsonTokens.ExpectObject(ref reader, "entry");
        while (JsonTokens.NextMember(ref reader))
            if (reader.TextIs("request"u8))
            {
                ReadRequest(ref reader, json);
                _hasRequest = true;
            }
            else if (reader.TextIs("response"u8))
            {
                ReadResponse(ref reader, json);
            }
            else
            {
                reader.Skip();
            }
    }

    private void Clear()
    {
        _requestBody.Clear();
        _responseBody.Clear();
        _cookies.Clear();
        _query.Clear();
        (_requestHeaders, _responseHeaders, _status, _hasRequest, Method, Url) = ([], [], null, false, null, null);
    }

    private Exchange Finish(int limit, List<(string Part, string Reason)> problems)
    {
        if (!_hasRequest)
            throw new EntryFormatException("it has no 'request'");
        if (string.IsNullOrEmpty(Method))
            throw new EntryFormatException("its request has no 'method'");
        if (string.IsNullOrEmpty(Url))
            throw new EntryFormatException("its request has no 'url'");
        // HAR has the query in the address as well; some recorders leave it out there.
        if (_query.Count > 0 && !Url.Contains('?', StringComparison.Ordinal))
            Url = $"{Url}?{string.Join('&', _query.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"))}";
        // A form is written as the field says that it was sent.
        if (_requestBody.Fields.Count > 0 && HeaderList.ValueOf(_requestHeaders, "Content-Type") is { Length: > 0 } sentAs)
            _requestBody.MediaType = sentAs;
        var request = _requestBody.Finish(HeaderList.ValueOf(_requestHeaders, "Content-Encoding"), limit, out var requestProblem);
        var response = _responseBody.Finish(HeaderList.ValueOf(_responseHeaders, "Content-Encoding"), limit, out var responseProblem);
        if (requestProblem is not null)
            problems.Add(("request.body", requestProblem));
        if (responseProblem is not null)
            problems.Add(("response.body", responseProblem));
        return new Exchange
        {
            Method = Method,
            Url = Url,
            RequestHeaders = WithCookies(HeaderList.WithMediaType(_requestHeaders, _requestBody.MediaType, isAlways: _requestBody.IsWritten)),
            RequestBody = request,
            RequestBodyOmitted = requestProblem is not null || !_requestBody.HasText && (_requestBody.Size ?? LengthOf(_requestHeaders)) > 0,
            Status = _status,
            ResponseHeaders = _status is null ? [] : HeaderList.WithMediaType(_responseHeaders, _responseBody.MediaType),
            ResponseBody = _status is null ? null : response,
            // A recorder that keeps no body says at most how long it was; 0 is an empty one.
            ResponseBodyOmitted = responseProblem is not null || _status is not null && !_responseBody.HasText && _responseBody.Size is not 0,
        };
    }

    private ImmutableArray<HeaderField> WithCookies(ImmutableArray<HeaderField> headers) =>
        _cookies.Count == 0 || HeaderList.ValueOf(headers, "Cookie") is not null ? headers
            : headers.Add(new HeaderField("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))));

    private static long? LengthOf(ImmutableArray<HeaderField> headers) =>
        long.TryParse(HeaderList.ValueOf(headers, "Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
}
