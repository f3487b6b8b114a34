using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Reads the labels under which pages put their facts.</summary>
internal static partial class SectionLabel
{
    private const int MaxLength = 90;

    /// <summary>The section that a heading, a summary, a code title or a table's head announces; null when it announces none.</summary>
    public static Section? Read(string label)
    {
        if (label.Length is 0 or > MaxLength)
            return null;
        var media = MediaTypes.Find(label);
        var text = Tidy(label);
        if (media is not null)
            text = Tidy(MediaPattern().Replace(text, ""));
        if (text.Length == 0)
            return media is null ? null : new Section(SectionKind.Body, null, media);
        if (Named(text) is { } kind)
            return new Section(kind, null, media);
        if (StatusOf(text) is { } status)
            return new Section(ResponseKind(text), status, media);
        if (NestedPattern().Match(label.Trim()) is { Success: true } nested)
            return new Section(SectionKind.Nested, Field: nested.Groups[1].Success ? nested.Groups[1].Value : nested.Groups[2].Value);
        return null;
    }

    /// <summary>A status that stands alone: '201', '422 Unprocessable Entity', '4XX', 'default'.</summary>
    public static string? LoneStatus(string text)
    {
        var match = LoneStatusPattern().Match(text.Trim());
        return match.Success ? match.Groups[1].Value.ToUpperInvariant() : null;
    }

    private static string? StatusOf(string text)
    {
        var match = StatusPattern().Match(text);
        if (match.Success)
            return match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Value.ToUpperInvariant();
        return null;
    }

    private static SectionKind ResponseKind(string text) =>
        text.Contains("header", StringComparison.Ordinal) ? SectionKind.ResponseHeaders
        : SchemaWords().IsMatch(text) ? SectionKind.Response
        : SampleWords().IsMatch(text) ? SectionKind.ResponseSample : SectionKind.Responses;

    private static SectionKind? Named(string text)
    {
        foreach (var (pattern, kind) in Patterns)
        {
            if (pattern.IsMatch(text))
                return kind;
        }
        return null;
    }

    private static readonly (Regex Pattern, SectionKind Kind)[] Patterns =
    [
        (ResponseHeadersPattern(), SectionKind.ResponseHeaders),
        (HeadersPattern(), SectionKind.Headers),
        (PathPattern(), SectionKind.Path),
        (QueryPattern(), SectionKind.Query),
        (CookiePattern(), SectionKind.Cookies),
        (RequestSamplePattern(), SectionKind.RequestSample),
        (ResponseSamplePattern(), SectionKind.ResponseSample),
        (ResponseSchemaPattern(), SectionKind.Response),
        (ResponsesPattern(), SectionKind.Responses),
        (RequestSchemaPattern(), SectionKind.Request),
        (RequestPattern(), SectionKind.RequestPart),
        (BodyPattern(), SectionKind.Body),
        (ParametersPattern(), SectionKind.Parameters),
        (PropertiesPattern(), SectionKind.Properties),
        (ConsolePattern(), SectionKind.Console),
        (NeutralPattern(), SectionKind.Neutral),
    ];

    private static string Tidy(string label)
    {
        var text = DecorationPattern().Replace(label.ToLowerInvariant(), " ");
        return SpacePattern().Replace(text, " ").Trim(' ', ':', '-', '–', '—', '.', '*', '#', '(', ')', '>', '▶', '▼', ',', '/');
    }

    [GeneratedRegex(@"[`*_""“”‘’|#\[\]]|\(optional\)|\(required\)", RegexOptions.CultureInvariant)]
    private static partial Regex DecorationPattern();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SpacePattern();

    [GeneratedRegex(@"\(?\b(?:application|multipart|text|image)[/ ][\w.+-]+\)?", RegexOptions.CultureInvariant)]
    private static partial Regex MediaPattern();

