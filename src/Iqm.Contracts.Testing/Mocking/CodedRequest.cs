using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>Requests whose body comes in a content coding.</summary>
/// <remarks>Source: RFC 9110 §8.4 and §15.5.16.</remarks>
internal static class CodedRequest
{
    /// <summary>Takes the codings off the body.</summary>
    /// <param name="request">Replaced by one with the body itself; without one if it cannot be had.</param>
    /// <param name="engine">Says no in the provider's shape.</param>
    /// <param name="limit">Bytes a decoded body may have.</param>
    /// <returns>The refusal; null when there is nothing to refuse.</returns>
    public static MockAnswer? Decode(ref Exchange request, MockEngine engine, int limit)
    {
        if (request.RequestBody is not { } body || HeaderList.ValueOf(request.RequestHeaders, "Content-Encoding") is not { Length: > 0 } codings)
            return null;
        var (store, spare) = (new ByteStore(), new ByteStore());
        store.Set(body.Span);
        var problem = BodyCoding.Decode(ref store, ref spare, codings, limit);
        request = problem is null ? request with { RequestBody = store.Memory } : request with { RequestBody = null, RequestBodyOmitted = true };
        return problem is null ? null : Refuse(request, engine, problem, limit);
    }

    private static MockAnswer Refuse(Exchange request, MockEngine engine, CodingProblem problem, int limit)
    {
        if (problem.Kind == CodingProblemKind.TooLarge)
            return engine.Refuse(request, 413, Finding.Create(DiagnosticCatalog.MockBodyTooLarge, null, limit));
        var answer = engine.Refuse(request, problem.Kind == CodingProblemKind.Unknown ? 415 : 400, Finding.Create(DiagnosticCatalog.BodyUndecodable, null, "request", problem.Reason));
        return problem.Kind == CodingProblemKind.Unknown ? answer with { Headers = answer.Headers.Add(new HeaderField("Accept-Encoding", "gzip, deflate, br")) } : answer;
    }
}
