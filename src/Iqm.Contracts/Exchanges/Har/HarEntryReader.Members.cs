using System.Text.Json;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Exchanges.Har;

internal sealed partial class HarEntryReader
{
    private void ReadRequest(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        JsonTokens.ExpectObject(ref reader, "request");
        while (JsonTokens.NextMember(ref reader))
            if (reader.TextIs("method"u8))
                Method = JsonTokens.Text(ref reader, "request.method", _pool);
            else if (reader.TextIs("url"u8))
                Url = JsonTokens.Text(ref reader, "request.url", _pool);
            else if (reader.TextIs("headers"u8))
                _requestHeaders = HeaderList.Read(ref reader, "request.headers", _pool);
            else if (reader.TextIs("queryString"u8))
                _query.AddRange(HeaderList.Read(ref reader, "request.queryString", _pool));
            else if (reader.TextIs("cookies"u8))
                _cookies.AddRange(HeaderList.Read(ref reader, "request.cookies", _pool));
            else if (reader.TextIs("bodySize"u8))
                _requestBody.Size = Known(JsonTokens.Number(ref reader, "request.bodySize"));
            else if (reader.TextIs("postData"u8))
                ReadPostData(ref reader);
            else if (!AcceptsPlainBodies || !PlainBody.TryRead(ref reader, json, _requestBody))
                reader.Skip();
    }

    private void ReadResponse(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        JsonTokens.ExpectObject(ref reader, "response");
        long? transferred = null;
        while (JsonTokens.NextMember(ref reader))
            if (reader.TextIs("status"u8))
                _status = Status(JsonTokens.Number(ref reader, "response.status"), "response.status");
            else if (reader.TextIs("headers"u8))
                _responseHeaders = HeaderList.Read(ref reader, "response.headers", _pool);
            else if (reader.TextIs("bodySize"u8))
                transferred = Known(JsonTokens.Number(ref reader, "response.bodySize"));
            else if (reader.TextIs("content"u8))
                ReadContent(ref reader);
            else if (!AcceptsPlainBodies || !PlainBody.TryRead(ref reader, json, _responseBody))
                reader.Skip();
        _responseBody.Size ??= transferred;
    }

    private void ReadPostData(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        JsonTokens.ExpectObject(ref reader, "request.postData");
        while (JsonTokens.NextMember(ref reader))
            if (reader.TextIs("mimeType"u8))
                _requestBody.MediaType = JsonTokens.Text(ref reader, "request.postData.mimeType", _pool);
            else if (reader.TextIs("text"u8))
                ReadText(ref reader, _requestBody, "request.postData.text");
            else if (reader.TextIs("encoding"u8) || reader.TextIs("_encoding"u8))
                _requestBody.Encoding = JsonTokens.Text(ref reader, "request.postData.encoding", _pool);
            else if (reader.TextIs("params"u8))
                ReadParams(ref reader);
            else
                reader.Skip();
    }

    private void ReadContent(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        JsonTokens.ExpectObject(ref reader, "response.content");
        while (JsonTokens.NextMember(ref reader))
            if (reader.TextIs("mimeType"u8))
                _responseBody.MediaType = JsonTokens.Text(ref reader, "response.content.mimeType", _pool);
            else if (reader.TextIs("text"u8))
                ReadText(ref reader, _responseBody, "response.content.text");
            else if (reader.TextIs("encoding"u8))
                _responseBody.Encoding = JsonTokens.Text(ref reader, "response.content.encoding", _pool);
            else if (reader.TextIs("size"u8))
                _responseBody.Size = Known(JsonTokens.Number(ref reader, "response.content.size"));
            else
                reader.Skip();
    }

    private void ReadParams(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (reader.TokenType != JsonTokenType.StartArray)
            throw JsonTokens.Wrong(ref reader, "request.postData.params", "a list");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            JsonTokens.ExpectObject(ref reader, "an item of request.postData.params");
            string? name = null, value = null, file = null, type = null;
            while (JsonTokens.NextMember(ref reader))
                if (reader.TextIs("name"u8))
                    name = JsonTokens.Text(ref reader, "params.name", _pool);
                else if (reader.TextIs("value"u8))
                    value = JsonTokens.Text(ref reader, "params.value", _pool);
                else if (reader.TextIs("fileName"u8))
                    file = JsonTokens.Text(ref reader, "params.fileName", _pool);
                else if (reader.TextIs("contentType"u8))
                    type = JsonTokens.Text(ref reader, "params.contentType", _pool);
                else
                    reader.Skip();
            _requestBody.Fields.Add(new FormField(name ?? throw new EntryFormatException("an item of 'request.postData.params' has no name"), value ?? "", file, type));
        }
    }

    private static void ReadText(ref Utf8JsonReader reader, BodyDraft body, string what)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
            return;
        if (reader.TokenType != JsonTokenType.String)
            throw JsonTokens.Wrong(ref reader, what, "a text");
        body.Text.SetString(ref reader, what);
        body.HasText = true;
    }

    /// <summary>A status; null for 0, which recorders write when no response came.</summary>
    internal static int? Status(long? status, string what) => status switch
    {
        null or 0 or -1 => null,
        >= 100 and <= 999 => (int)status,
        _ => throw new EntryFormatException($"'{what}' is no status: it must have three digits, or be 0 for no response"),
    };

    // Source: HAR 1.2: -1 for what is not known.
    private static long? Known(long? size) => size < 0 ? null : size;
}
