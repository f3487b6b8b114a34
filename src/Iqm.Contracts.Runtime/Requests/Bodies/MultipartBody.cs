using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Iqm.Contracts.Runtime;

/// <summary>A <c>multipart/form-data</c> body. Parts keep the order in which they are added; null is left out.</summary>
/// <remarks>
/// Names and file names are written as browsers do: UTF-8, with quotes, line breaks and other control characters percent-encoded.
/// Source: RFC 7578 §4.2, §5.1; WHATWG HTML, multipart/form-data encoding algorithm.
/// </remarks>
public sealed class MultipartBody
{
    private readonly List<Part> _parts = [];

    /// <summary>Adds a text field; nothing when <paramref name="value"/> is null.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The text.</param>
    /// <param name="mediaType">The part's media type; null for none, which is text.</param>
    public void Add(string name, string? value, string? mediaType = null)
    {
        if (value is null)
            return;
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
        _parts.Add(new Part(name, null, mediaType is null ? content : RequestContent.WithType(content, mediaType), value));
    }

    /// <summary>Adds one text field for each value; nothing when <paramref name="values"/> is null.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="values">The texts.</param>
    /// <param name="mediaType">The media type of each part; null for none, which is text.</param>
    public void Add(string name, IEnumerable<string>? values, string? mediaType = null)
    {
        foreach (var value in values ?? [])
            Add(name, value, mediaType);
    }

    /// <summary>Adds a file; nothing when <paramref name="file"/> is null. A file without a name is announced as <c>file</c>, for servers tell files from text by that.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="file">The file.</param>
    /// <param name="mediaType">The media type of a file that names none.</param>
    public void AddFile(string name, FileContent? file, string mediaType = "application/octet-stream")
    {
        if (file is not null)
            _parts.Add(new Part(name, file.FileName ?? "file", file.ToContent(mediaType), null));
    }

    /// <summary>Adds one part for each file; nothing when <paramref name="files"/> is null.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="files">The files.</param>
    /// <param name="mediaType">The media type of files that name none.</param>
    public void AddFiles(string name, IEnumerable<FileContent>? files, string mediaType = "application/octet-stream")
    {
        foreach (var file in files ?? [])
            AddFile(name, file, mediaType);
    }

    /// <summary>Adds a part that holds JSON; nothing when <paramref name="value"/> is null.</summary>
    public void AddJson<T>(string name, T? value, JsonTypeInfo<T> typeInfo, string mediaType = "application/json")
    {
        if (value is not null)
            _parts.Add(new Part(name, null, RequestContent.Json(value, typeInfo, mediaType), null));
    }

    /// <summary>Adds a part of any kind.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="content">The part with its Content-Type; disposed with the body.</param>
    /// <param name="fileName">The file name to announce; null for none.</param>
    public void AddContent(string name, HttpContent content, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        _parts.Add(new Part(name, fileName, content, null));
    }

    /// <summary>Adds members that the contract does not name, each as text or JSON text; an array gives its name once for each item. Nothing when there are none; null is left out.</summary>
    public void AddMembers(IEnumerable<KeyValuePair<string, JsonElement>>? members)
    {
        foreach (var (name, text) in WireText.Members(members ?? []))
            Add(name, text);
    }

    /// <summary>Adds members with names of their own; nothing when <paramref name="members"/> is null.</summary>
    public void AddMembers(IEnumerable<KeyValuePair<string, string>>? members)
    {
        foreach (var (name, text) in members ?? [])
            Add(name, text);
    }

    /// <summary>The body, with a random boundary. Can be sent as often as every part can. To be called once.</summary>
    public HttpContent ToContent()
    {
        var boundary = "----" + Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(18));
        // The base class would write one part without a name.
        if (_parts.Count == 0)
            return RequestContent.WithType(new ByteArrayContent(Encoding.ASCII.GetBytes($"--{boundary}--\r\n")), "multipart/form-data; boundary=" + boundary);
        var content = new FormDataContent(boundary, _parts);
        foreach (var part in _parts)
        {
            part.Content.Headers.TryAddWithoutValidation("Content-Disposition", Disposition(part.Name, part.FileName));
            content.Add(part.Content);
        }
        return content;
    }

    /// <summary>How many parts there are; never their values.</summary>
    public override string ToString() => $"multipart/form-data, {_parts.Count} parts";

    private static string Disposition(string name, string? fileName)
    {
        var text = new StringBuilder("form-data; name=\"");
        AppendQuoted(text, name);
        if (fileName is not null)
            AppendQuoted(text.Append("\"; filename=\""), fileName);
        return text.Append('"').ToString();
    }

    private static void AppendQuoted(StringBuilder text, string value)
    {
        foreach (var c in value)
        {
            if (c == '"' || char.IsAscii(c) && char.IsControl(c))
                text.Append(CultureInfo.InvariantCulture, $"%{(int)c:X2}");
            else
                text.Append(c);
        }
    }

    private sealed record Part(string Name, string? FileName, HttpContent Content, string? Text);

    private sealed class FormDataContent : MultipartContent, ISecretContent
    {
        private readonly List<Part> _parts;

        public FormDataContent(string boundary, List<Part> parts) : base("form-data", boundary)
        {
            _parts = parts;
            HeaderEncodingSelector = static (_, _) => Encoding.UTF8;
            // The base class quotes the boundary, which is allowed and which some servers do not understand.
            Headers.Remove("Content-Type");
            Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=" + boundary);
        }

        public void CollectSecrets(Func<string, bool> isSecret, ICollection<string> secrets)
        {
            foreach (var part in _parts)
            {
                if (part.Text is not null && isSecret(part.Name))
                    secrets.Add(part.Text);
                else
                    (part.Content as ISecretContent)?.CollectSecrets(isSecret, secrets);
            }
        }
    }
}
