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
              query limit: integer =10
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
    public void Tables_in_cells_payloads_that_are_empty_and_queries_in_targets_are_read() => Gives("""
        ---
        api: "GET https://dock.harbour.example/v1/berths"
        ---

        <ParamField query="zone" type="integer" required>Zone</ParamField>

        # Berths

        ### Reserve Berths

        <CopyUrl method="POST" url="https://dock.harbour.example/v1/berths/reserve?dryRun={dryRun}" />

        | Request Schema | |
        | --- | --- |
        | `crew` <br /><span class="type-text">array of objects</span> | Who comes along <details><summary>Crew Properties</summary><table><tr><td>`name` <br /><span class="type-text">string</span> <span class="required-text">required</span></td><td>Name</td></tr><tr><td>`papers` <br /><span class="type-text">object</span></td><td>Papers<table><tr><td>`number`<br />string</td><td>Number \| code</td></tr></table></td></tr></table></details> |
        | `draught` <br /><span class="type-text">number</span> | In metres. Minimum: 0.5, maximum 14.25. Default 2.5 |
        | `note` <br /><span class="type-text">string</span> | A table that does not end: <table><tr><td> |

        ```json title="Response 204"
        ```

        ### List Reservations

        `GET /v1/berths/reservations?status={status}&pageNo={pageNo}`

        | Property | Type | Required | Description |
        |---|---|---|---|
        | status | string | Yes | One of `held`, `free` |
        """, "berths.mdx", PageFormat.Markdown, """
            GET /v1/berths on https://dock.harbour.example []
              query zone: integer required
            POST /v1/berths/reserve on https://dock.harbour.example [Berths > Reserve Berths]
              request crew: array[object]
              request crew.name: string required
              request crew.papers: object
              request crew.papers.number: string
              request draught: number maximum=14.25,minimum=0.5 =2.5
              request note: string
              query dryRun: ? (code)
              status 204
            GET /v1/berths/reservations [Berths > List Reservations]
              query status: string required {held|free}
              query pageNo: ? (code)
            """);

    [Fact]
    public void Items_of_items_are_members_and_the_base_URL_is_that_of_all_operations() => Gives("""
        # Pilots

        **Base URL:** `https://dock.harbour.example/v2`

        Sandbox base URL: https://test.harbour.example/v2

        ## Order a pilot

        **POST** `/pilots`

        **Body parameters**

        - `ship` (object, required) – Ship
          - `flag` (string) – Where it is registered
          - `owner` (object)
            - `name` (string, required)
          - `length` (number) – at most 399.9
        - `at` (string, optional) – When

        ## Dismiss a pilot

        `DELETE /v2/pilots/{id}`
        """, "pilots.md", PageFormat.Markdown, """
            POST /v2/pilots on https://dock.harbour.example [Pilots > Order a pilot]
              request ship: object required
              request ship.flag: string
              request ship.owner: object
              request ship.owner.name: string required
              request ship.length: number maximum=399.9
              request at: string optional
            DELETE /v2/pilots/{id} on https://dock.harbour.example [Pilots > Dismiss a pilot]
              path id: ? required (code)
            """);

    [Fact]
    public void A_name_with_its_holder_in_it_is_not_nested_twice() => Gives("""
        Tugs
        POST
        https://dock.harbour.example/v1/tugs
        Request Schema
        power
        object	Power
        power.unit
        string required	Unit
        power.value
        number	Value
        """, "tugs.txt", PageFormat.Text, """
            POST /v1/tugs on https://dock.harbour.example [Tugs]
              request power: object
              request power.unit: string required
              request power.value: number
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
    public void Fields_without_their_envelope_nest_as_the_payload_does_and_titles_are_no_fields() => Gives("""
        Buoys API
        List Buoys
        GET https://dock.harbour.example/v1/buoysLists buoys.
        Response Properties
        buoys array of objects | The buoys |
        colour string | Red or green |
        totalCount integer | Count |
        {
        "success": true,
        "data": {
        "buoys": [{"colour": "red"}],
        "totalCount": 1
        }
        }
        Get a List of Lights
        GET /v1/lightsLists lights.
        """, "buoys.txt", PageFormat.Text, """
            GET /v1/buoys on https://dock.harbour.example [List Buoys]
              response buoys: array[object]
              response buoys.colour: string (nested)
              response totalCount: integer
              sample response: data, data.buoys, data.buoys.colour, data.totalCount, success
            GET /v1/lights [Get a List of Lights]
            unplaced: a response without a status
            """);

    [Fact]
    public void Payloads_without_a_fence_are_read_indented_in_a_paragraph_of_their_own_or_in_one_with_their_label() => Gives("""
        # Piers API

        ## Create a pier

            POST https://dock.harbour.example/v1/piers

        **Request body:**

            {
              "name": "North",
              "length": 12
            }

        **Success Response:**

        * **Code:** 200 <br />
          **Content:** `{ "id": 12, "created": true }`

        **Error Response:**

        * **Code:** 404 NOT FOUND <br />
          **Content:** `{ "error": "No such harbour" }`

        OR

        * **Code:** 401 UNAUTHORIZED
        * **Content:** `{ "reason": "Log in" }`

        ## Close a pier

        PUT /v1/piers/{pierId}/close

        Say why with `{ "ignored": 1 }` somewhere, see [{link}](https://dock.harbour.example) and {props.children}.

        {

        Response 200

        { "closed": true }
        """, "piers.md", PageFormat.Markdown, """
            POST /v1/piers on https://dock.harbour.example [Piers API > Create a pier]
              status 200
              status 401
              status 404
              sample request: length, name
              sample response 200: created, id
              sample response 404: error
              sample response 401: reason
            PUT /v1/piers/{pierId}/close [Piers API > Close a pier]
              path pierId: ? required (code)
              status 200
            """);
}
