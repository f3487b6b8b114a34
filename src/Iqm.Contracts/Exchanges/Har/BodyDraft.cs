using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Exchanges.Har;

/// <summary>What an entry says of one body, in whatever order it says it. Used again for the next entry.</summary>
internal sealed class BodyDraft
{
    private ByteStore _body = new();
    private ByteStore _spare = new();

    /// <summary>The text, not yet decoded.</summary>
    public ByteStore Text => _body;

    /// <summary>Whether there was a text, if an empty one.</summary>
    public bool HasText { get; set; }

    /// <summary>How the text stands for bytes: <c>base64</c>; null for text that is the body.</summary>
    public string? Encoding { get; set; }

    /// <summary>The media type; null when not recorded.</summary>
    public string? MediaType { get; set; }

    /// <summary>The length of the body that was transferred, as far as any member tells; null when none does.</summary>
    public long? Size { get; set; }

    /// <summary>Whether <see cref="Finish"/> wrote the body itself, of <see cref="Fields"/>; <see cref="MediaType"/> is then what it wrote.</summary>
    public bool IsWritten { get; private set; }

    /// <summary>Fields of a form.</summary>
    public List<FormField> Fields { get; } = [];

    public void Clear()
    {
        _body.Clear();
        _spare.Clear();
        Fields.Clear();
        (HasText, IsWritten, Encoding, MediaType, Size) = (false, false, null, null, null);
    }

    /// <summary>Makes the body of what was said.</summary>
    /// <param name="contentEncoding">The header field's value; null when there is none.</param>
    /// <param name="limit">Bytes the decoded body may have.</param>
    /// <param name="problem">Why the body cannot be had, as part of a sentence; null when it can.</param>
    /// <returns>Null for no body, or one that is empty.</returns>
    public ReadOnlyMemory<byte>? Finish(string? contentEncoding, int limit, out string? problem)
    {
        problem = null;
        if (_body.Length == 0 && Fields.Count > 0)
        {
            (var form, MediaType) = FormData.Write(Fields, MediaType ?? "");
            _body.Set(form);
            HasText = IsWritten = true;
        }
        if (Encoding is { Length: > 0 })
        {
            if (!Encoding.Equals("base64", StringComparison.OrdinalIgnoreCase))
                problem = $"there is no encoding '{Diagnostics.Display.Value(Encoding)}'; HAR has 'base64'";
            else if (!_body.FromBase64())
                problem = "its text is not base64";
            else if (contentEncoding is not null)
                problem = Said(BodyCoding.Decode(ref _body, ref _spare, contentEncoding, limit));
        }
        else if (contentEncoding is not null && _body.Length > 0)
        {
            problem = BodyCoding.Lost(contentEncoding, _body.Span);
        }
        return problem is null && _body.Length > 0 ? _body.Memory : default(ReadOnlyMemory<byte>?);
    }

    private static string? Said(CodingProblem? problem) =>
        problem is { Kind: CodingProblemKind.TooLarge } ? $"{problem.Reason}; raise --max-entry-size (TrafficReadOptions.MaxEntryBytes) if that is intended" : problem?.Reason;
}
