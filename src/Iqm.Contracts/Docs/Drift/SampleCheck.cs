using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Linting;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Whether a printed payload fits the contract, judged as traffic is.</summary>
/// <remarks>Never names a value of the payload, as it may be a secret.</remarks>
internal sealed class SampleCheck(Contract contract)
{
    private readonly SchemaExampleValidator _validator = new(contract);

    /// <summary>The first thing that is wrong and the schema that says so; null when the payload fits, or the schema is none.</summary>
    /// <param name="value">The payload; null for JSON's null.</param>
    /// <param name="schema">Where the schema of the body stands.</param>
    /// <param name="part">Which way the payload travels.</param>
    public (string Problem, JsonPointer Schema)? Check(JsonNode? value, JsonPointer schema, FactPart part)
    {
        var direction = part == FactPart.Request ? SchemaDirection.Request : SchemaDirection.Response;
        var wrong = _validator.Validate(schema, value, direction).FirstOrDefault(finding => finding.Severity == Severity.Error);
        if (wrong is null)
            return null;
        return (wrong.Message.TrimEnd('.'), JsonPointer.TryParse(wrong.Schema?.TrimStart('#'), out var pointer) ? pointer : schema);
    }
}
