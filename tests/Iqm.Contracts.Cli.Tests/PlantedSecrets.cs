using System.Text;

namespace Iqm.Contracts.Cli.Tests;

/// <summary>Secrets that are easy to find again, one for each way in which they travel.</summary>
internal static class PlantedSecrets
{
    public const string Password = "Planted-pass-1w0rd", Bearer = "plantedBearer.7f3a-x", ApiKey = "plantedApiKey_99", CookieValue = "plantedCookie55", Query = "plantedQuery-token8", Path = "plantedPath42segment",
        Seal = "plantedSealOf7", Nested = "plantedNestedToken3", Items = "plantedItem1code", Echo = "plantedEcho-Secret77", User = "plantedUser-info5", BasicPassword = "plantedBasic-pw6";

    public const string Pin = "40718254";

    public static readonly string Basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("me:" + BasicPassword));

    /// <summary>With names that no heuristic knows: only the contract says that <c>seal</c>, <c>lid</c>, <c>marks</c> and the path's <c>ticket</c> are secret.</summary>
    public const string Spec = """
        openapi: 3.0.4
        info: {title: T, version: '1'}
        servers: [{url: 'https://api.example/v1'}]
        security: [{bearer: []}]
        paths:
          /login:
            post:
              operationId: login
              security: [{basic: []}]
              requestBody:
                required: true
                content:
                  application/json: {schema: {type: object, required: [user], properties: {user: {type: string}, password: {type: string, format: password}}}}
                  application/x-www-form-urlencoded: {schema: {type: object, required: [user], properties: {user: {type: string}, password: {type: string, format: password}}}}
              responses:
                '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Session'}}}}
                '401': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
          /tickets/{ticket}:
            get:
              operationId: getTicket
              parameters:
                - {name: ticket, in: path, required: true, x-secret: true, schema: {type: string}, example: a}
                - {name: account, in: query, x-secret: true, schema: {type: string}}
                - {name: page, in: query, schema: {type: integer}}
                - {name: X-Lid, in: header, schema: {$ref: '#/components/schemas/Seal'}}
              responses:
                '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Session'}}}}
                '403': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
        components:
          securitySchemes: {basic: {type: http, scheme: basic}, bearer: {type: http, scheme: bearer}}
          schemas:
            Seal: {type: string, x-secret: true, maxLength: 5}
            Failure: {type: object, required: [code], properties: {code: {type: integer}, text: {type: integer}, link: {type: integer}}}
            Session:
              type: object
              required: [id]
              properties:
                id: {type: integer}
                seal: {$ref: '#/components/schemas/Seal'}
                lid: {type: integer, x-secret: true, maximum: 5}
                marks: {type: array, items: {$ref: '#/components/schemas/Seal'}}
                holder: {type: object, properties: {access_token: {type: integer}}}

        """;

    private static readonly string[] Marks = ["planted", Pin, "Planted", Basic];

    /// <summary>Every mark of a secret that stands in a text, with what is around it; empty when there is none.</summary>
    public static string[] In(string text) =>
    [
        .. Marks.Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(Password))).Append(Uri.EscapeDataString(Basic)).Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(Echo)))
            .Select(mark => (mark, at: text.IndexOf(mark, StringComparison.Ordinal))).Where(found => found.at >= 0)
            .Select(found => $"{found.mark}: {text[Math.Max(0, found.at - 120)..Math.Min(text.Length, found.at + 120)]}"),
    ];

    public static void AreNotIn(string text, string what) => Assert.True(In(text) is [], $"{what} shows a secret:\n{string.Join("\n---\n", In(text))}");
}
