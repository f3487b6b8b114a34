using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

public sealed class DirectionTests
{
    private const string User = """
        S:
          type: object
          required: [id, password, name]
          properties:
            id: {type: integer, readOnly: true}
            password: {type: string, writeOnly: true}
            name: {type: string}
        """;
    private static readonly SchemaValidationOptions Request = new() { Direction = SchemaDirection.Request }, Response = new() { Direction = SchemaDirection.Response };

    [Fact]
    public void A_required_read_only_member_is_not_required_of_a_request_and_must_not_be_sent()
    {
        Judge.Accepts(User, """{"password":"x","name":"n"}""", Request);
        Judge.Refuses(User, """{"id":1,"password":"x","name":"n"}""", DiagnosticCatalog.ReadOnlySent, "/id", Request);
        Judge.Refuses(User, """{"name":"n"}""", DiagnosticCatalog.MemberMissing, "", Request);
    }

    [Fact]
    public void A_required_write_only_member_is_not_required_of_a_response_and_must_not_come_back()
    {
        Judge.Accepts(User, """{"id":1,"name":"n"}""", Response);
        Judge.Refuses(User, """{"id":1,"password":"x","name":"n"}""", DiagnosticCatalog.WriteOnlyReturned, "/password", Response);
        Judge.Refuses(User, """{"name":"n"}""", DiagnosticCatalog.MemberMissing, "", Response);
    }

    [Fact]
    public void Without_a_direction_both_are_ordinary_members()
    {
        Judge.Accepts(User, """{"id":1,"password":"x","name":"n"}""");
        Judge.Refuses(User, """{"password":"x","name":"n"}""", DiagnosticCatalog.MemberMissing);
    }

    [Fact]
    public void The_direction_holds_through_references_and_allOf()
    {
        const string schemas = "S: {allOf: [{required: [id]}, {properties: {id: {$ref: '#/components/schemas/Id'}}}]}\nId: {type: integer, readOnly: true}";
        Judge.Accepts(schemas, "{}", Request);
        Judge.Refuses(schemas, """{"id":1}""", DiagnosticCatalog.ReadOnlySent, "/id", Request);
        Judge.Refuses(schemas, "{}", DiagnosticCatalog.MemberMissing, "", Response);
    }
}