    [GeneratedRegex(@"^(?:response|returned)[ -]headers?(?: (?:parameters?|params?|fields?|schema))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ResponseHeadersPattern();

    [GeneratedRegex(@"^(?:(?:http|request|required|common|mandatory|authentication|authorization|optional) )*headers?(?: ?(?:parameters?|params?|fields?|schema|attributes?|properties))?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadersPattern();

    [GeneratedRegex(@"^(?:request )?(?:path|uri|url path|route|path uri)[ -]?(?:parameters?|params?|variables?|schema|attributes?|segments?)$", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"^(?:(?:request|optional|required|url) )*(?:(?:query|search|filter|querystring)(?:[ -]?string)?[ -]?(?:parameters?|params?|arguments?|schema|fields?|attributes?|properties)?|url parameters?|url params?)$", RegexOptions.CultureInvariant)]
    private static partial Regex QueryPattern();

    [GeneratedRegex(@"^cookies?(?: (?:parameters?|params?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex CookiePattern();

    [GeneratedRegex(@"^(?:(?:sample|example)s? (?:of )?(?:the )?(?:api )?(?:json )?(?:request|payload|form ?-?data|body|input|curl)(?: body| payload| json)?|(?:http |api |json )?(?:request|payload|form ?-?data|body|curl|input)(?: body| payload| json| schema)? (?:sample|example|snippet)s?(?: \d+)?|more request samples|(?:sample|example)s? requests?|requests? (?:sample|example)s?)$", RegexOptions.CultureInvariant)]
    private static partial Regex RequestSamplePattern();

    [GeneratedRegex(@"^(?:(?:sample|example)s? (?:of )?(?:the )?(?:success(?:ful)? |error |json |api )?(?:response|output)s?(?: body| payload| json)?|(?:api |json |success(?:ful)? |error |more )*(?:response|output)s?(?: body| payload| json)? (?:sample|example|snippet)s?(?: \d+)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ResponseSamplePattern();

    [GeneratedRegex(@"^(?:success(?:ful)? |error |json )?(?:response|returned|return|output)s?[ -](?:body )?(?:schema|properties|property|fields?|attributes?|parameters?|params?|data|object|objects|body|payload|details|values?|definition|structure|model|format|elements?)(?: (?:properties|schema|fields?|attributes?|parameters?))?$", RegexOptions.CultureInvariant)]
    private static partial Regex ResponseSchemaPattern();

    [GeneratedRegex(@"^(?:(?:more|other|additional|possible|api|http|error|success|successful|failure|failed|all|expected) )*(?:responses?|errors?|response codes?|status codes?|error codes?|error response codes?|response status(?:es)?|http status codes?|returns)$", RegexOptions.CultureInvariant)]
    private static partial Regex ResponsesPattern();

    [GeneratedRegex(@"^(?:(?:json |http |api )?(?:request|payload|input|form ?-?data|body|post|multipart)[ -](?:body |payload |data )?(?:schema|properties|property|fields?|attributes?|parameters?|params?|body|payload|object|data|structure|model|format|definition|elements?|arguments?)(?: (?:schema|parameters?|params?|properties|fields?|attributes?))?|form ?-?data|payload|payload schema)$", RegexOptions.CultureInvariant)]
    private static partial Regex RequestSchemaPattern();

    [GeneratedRegex(@"^(?:http |api )?requests?$", RegexOptions.CultureInvariant)]
    private static partial Regex RequestPattern();

    [GeneratedRegex(@"^(?:body|body schema)$", RegexOptions.CultureInvariant)]
    private static partial Regex BodyPattern();

    [GeneratedRegex(@"^(?:(?:required|optional|input|api|additional|supported|available) )?(?:parameters?|params|arguments?|param)$", RegexOptions.CultureInvariant)]
    private static partial Regex ParametersPattern();

    [GeneratedRegex(@"^(?:object )?(?:properties|property|attributes?|fields?|schema|field name|object properties|data|elements?)$", RegexOptions.CultureInvariant)]
    private static partial Regex PropertiesPattern();

    [GeneratedRegex(@"^(?:sample test/show|send api request|try it|try it out|test request|send request|send)$", RegexOptions.CultureInvariant)]
    private static partial Regex ConsolePattern();

    [GeneratedRegex(@"^(?:(?:show|hide) (?:all |more |child |nested )*(?:parameters|properties|attributes|fields|schema)|json|typescript|javascript|ts|js|curl|shell|bash|python|php|java|ruby|go|node|node\.js|c#|http|xml|more|show more|details|security|authorization|regular|default|staging|production|sandbox|copy|expand all|collapse all|schema|example|examples|sample|samples|mock server|live server|usage|description|overview|notes?)$", RegexOptions.CultureInvariant)]
    private static partial Regex NeutralPattern();

    [GeneratedRegex(@"^(?:(?:success(?:ful)?|error|failure|failed|sample|example|http|api|json) )*(?:responses?|status(?: code)?|code|http|errors?|returns|success|response code|response status(?: code)?|response sample|response example|sample response|response schema|response properties|response body|response headers)[ :#(–—-]*([1-5]\d\d|[1-5]xx)\b.{0,40}$|^([1-5]\d\d|[1-5]xx)[ :)(–—-]*(?:responses?|response .*|[a-z ]{2,40})?$", RegexOptions.CultureInvariant)]
    private static partial Regex StatusPattern();

    [GeneratedRegex(@"^([1-5]\d\d|[1-5][xX]{2}|default)(?:\s*[-–:]?\s*(?:OK|Created|Accepted|No Content|Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Unprocessable (?:Entity|Content)|Too Many Requests|Internal Server Error|Service Unavailable|Gone|Method Not Allowed|Payment Required|Bad Gateway|Gateway Timeout))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LoneStatusPattern();

    [GeneratedRegex(@"\b(?:schema|properties|fields?|attributes?|parameters?|object)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaWords();

    [GeneratedRegex(@"\b(?:samples?|examples?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex SampleWords();

    [GeneratedRegex(@"^`?([\w.\[\]-]+)`?\s+(?:object |array |item |child |nested )?(?:object |array )?(?:properties|attributes|fields|schema|object|parameters|elements|items)$|^(?:properties|attributes|fields|members|elements|items) (?:of|in|for)(?: the)? `?([\w.\[\]-]+)`?(?: object| array| field)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NestedPattern();
}
