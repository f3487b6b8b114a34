namespace Iqm.Contracts.BuildTests.Generation;

/// <summary>A contract with two operations, one of which reads a schema from another file when asked to.</summary>
internal static class PetContract
{
    public const string Owner = """
        Owner:
          type: object
          properties:
            name:
              type: string

        """;

    public static readonly string Text = """
        openapi: 3.0.3
        info:
          title: Pets
          version: '1.0'
        servers:
          - url: https://pets.example
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              tags: [Pets]
              summary: Gets a pet
              parameters:
                - name: id
                  in: path
                  required: true
                  schema:
                    type: integer
              responses:
                '200':
                  description: The pet
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Pet'
          /owners:
            get:
              operationId: getOwner
              tags: [Owners]
              summary: Gets the owner
              responses:
                '200':
                  description: The owner
                  content:
                    application/json:
                      schema:
                        $ref: '#/components/schemas/Owner'
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name:
                  type: string
            Owner:
              type: object
              properties:
                name:
                  type: string

        """;

    /// <summary>The schema <c>Owner</c> is in <c>schemas/owner.yaml</c>.</summary>
    public static string InTwoFiles => Text[..Text.IndexOf("    Owner:\n", StringComparison.Ordinal)] + """
            Owner:
              $ref: 'schemas/owner.yaml#/Owner'

        """;

    /// <summary>Without the operation <c>getOwner</c>.</summary>
    public static string WithoutOwners
    {
        get
        {
            var start = Text.IndexOf("  /owners:\n", StringComparison.Ordinal);
            return Text.Remove(start, Text.IndexOf("components:\n", StringComparison.Ordinal) - start);
        }
    }

    /// <summary>The reference in line 25 leads nowhere.</summary>
    public static string Broken => Text.Replace("'#/components/schemas/Pet'", "'#/components/schemas/Cat'", StringComparison.Ordinal);

    /// <summary>The parameter in line 14 is not in the path, which is a warning.</summary>
    public static string Doubtful => Text.Replace("name: id\n", "name: number\n", StringComparison.Ordinal);
}
