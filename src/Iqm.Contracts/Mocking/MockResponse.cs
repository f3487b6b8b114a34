using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Checks;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Mocking.Templates;
using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking;

/// <summary>One documented response of an operation, and what can be sent for it.</summary>
internal sealed class MockResponse
{
    private readonly OperationEntry _entry;
    private readonly MockHeader[] _headers;

    public MockResponse(OperationEntry entry, ResponseRule rule, SampleShapes shapes, TemplateRules templates, List<Finding> findings)
    {
        (_entry, Rule) = (entry, rule);
        Status = StatusOf(rule);
        _headers = [.. rule.Headers.Select(header => MockHeader.Of(header, entry.Context.Contract, shapes)).OfType<MockHeader>()];
        Contents = [.. rule.Body.Contents.Select(content => new MockContent(this, content, shapes, templates, findings))];
    }

    public ResponseRule Rule { get; }

    /// <summary>The status that is sent unless another one is asked for.</summary>
    public int Status { get; }

    /// <summary>The media types; none when there is no body.</summary>
    public MockContent[] Contents { get; }

    /// <summary>The media type that suits the request's <c>Accept</c> best; the first when none does, which HTTP allows. Null when there is no body.</summary>
    public MockContent? Content(ImmutableArray<HeaderField> headers)
    {
        if (Contents.Length < 2)
            return Contents.Length == 0 ? null : Contents[0];
        var accept = HeaderText.Of(headers, "Accept");
        return accept is null ? Contents[0] : Contents.MaxBy(content => AcceptField.Quality(accept, content.MediaType));
    }

    /// <summary>The header fields for one answer.</summary>
    public ImmutableArray<HeaderField> Headers(string? mediaType, ref SampleRandom random)
    {
        if (_headers.Length == 0)
            return mediaType is null ? [] : [new HeaderField("Content-Type", mediaType)];
        var fields = ImmutableArray.CreateBuilder<HeaderField>(_headers.Length + 1);
        if (mediaType is not null)
            fields.Add(new HeaderField("Content-Type", mediaType));
        foreach (var header in _headers)
            fields.Add(header.Make(ref random));
        return fields.DrainToImmutable();
    }

    /// <summary>Whether the same header fields come with every answer.</summary>
    public bool HasConstantHeaders => Array.TrueForAll(_headers, header => header.IsConstant);

    /// <summary>What the contract says of an answer.</summary>
    public ImmutableArray<Finding> Judge(int status, ImmutableArray<HeaderField> headers, ReadOnlyMemory<byte>? body)
    {
        var judgement = new Judgement(new Exchange { Method = _entry.Method, Url = _entry.Path, Status = status, ResponseHeaders = headers, ResponseBody = body }, _entry);
        ResponseCheck.Run(judgement, Rule, status);
        return judgement.Result(Rule.Conforming).Findings;
    }

    /// <summary>Whether an answer conforms.</summary>
    public bool Allows(int status, ImmutableArray<HeaderField> headers, ReadOnlyMemory<byte>? body)
    {
        foreach (var finding in Judge(status, headers, body))
            if (finding.Severity == Severity.Error)
                return false;
        return true;
    }

    /// <summary>Whether HTTP allows a body.</summary>
    public static bool HasBody(int status) => status is not (204 or 205 or 304);

    private static int StatusOf(ResponseRule rule)
    {
        foreach (var status in (ReadOnlySpan<int>)[200, 400, 500, 300, 100])
            if (rule.Rank(status) == 2)
                return status;
        for (var status = 100; status < 600; status++)
            if (rule.Rank(status) == 3)
                return status;
        return 200;
    }
}
