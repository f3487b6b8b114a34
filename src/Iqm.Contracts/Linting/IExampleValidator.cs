using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting;

/// <summary>Which way an example travels; decides about <c>readOnly</c> and <c>writeOnly</c>.</summary>
internal enum ExampleDirection
{
    None,
    Request,
    Response,
}

/// <summary>Judges values by the schemas of one contract.</summary>
internal interface IExampleValidator
{
    /// <summary>What is wrong with a value; <see cref="Finding.Instance"/> of each is a JSON Pointer into the value.</summary>
    IReadOnlyList<Finding> Validate(JsonPointer schema, JsonNode? value, ExampleDirection direction);
}
