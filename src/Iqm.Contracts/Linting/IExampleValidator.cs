using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Linting;

/// <summary>Judges values by the schemas of one contract.</summary>
internal interface IExampleValidator
{
    /// <summary>What is wrong with a value; <see cref="Finding.Instance"/> of each is a JSON Pointer into the value.</summary>
    IReadOnlyList<Finding> Validate(JsonPointer schema, JsonNode? value, SchemaDirection direction);
}
