using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Pacts;
using Iqm.Contracts.Reports;
using Iqm.Contracts.Reports.Matrix;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Tests.Reports.Matrix;

/// <summary>A small contract with one of everything, and what a report makes of it.</summary>
internal static class MatrixCase
{
    public const string Contract = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        paths:
          /users/{id}:
            get:
              operationId: getUser
              summary: One user
              x-sources: ['guide#users']
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses:
                '200':
                  description: d
                  content: {application/json: {schema: {$ref: '#/components/schemas/User'}, example: {id: 7}}}
                4XX: {description: d}
            delete:
              deprecated: true
              x-sources: ['guide#users']
              parameters: [{name: id, in: path, required: true, schema: {type: integer, maxLength: 3}}]
              responses:
                '204': {description: d}
        components:
          schemas:
            User: {type: object, required: [id], properties: {id: {type: integer}}}

        """;

    public const string Evidence = """
        pages:
        - {id: guide, title: G, format: text, date: 2026-01-02, sha256: 'abababababababababababababababababababababababababababababababab'}
        entries:
        - {id: range, kind: assumption, at: ['/paths/~1users~1{id}/get/responses/4XX'], sources: ['guide#users'], documented: Nothing., decision: Any.}
        - {id: numbers, kind: contradiction, at: [/components/schemas/User/properties/id], sources: ['guide#users'], documented: Both., decision: Integer.}

        """;

    public const string Pact = """
        {"consumer": {"name": "shop"}, "provider": {"name": "users"}, "interactions": [
          {"description": "a user", "request": {"method": "GET", "path": "/users/1"}, "response": {"status": 200, "headers": {"Content-Type": "application/json"}, "body": {"id": 1}}},
          {"description": "no user", "request": {"method": "GET", "path": "/users/1"}, "response": {"status": 503}}],
         "metadata": {"pactSpecification": {"version": "3.0.0"}}}
        """;

    public const string Verified = """
        {"schema": "iqm-contracts/verify/1", "new": 1, "exchanges": [
          {"method": "GET", "url": "https://x/users/1", "status": 200, "contract": "users", "operation": "getUser", "verdict": "conforms", "findings": []},
          {"method": "GET", "url": "https://x/users/2", "status": 200, "contract": "users", "operation": "getUser", "verdict": "violates", "findings": [
            {"code": "IQMC3004", "severity": "error", "part": "response.body", "instance": "/id", "schema": "#/components/schemas/User", "message": "Wrong.", "file": "users.yaml", "line": 23, "column": 5, "waiver": null}]},
          {"method": "GET", "url": "https://x/users/3", "status": 200, "contract": "users", "operation": "getUser", "verdict": "violates", "findings": [
            {"code": "IQMC3004", "severity": "error", "part": "response.body", "instance": "/id", "schema": "#/components/schemas/User", "message": "Wrong.", "file": "users.yaml", "line": 23, "column": 5, "waiver": null}]},
          {"method": "GET", "url": "https://x/users/4", "status": 404, "contract": "users", "operation": "getUser", "verdict": "conforms", "findings": [
            {"code": "IQMC3999", "severity": "error", "message": "Of a newer version.", "waiver": {"owner": "o", "reason": "r", "expires": "2026-03-01", "file": "w.yaml", "line": 1}}]},
          {"method": "GET", "url": "https://x/other", "status": 200, "contract": null, "operation": null, "verdict": "unmatched", "findings": [{"code": "IQMC3001", "severity": "error", "part": "request.path", "message": "No operation."}]}]}
        """;

    public const string Waivers = """
        - {code: IQMC3001, operation: GET /other, at: '', owner: me, reason: known, expires: 2026-02-02}
        - {code: IQMC3002, operation: getUser, at: '', owner: me, reason: old, expires: 2026-01-01}

        """;

    /// <summary>A contract of so many operations, named <c>op0</c>, <c>op1</c>, …, with four statuses each.</summary>
    public static string Many(int operations)
    {
        var contract = new StringBuilder("openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths:\n");
        for (var i = 0; i < operations; i++)
            contract.Append(CultureInfo.InvariantCulture, $"  /r{i}:\n    get:\n      operationId: op{i}\n      responses: {{'200': {{description: d, content: {{application/json: {{schema: {{type: object}}}}}}}}, '401': {{description: d}}, '404': {{description: d}}, default: {{description: d}}}}\n");
        return contract.ToString();
    }

    public static MatrixReport Report() => MatrixBuilder.Build(new MatrixInput([Lint(Contract, "users.yaml", Evidence)], new FixedClock())
    {
        Pacts = [PactFileReader.Parse(Pact, "shop-users.json")],
        Verified = [Results(Verified)],
        Waivers = WaiverLoader.Parse(Waivers, "waivers.yaml").Waivers,
    });

    public static MatrixReport Report(string contract) => MatrixBuilder.Build(new MatrixInput([Lint(contract, "users.yaml", null)], new FixedClock()));

    public static LintResult Lint(string contract, string file, string? evidence)
    {
        var loaded = ContractLoader.Parse(contract, file);
        var read = evidence is null ? null : EvidenceLoader.Parse(evidence, "evidence.yaml");
        ImmutableArray<Iqm.Contracts.Diagnostics.Finding> findings = loaded.Contract is null ? loaded.Findings : ContractLinter.Lint(loaded.Contract, read?.Evidence);
        return new LintResult(file, loaded.Contract, read?.Evidence, [.. findings, .. read?.Findings ?? []]);
    }

    public static VerifyResults Results(string json)
    {
        var results = VerifyResults.Parse(Encoding.UTF8.GetBytes(json), "verify.json", out var fault);
        Assert.Null(fault);
        return results!;
    }

    public static string Write(MatrixReport report, ReportFormat format)
    {
        var writer = new StringWriter();
        MatrixReportWriter.Write(report, format, writer);
        return writer.ToString();
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
