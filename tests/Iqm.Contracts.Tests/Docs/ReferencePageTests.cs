using Iqm.Contracts.Docs;
using static Iqm.Contracts.Tests.Docs.DocsReaderTests;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>Pages of API references, which programs write: copied as lines, or saved from a browser.</summary>
public sealed class ReferencePageTests
{
    [Fact]
    public void Lines_of_a_reference_give_values_limits_maps_and_nesting() => Gives("""
        1  List vessels
        get
        https://api.test.harbour.example/v1/vessels
        Lists vessels.

        Request
        Query Parameters
        flag
        array[string]
        Where they are registered

        Allowed values:
        NO
        SE
        >= 1 items
        owner
        string<uuid> or null
        deprecated
        Owner
        Responses
        200
        404
        Returns vessels.

        Body

        application/json

        application/json
        responses
        /
        200
        data
        array[object]
        required
        hull
        string
        required
        crew
        object
        size
        integer
        >= 0
        marks
        dictionary[string, string]
        Marks
        metadata
        object
        required
        offset
        integer

        # Sample Test/Show #
        {
          "data": [ { "hull": "a", "crew": { "size": 3 }, "marks": { "bow": "x" } } ],
          "metadata": { "offset": 0 }
        }
        """, "vessels.txt", PageFormat.Text, """
            GET /v1/vessels on https://api.test.harbour.example [List vessels]
              query flag: array[string] {NO|SE} minItems=1
              query owner: string<uuid>?
              response 200 data: array[object] required
              response 200 data.hull: string required (nested)
              response 200 data.crew: object (nested)
              response 200 data.crew.size: integer minimum=0 (nested)
              response 200 data.marks: object (nested)
              response 200 metadata: object required
              response 200 metadata.offset: integer (nested)
              status 200
              status 404
              sample response 200: data, data.crew, data.crew.size, data.hull, data.marks, data.marks.bow, metadata, metadata.offset
            """);

    [Fact]
    public void Elements_of_a_saved_reference_without_spaces_between_them_give_their_fields() => Gives("""
        <!DOCTYPE html><html><body><h1>Register</h1><p>POST https://api.test.harbour.example/v1/vessels</p><h2>Request</h2><h3>Body</h3><div>application/json</div>
        <div><div><span>hull</span></div><span>string</span><span>required</span><p>Name.</p></div>
        <div><div><span>size</span></div><span>integer</span><span>optional</span><p>Tonnes</p><div>&lt;= 100</div></div></body></html>
        """, "register.html", PageFormat.Html, """
            POST /v1/vessels on https://api.test.harbour.example [Register] takes application/json
              request hull: string required
              request size: integer optional maximum=100
            """);

    [Fact]
    public void A_saved_reference_gives_the_statuses_of_its_tabs_and_the_request_beside_it() => Gives("""
        <html><head><title>Create a mooring | Reference</title></head><body>
        <div class="sidebar"><div>post</div><div>Create a mooring</div></div>
        <main><h1>Create a mooring</h1>
        <div title="https://dock.harbour.example/v1/moorings"><div>post</div><div><div dir="rtl">https://dock.harbour.example</div><div>/v1/moorings</div></div></div>
        <div><p>Creates a mooring.</p></div>
        <h2>Request</h2><h3>Body</h3><div>application/json</div>
        <div data-test="schema-row"><div><div><div>ship_id</div><span>string&lt;uuid&gt;</span></div><span>required</span></div><div><p>The ship.</p></div><div><span>Example:</span><div><div>0994b847-cc69-4d98-bc99-c5e65e762add</div></div></div></div>
        <div data-test="schema-row"><div><div><div>lines</div><span>array[string]</span></div></div><div><span>Allowed values:</span><div><div>BOW</div><div>STERN</div></div></div></div>
        <h2>Responses</h2><div role="tablist"><div role="tab" aria-selected="true">201</div><div role="tab">409</div></div>
        <div role="tabpanel"><div><p>The mooring.</p></div><h3>Body</h3><div>application/json</div>
        <div data-test="schema-row"><div><div><div>id</div><span>string</span></div><span>required</span></div></div><div data-test="schema-row"><div><div><div>ship_id</div><span>string&lt;uuid&gt;</span></div><span>required</span></div></div></div>
        <div><pre><code class="language-json">{"ship_id": "0994b847-cc69-4d98-bc99-c5e65e762add", "lines": ["BOW"]}</code></pre></div>
        <div><pre><code class="language-json">{"id": "m-1", "ship_id": "0994b847-cc69-4d98-bc99-c5e65e762add"}</code></pre></div>
        </main></body></html>
        """, "mooring.html", PageFormat.Html, """
            POST /v1/moorings on https://dock.harbour.example [Create a mooring] takes application/json
              request ship_id: string<uuid> required
              request lines: array[string] {BOW|STERN}
              response 201 id: string required
              response 201 ship_id: string<uuid> required
              status 201
              status 409
              sample request: lines, ship_id
              sample response 201: id, ship_id
            """);
}
