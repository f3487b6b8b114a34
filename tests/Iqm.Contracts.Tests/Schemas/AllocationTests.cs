using System.Text;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class AllocationTests
{
    private const string Schemas = """
        S: {allOf: [{$ref: '#/components/schemas/Envelope'}, {required: [data], properties: {data: {type: array, uniqueItems: true, items: {$ref: '#/components/schemas/Item'}}}}]}
        Envelope: {type: object, required: [success], properties: {success: {type: boolean}}}
        Item:
          type: object
          required: [id]
          properties:
            id: {oneOf: [{type: integer, format: int64}, {type: string, pattern: '^[0-9]+$'}]}
            kind: {type: string, enum: [one, two]}
            owner: {anyOf: [{type: object, required: [name], properties: {name: {type: string, minLength: 1}}}, {type: object, required: [email], properties: {email: {type: string, format: email}}}]}
            pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
            limits: {enum: [{a: 1, b: [2]}, {a: 3}]}
            rate: {type: number, multipleOf: 0.01, minimum: 0, not: {enum: [7]}}
            created: {type: string, format: date-time}
            state: {type: string, nullable: true}
        Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, required: [kind], properties: {kind: {type: string}, bark: {type: string}}}
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_conforming_instance_costs_no_memory(bool strict)
    {
        var validator = Judge.Compile(Schemas, new SchemaValidationOptions { ReportUndocumentedProperties = strict });
        var items = Enumerable.Range(0, 50).Select(i => $$"""
            { "id": {{(i % 2 == 0 ? $"{i}" : $"\"{i}\"")}}, "kind": "tw\u006f", "owner": {"email": "a{{i}}@example.com"}, "pet": {"lives": 9, "kind": "Cat"},
              "limits": {"b": [2.0], "a": 1}, "rate": 12.34, "created": "2024-02-29T12:34:56Z", "state": null }
            """);
        var text = Encoding.UTF8.GetBytes($$"""{"success": true, "data": [{{string.Join(',', items)}}]}""");
        for (var i = 0; i < 100; i++)
            Assert.True(validator.Validate(text).IsValid, validator.Validate(text).Findings.FirstOrDefault()?.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            _ = validator.Validate(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("{items: {oneOf: [{type: array, items: {oneOf: [{type: array, items: {type: integer}}, {type: string}]}}, {type: string}]}}", "[[1],\"x\"]")]
    [InlineData("{items: {type: array, anyOf: [{items: {oneOf: [{type: array, items: {type: integer}}, {type: array, minItems: 3}]}}, {maxItems: 0}]}}", "[[1]]")]
    [InlineData("{items: {type: array, anyOf: [{items: {oneOf: [{type: array, items: {type: integer}}, {type: string}]}}, {maxItems: 0}]}}", "[[1],\"x\"]")]
    [InlineData("S: {items: {$ref: '#/components/schemas/P'}}\nP: {type: object, discriminator: {propertyName: k}}\nC: {allOf: [{$ref: '#/components/schemas/P'}, {properties: {p: {$ref: '#/components/schemas/P'}}}]}", "{\"k\":\"C\",\"p\":{\"k\":\"C\"}}")]
    [InlineData("S: {items: {$ref: '#/components/schemas/P'}}\nP: {type: object, discriminator: {propertyName: k}}\nC: {allOf: [{$ref: '#/components/schemas/P'}, {required: [k]}]}", "{\"k\":\"C\"}")]
    [InlineData("S: {items: {$ref: '#/components/schemas/P'}}\nP: {oneOf: [{$ref: '#/components/schemas/C'}], discriminator: {propertyName: k}}\nC: {type: object}", "{\"k\":\"C\"}")]
    public void What_was_remembered_of_one_item_costs_no_memory_in_a_long_list(string schemas, string item)
    {
        var validator = Judge.Compile(schemas);
        var text = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(item, 10_000))}]");
        for (var i = 0; i < 3; i++)
            Assert.Empty(validator.Validate(text).Findings);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = validator.Validate(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
