namespace Iqm.Contracts.Linting.Structure;

/// <summary>What somebody who wrote a field of another version, or in another place, wants to do instead.</summary>
internal static class FieldHints
{
    private static readonly Dictionary<(string Kind, string Field), string> Hints = new()
    {
        [("Schema", "const")] = "In OpenAPI 3.0 write an 'enum' with one value.",
        [("Schema", "examples")] = "In OpenAPI 3.0 a schema has one 'example'; a media type has 'examples'.",
        [("Schema", "patternProperties")] = "OpenAPI 3.0 has 'additionalProperties' only.",
        [("Schema", "$defs")] = "In OpenAPI 3.0 put schemas under '#/components/schemas'.",
        [("Schema", "definitions")] = "In OpenAPI 3.0 put schemas under '#/components/schemas'.",
        [("Schema", "$schema")] = "That is OpenAPI 3.1.",
        [("Schema", "$id")] = "That is OpenAPI 3.1.",
        [("Schema", "if")] = "That is OpenAPI 3.1; use 'oneOf' or 'anyOf'.",
        [("Schema", "prefixItems")] = "That is OpenAPI 3.1.",
        [("Schema", "contentEncoding")] = "In OpenAPI 3.0 write 'format: byte' or 'format: binary'.",
        [("Schema", "contentMediaType")] = "In OpenAPI 3.0 the media type stands in 'content' or 'encoding'.",
        [("Schema", "optional")] = "List the members that must be there in 'required'.",
        [("Parameter", "type")] = "Since OpenAPI 3.0 it stands in 'schema'.",
        [("Parameter", "format")] = "Since OpenAPI 3.0 it stands in 'schema'.",
        [("Parameter", "enum")] = "Since OpenAPI 3.0 it stands in 'schema'.",
        [("Parameter", "default")] = "Since OpenAPI 3.0 it stands in 'schema'.",
        [("Header", "type")] = "Since OpenAPI 3.0 it stands in 'schema'.",
        [("Response", "schema")] = "Since OpenAPI 3.0 it stands in 'content' below a media type.",
        [("Operation", "consumes")] = "Since OpenAPI 3.0 media types stand in 'requestBody.content'.",
        [("Operation", "produces")] = "Since OpenAPI 3.0 media types stand in a response's 'content'.",
        [("Media Type", "type")] = "It stands in 'schema'.",
        [("OpenAPI", "webhooks")] = "That is OpenAPI 3.1.",
        [("OpenAPI", "jsonSchemaDialect")] = "That is OpenAPI 3.1.",
        [("OpenAPI", "definitions")] = "Since OpenAPI 3.0 schemas stand under 'components.schemas'.",
        [("OpenAPI", "basePath")] = "Since OpenAPI 3.0 it is part of a server's 'url'.",
        [("OpenAPI", "host")] = "Since OpenAPI 3.0 it is part of a server's 'url'.",
        [("Components", "pathItems")] = "That is OpenAPI 3.1.",
        [("Info", "summary")] = "That is OpenAPI 3.1; use 'description'.",
        [("License", "identifier")] = "That is OpenAPI 3.1; use 'url'.",
        [("Paths", "$ref")] = "Refer to each path item: /users: {$ref: users.yaml}.",
    };

    /// <summary>A sentence with a space before it; empty when there is nothing to say.</summary>
    public static string Of(string kind, string field) => Hints.TryGetValue((kind, field), out var hint) ? " " + hint : "";
}
