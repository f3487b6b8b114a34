using System.Collections.Immutable;
using System.Text.Json;
using Iqm.Contracts.Exchanges.Har;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Exchanges.JsonLines;

/// <summary>Reads one line: an exchange in flat form, or with <c>request</c> and <c>response</c> as an entry of a HAR has them. README of the folder above describes both.</summary>
internal sealed class JsonLinesEntryReader : IEntryReader
{
    private readonly HarEntryReader _nested = new() { AcceptsPlainBodies = true };
    private readonly TextPool _pool = new();
    private readonly BodyDraft _requestBody = new();
    private readonly BodyDraft _responseBody = new();
    private string? _method;
    private string? _url;
    private bool _isNested;

    public string? Method => _isNested ? _nested.Method : _method;

    public string? Url => _isNested ? _nested.Url : _url;

    public Exchange Read(ReadOnlySpan<byte> json, int limit, List<(string Part, string Reason)> problems)
    {
        _requestBody.Clear();
        _responseBody.Clear();
        (_method, _url, _isNested) = (null, null, false);
        ImmutableArray<HeaderField> requestHeaders = [], responseHeaders = [];
        int? status = null;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = JsonTokens.MaxDepth });
        reader.Read();
        JsonTokens.ExpectObject(ref reader, "line");
        while (JsonTokens.NextMember(ref reader))
        {
            var name = JsonTokens.String(ref reader, "name of a member", _pool);
            switch (Simple(name))
            {
                case "request":
                    _isNested = true;
                    return _nested.Read(json, limit, problems);
                case "method":
                    _method = JsonTokens.Text(ref reader, name, _pool);
                    break;
                case "url":
                    _url = JsonTokens.Text(ref reader, name, _pool);
                    break;
                case "requestheaders":
                    requestHeaders = HeaderList.Read(ref reader, name, _pool);
                    break;
                case "requestbody":
                    PlainBody.ReadValue(ref reader, json, _requestBody, name);
                    break;
                case "requestbodybase64":
                    PlainBody.ReadBase64(ref reader, _requestBody, name);
                    break;
                case "status":
                    status = HarEntryReader.Status(JsonTokens.Number(ref reader, name), name);
                    break;
                case "responseheaders":
                    responseHeaders = HeaderList.Read(ref reader, name, _pool);
                    break;
                case "responsebody":
                    PlainBody.ReadValue(ref reader, json, _responseBody, name);
                    break;
                case "responsebodybase64":
                    PlainBody.ReadBase64(ref reader, _responseBody, name);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
        reader.Read();
        return Finish(requestHeaders, status, responseHeaders, limit, problems);
    }

    private Exchange Finish(ImmutableArray<HeaderField> requestHeaders, int? status, ImmutableArray<HeaderField> responseHeaders, int limit, List<(string Part, string Reason)> problems)
    {
        if (string.IsNullOrEmpty(_method))
            throw new EntryFormatException("it has no 'method'");
        if (string.IsNullOrEmpty(_url))
            throw new EntryFormatException("it has no 'url'");
        var request = _requestBody.Finish(HeaderList.ValueOf(requestHeaders, "Content-Encoding"), limit, out var requestProblem);
        var response = _responseBody.Finish(HeaderList.ValueOf(responseHeaders, "Content-Encoding"), limit, out var responseProblem);
        if (requestProblem is not null)
            problems.Add(("request.body", requestProblem));
        if (responseProblem is not null)
            problems.Add(("response.body", responseProblem));
        return new Exchange
        {
            Method = _method,
            Url = _url,
            RequestHeaders = HeaderList.WithMediaType(requestHeaders, _requestBody.MediaType),
            RequestBody = request,
            RequestBodyOmitted = requestProblem is not null || !_requestBody.HasText,
            Status = status,
            ResponseHeaders = status is null ? [] : HeaderList.WithMediaType(responseHeaders, _responseBody.MediaType),
            ResponseBody = status is null ? null : response,
            ResponseBodyOmitted = responseProblem is not null || status is not null && !_responseBody.HasText,
        };
    }

    // request_body and RequestBody are what recorders in other languages make of requestBody.
    private static string Simple(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
}
