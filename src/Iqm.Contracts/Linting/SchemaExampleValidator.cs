using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Linting;

/// <summary>Judges examples as responses and requests are judged. Each schema is compiled once for each direction.</summary>
internal sealed class SchemaExampleValidator(Contract contract) : IExampleValidator
{
    private readonly Dictionary<(JsonPointer Schema, SchemaDirection Direction), SchemaValidator> _compiled = [];

    public IReadOnlyList<Finding> Validate(JsonPointer schema, JsonNode? value, SchemaDirection direction)
    {
        var key = (contract.Resolve(schema), direction);
        if (!_compiled.TryGetValue(key, out var validator))
            _compiled[key] = validator = SchemaValidator.Compile(contract, key.Item1, new SchemaValidationOptions { Direction = direction });
        return validator.Validate(Encoding.UTF8.GetBytes(value?.ToJsonString() ?? "null")).Findings;
    }
}
