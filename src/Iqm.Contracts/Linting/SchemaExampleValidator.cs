using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Linting;

/// <summary>Judges examples with the evaluator that judges traffic. Schemas are compiled once for each direction, also where they share parts.</summary>
internal sealed class SchemaExampleValidator(Contract contract) : IExampleValidator
{
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 1100 };

    private readonly Dictionary<SchemaDirection, Func<JsonPointer, SchemaValidator>> _compilers = [];
    private readonly Dictionary<(JsonPointer, SchemaDirection), SchemaValidator?> _compiled = [];

    public IReadOnlyList<Finding> Validate(JsonPointer schema, JsonNode? value, SchemaDirection direction)
    {
        var at = contract.Resolve(schema);
        if (!_compiled.TryGetValue((at, direction), out var validator))
            _compiled.Add((at, direction), validator = Compile(at, direction));
        return validator is null ? [] : validator.Validate(Encoding.UTF8.GetBytes(value?.ToJsonString(Deep) ?? "null")).Findings;
    }

    private SchemaValidator? Compile(JsonPointer schema, SchemaDirection direction)
    {
        if (!_compilers.TryGetValue(direction, out var compile))
            _compilers.Add(direction, compile = SchemaValidator.Compiler(contract, OptionsOf(direction)));
        try
        {
            return compile(schema);
        }
        catch (ArgumentException)
        {
            // The schema is none, which the rules about schemas say. What the compiler has begun is given up with it.
            _compilers.Remove(direction);
            return null;
        }
    }

    private static SchemaValidationOptions OptionsOf(SchemaDirection direction) => new()
    {
        Direction = direction,
        MaxDepth = 1000,
    };
}
