using Iqm.Contracts.Docs;
using Iqm.Contracts.Tests.Docs.Pages;
using static Iqm.Contracts.Tests.Docs.DocsReaderTests;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>Forms that stand beside each other on a page, and rarer spellings of the same facts.</summary>
public sealed class MixedFormsTests
{
    [Fact]
    public void Components_wire_format_OpenApi_and_commands_give_all_their_facts() => Gives(MixedPage.Text, "mixed.mdx", PageFormat.Markdown, """
            POST /api/v2/tide/forecast [Tide API]
              query days: integer optional
              request port: string required
            DELETE /api/v2/tide/forecast/{forecastId} on https://dock.harbour.example [Tide API]
              path forecastId: ? required (code)
            GET /api/v2/tide/gauges on https://dock.harbour.example [Tide API > List Gauges]
              query groupBy: string required {day|week}
              query zone: integer optional
              query limit: integer
              status 200
              sample response 200: data, data.gauge, success
            POST /api/v2/tide/schedule on https://dock.harbour.example [Tide API > Create a Schedule] takes application/json
              status 201
              sample request: forecastId, name
              sample response 201: data, data.scheduleId, success
            PUT /api/v2/tide/schedule/12 on https://dock.harbour.example [Tide API > Change a Schedule] takes application/json
              query notify: ? (code)
              sample request: active, name
            GET /api/v2/tide/schedule/{scheduleId} [Tide API > Get a Schedule]
              path scheduleId: integer required
              status 200
              status 404
            POST /api/v2/tide/schedule/start [Tide API > Start a Schedule] takes application/x-www-form-urlencoded
              request mode: string required {ebb|flood}
              request note: string? maxLength=255
              status 422
              sample response 422: errorObjects, errorObjects.error, success
            POST /api/v2/tide/search on https://dock.harbour.example [Tide API > Search Schedules] takes application/json
              query limit: integer maximum=50
              request term: string required {spring|neap}
              response 200 found: array[object] optional
              response 200 found.id: integer optional
              status 200
              sample response 200: found, found.id
            """);

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
    public void Method_and_path_may_stand_on_lines_of_their_own_and_dashes_between_the_words_of_an_item() => Gives("""
        # Buoys

        ## Move a Buoy

        URL: `/api/v2/buoys/{buoyId}`

        Method: `PUT`

        #### Request Body

        * `light` - string - **required** - Which light
        * `depth` - integer - optional - How deep

        ## List Buoys

        **Method:** GET

        **Endpoint:** https://dock.harbour.example/api/v2/buoys
        """, "buoys.md", PageFormat.Markdown, """
            PUT /api/v2/buoys/{buoyId} [Buoys > Move a Buoy]
              request light: string required
              request depth: integer optional
              path buoyId: ? required (code)
            GET /api/v2/buoys on https://dock.harbour.example [Buoys > List Buoys]
            """);

    [Fact]
    public void Tables_copied_with_tabs_give_their_fields() => Gives("""
        Lights
        List Lights
        GET
        https://dock.harbour.example/api/v2/lights
        Lists lights.
        Query Parameters
        zone string required\tWhere
        page integer\tPage number, default: 1
        Response 200
        { "success": true, "data": [ { "light": 1 } ] }
        """.Replace("\\t", "\t", StringComparison.Ordinal), "lights.txt", PageFormat.Text, """
            GET /api/v2/lights on https://dock.harbour.example [List Lights]
              query zone: string required
              query page: integer =1
              status 200
              sample response 200: data, data.light, success
            """);

    [Fact]
    public void A_field_that_no_payload_shows_is_nested_where_its_neighbours_are() => Gives("""
        # Cranes

        ## Assign Cranes

        `PATCH` /api/v2/cranes

        | Request Schema | |
        | --- | --- |
        | `operations` array | What to do |
        | `action` string | Do it |
        | `quayIds` array of integers | Quays |
        | `shipIds` array of integers | Ships |

        ```json title="Request Sample"
        {"operations": [{"action": "assign", "quayIds": [1]}]}
        ```
        """, "cranes.md", PageFormat.Markdown, """
            PATCH /api/v2/cranes [Cranes > Assign Cranes]
              request operations: array
              request operations.action: string (nested)
              request operations.quayIds: array[integer] (nested)
              request operations.shipIds: array[integer] (nested)
              sample request: operations, operations.action, operations.quayIds
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
}
