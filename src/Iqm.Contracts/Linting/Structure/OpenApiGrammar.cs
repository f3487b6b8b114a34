using static Iqm.Contracts.Linting.Structure.Shape;

namespace Iqm.Contracts.Linting.Structure;

/// <summary>The objects of OpenAPI 3.0 and their fields.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7. An exclamation mark after a name means that the field is required.</remarks>
internal static class OpenApiGrammar
{
    private static readonly Dictionary<string, ObjectType> Types = new[]
    {
        Type("OpenAPI", null, ("openapi!", Text), ("info!", Object("Info")), ("servers", List(Object("Server"))), ("paths!", Object("Paths")), ("components", Object("Components")),
            ("security", List(Object("Security Requirement"))), ("tags", List(Object("Tag"))), ("externalDocs", Object("External Documentation"))),
        Type("Info", null, ("title!", Text), ("description", Text), ("termsOfService", Text), ("contact", Object("Contact")), ("license", Object("License")), ("version!", Text)),
        Type("Contact", null, ("name", Text), ("url", Text), ("email", Text)),
        Type("License", null, ("name!", Text), ("url", Text)),
        Type("Server", null, ("url!", Text), ("description", Text), ("variables", Map(Object("Server Variable")))),
        Type("Server Variable", null, ("enum", List(Text, 1)), ("default!", Text), ("description", Text)),
        Type("Components", null, ("schemas", Refs("Schema")), ("responses", Refs("Response")), ("parameters", Refs("Parameter")), ("examples", Refs("Example")),
            ("requestBodies", Refs("Request Body")), ("headers", Refs("Header")), ("securitySchemes", Refs("Security Scheme")), ("links", Refs("Link")), ("callbacks", Refs("Callback"))),
        Type("Paths", Object("Path Item")),
        Type("Path Item", null, ("$ref", Text), ("summary", Text), ("description", Text), ("get", Object("Operation")), ("put", Object("Operation")), ("post", Object("Operation")),
            ("delete", Object("Operation")), ("options", Object("Operation")), ("head", Object("Operation")), ("patch", Object("Operation")), ("trace", Object("Operation")),
            ("servers", List(Object("Server"))), ("parameters", List(Ref("Parameter")))),
        Type("Operation", null, ("tags", List(Text)), ("summary", Text), ("description", Text), ("externalDocs", Object("External Documentation")), ("operationId", Text),
            ("parameters", List(Ref("Parameter"))), ("requestBody", Ref("Request Body")), ("responses!", Object("Responses")), ("callbacks", Refs("Callback")), ("deprecated", Flag),
            ("security", List(Object("Security Requirement"))), ("servers", List(Object("Server")))),
        Type("External Documentation", null, ("description", Text), ("url!", Text)),
        Type("Parameter", null, [("name!", Text), ("in!", Choice("query", "header", "path", "cookie")), .. HeaderFields]),
        Type("Header", null, HeaderFields),
        Type("Request Body", null, ("description", Text), ("content!", Map(Object("Media Type"))), ("required", Flag)),
        Type("Media Type", null, ("schema", Ref("Schema")), ("example", Any), ("examples", Refs("Example")), ("encoding", Map(Object("Encoding")))),
        Type("Encoding", null, ("contentType", Text), ("headers", Refs("Header")), ("style", Choice("form", "spaceDelimited", "pipeDelimited", "deepObject")), ("explode", Flag), ("allowReserved", Flag)),
        Type("Responses", Ref("Response")),
        Type("Response", null, ("description!", Text), ("headers", Refs("Header")), ("content", Map(Object("Media Type"))), ("links", Refs("Link"))),
        Type("Callback", Object("Path Item")),
        Type("Example", null, ("summary", Text), ("description", Text), ("value", Any), ("externalValue", Text)),
        Type("Link", null, ("operationRef", Text), ("operationId", Text), ("parameters", Map(Any)), ("requestBody", Any), ("description", Text), ("server", Object("Server"))),
        Type("Tag", null, ("name!", Text), ("description", Text), ("externalDocs", Object("External Documentation"))),
        Type("Schema", null, ("title", Text), ("multipleOf", Number), ("maximum", Number), ("exclusiveMaximum", Flag), ("minimum", Number), ("exclusiveMinimum", Flag),
            ("maxLength", Count), ("minLength", Count), ("pattern", Text), ("maxItems", Count), ("minItems", Count), ("uniqueItems", Flag), ("maxProperties", Count), ("minProperties", Count),
            ("required", List(Text, 1)), ("enum", List(Any, 1)), ("type", Choice("array", "boolean", "integer", "number", "object", "string")), ("allOf", List(Ref("Schema"), 1)),
            ("oneOf", List(Ref("Schema"), 1)), ("anyOf", List(Ref("Schema"), 1)), ("not", Ref("Schema")), ("items", Ref("Schema")), ("properties", Refs("Schema")),
            ("additionalProperties", new BooleanOrShape(Ref("Schema"))), ("description", Text), ("format", Text), ("default", Any), ("nullable", Flag), ("discriminator", Object("Discriminator")),
            ("readOnly", Flag), ("writeOnly", Flag), ("xml", Object("XML")), ("externalDocs", Object("External Documentation")), ("example", Any), ("deprecated", Flag)),
        Type("Discriminator", null, ("propertyName!", Text), ("mapping", Map(Text))),
        Type("XML", null, ("name", Text), ("namespace", Text), ("prefix", Text), ("attribute", Flag), ("wrapped", Flag)),
        Type("Security Scheme", null, ("type!", Choice("apiKey", "http", "oauth2", "openIdConnect")), ("description", Text), ("name", Text), ("in", Choice("query", "header", "cookie")), ("scheme", Text),
            ("bearerFormat", Text), ("flows", Object("OAuth Flows")), ("openIdConnectUrl", Text)),
        Type("OAuth Flows", null, ("implicit", Object("OAuth Flow")), ("password", Object("OAuth Flow")), ("clientCredentials", Object("OAuth Flow")), ("authorizationCode", Object("OAuth Flow"))),
        Type("OAuth Flow", null, ("authorizationUrl", Text), ("tokenUrl", Text), ("refreshUrl", Text), ("scopes!", Map(Text))),
        Type("Security Requirement", List(Text)),
    }.ToDictionary(type => type.Kind);

    /// <summary>The sections of <c>components</c> and what is in them.</summary>
    public static readonly IReadOnlyDictionary<string, string> ComponentKinds = Types["Components"].Fields
        .ToDictionary(field => field.Key, field => ((ObjectShape)((MapShape)field.Value).Value).Kind);

    private static (string, Shape)[] HeaderFields =>
    [
        ("description", Text), ("required", Flag), ("deprecated", Flag), ("allowEmptyValue", Flag),
        ("style", Choice("matrix", "label", "form", "simple", "spaceDelimited", "pipeDelimited", "deepObject")), ("explode", Flag), ("allowReserved", Flag),
        ("schema", Ref("Schema")), ("example", Any), ("examples", Refs("Example")), ("content", Map(Object("Media Type"))),
    ];

    public static ObjectType Of(string kind) => Types[kind];

    private static ObjectShape Object(string kind) => new ObjectShape(kind);

    private static ObjectShape Ref(string kind) => new ObjectShape(kind, OrReference: true);

    private static MapShape Refs(string kind) => new MapShape(Ref(kind));

    private static MapShape Map(Shape value) => new MapShape(value);

    private static ListShape List(Shape item, int minimum = 0) => new ListShape(item, minimum);

    private static ChoiceShape Choice(params string[] values) => new ChoiceShape(values);

    private static ObjectType Type(string kind, Shape? pattern, params (string Name, Shape Shape)[] fields) => new(kind,
        fields.ToDictionary(field => field.Name.TrimEnd('!'), field => field.Shape),
        [.. fields.Where(field => field.Name.EndsWith('!')).Select(field => field.Name.TrimEnd('!'))], pattern);
}
