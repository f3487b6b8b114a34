using Iqm.Contracts.Docs;
using Iqm.Contracts.Tests.Docs.Pages;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>Each form of page gives all its facts, and nothing else.</summary>
public sealed class DocsReaderTests
{
    [Fact]
    public void Markdown_guide_gives_all_its_facts() => Gives(GuidePage.Text, "guide.md", PageFormat.Markdown, """
            POST /api/v2/hb/berth/reserve [Berth Guide > Reserve a Berth] takes application/json
              header Authorization: string required
              header X-Harbour-Id: integer required
              request vesselName: string required
              request draught: number required
              request arrival: string optional maxLength=30
              request mooring: string optional {bow|stern|alongside}
              status 200
              status 409
              sample request: arrival, draught, mooring, vesselName
              sample response 200: data, data.berthId, data.quay, success
              sample response 409: errorObjects, errorObjects.error, errorObjects.field, success
            GET /api/v2/hb/berth/list [Berth Guide > List Berths]
              query quay: string required
              query page: integer optional =1
              status 200
              sample response 200: data, data.berthId, data.length, data.quay, success
            DELETE /api/v2/hb/berth/{berthId} [Berth Guide > Release a Berth]
              path berthId: integer required
              status 204
            """);

    [Fact]
    public void Mdx_tutorial_gives_all_its_facts() => Gives(TutorialPage.Text, "tut.mdx", PageFormat.Markdown, """
            all requests: header Authorization: string required
            all requests: header X-Harbour-Id: integer required
            POST /api/v2/cargo/plan/{berthId} on https://dock.harbour.example [Load a Ship > Create a Loading Plan] takes application/json maxItems=25
              path berthId: integer
              request planName: string required
              request craneIds: array[integer]
              request shift: integer {1|2}
              request crates: array
              request crates.crateCode: string (nested)
              request crates.weight: number =1.5 (nested)
              status 200
              status 422
              sample request: craneIds, crates, crates.crateCode, crates.weight, planName, shift
              sample response 200: data, data.planId, data.state, success
              sample response 422: errorObjects, errorObjects.error, success
              but code: request foreman - / string
            PATCH /api/v2/cargo/plan/start [Load a Ship > Start Loading]
              request planId: integer
              request dryRun: boolean
              status 200
              sample response 200: data, success
            """);

    [Fact]
    public void Mdx_with_components_and_nested_tables_gives_all_its_facts() => Gives(ComponentPage.Text, "comp.mdx", PageFormat.Markdown, """
            POST /api/v2/pilot/book on https://dock.harbour.example [Pilot API > Pilots > Book a Pilot] takes multipart/form-data
              request vessel: object required
              request vessel.callSign: string
              request vessel.tugs: integer =2
              request certificate: file required
              response bookingId: integer
              response pilotName: string
              status 201
              status 422
              sample request: 
              sample response 201: data, data.bookingId, data.pilotName, success
              sample response 422: errorObjects, errorObjects.error, success
            DELETE /api/v2/pilot/book/{bookingId} on https://dock.harbour.example [Pilot API > Pilots > Cancel a Booking]
              path bookingId: integer
              status 200
              sample response 200: data, success
            """);

    [Fact]
    public void Text_copied_from_a_browser_gives_all_its_facts() => Gives(CopiedPage.Text, "copied.txt", PageFormat.Text, """
            POST /api/v2/supply/order on https://dock.harbour.example [Order Supplies] takes application/json maxItems=12
              request vesselId: integer required
              request note: string
              request delivery: object
              request delivery.barge: boolean
              request delivery.quayIds: array[integer]
              response orderNumber: string
              status 200 (code)
              status 409 (code)
              sample request: delivery, delivery.barge, delivery.quayIds, note, vesselId
              sample response 200: data, data.orderNumber, success
              sample response 409: errorObjects, errorObjects.error, errorObjects.reason, success
            PATCH /api/v2/supply/order/pay on https://dock.harbour.example [Pay an Order] takes application/json
              request orderNumber: string
              request amount: integer
              request receipt: string optional
              response data: string
              status 200 (code)
              sample request: amount, orderNumber
              sample response 200: data, success
            """);

    [Fact]
    public void Text_of_an_api_reference_gives_all_its_facts() => Gives(ReferencePage.Text, "ref.txt", PageFormat.Text, """
            POST /v1/vessels on https://api.test.harbour.example [Register a vessel] takes application/json
              request hull_name: string required maxLength=60
              request flag: string required {NO|SE|DK}
              request owner: object required
              request owner.id: string<uuid> required (nested)
              request owner.label: string (nested)
              request tags: array[string]
              responseheader 201 trace-id: string<uuid> required
              response 201 id: string<uuid> required
              response 201 hull_name: string required
              response 201 registered_at: string<date-time> required
              status 201
              status 400
              sample request: flag, hull_name, owner, owner.id, owner.label, tags
              sample response 201: hull_name, id, registered_at
              but code: request owner object / -
              but code: request owner.id string<uuid> / -
            GET /v1/vessels/{vessel_id} on https://api.test.harbour.example [Find a vessel]
              path vessel_id: string<uuid> required
              query include_owner: boolean =false
              response 200 id: string<uuid> required
              response 200 hull_name: string required
              status 200
              sample response 200: hull_name, id
            """);

    [Fact]
    public void Saved_documentation_page_gives_all_its_facts() => Gives(SavedPage.Text, "saved.html", PageFormat.Html, """
            POST /api/v2/crane/rent on https://dock.harbour.example [Crane API > Rent a Crane] takes application/json
              request craneId: integer required
              request hours: integer maximum=24
              request mode: string {lift|lower}
              status 200
              status 404
              sample request: craneId, hours, mode
              sample response 200: data, data.rentalId, success
              sample response 404: errorObjects, errorObjects.error, success
            GET /api/v2/crane/{craneId} [Crane API > Show a Crane]
              path craneId: integer
              response craneId: integer
              response reach: number
              status 200
              sample response 200: data, data.craneId, data.reach, success
            """);

    [Fact]
    public void Saved_api_reference_gives_all_its_facts() => Gives(SavedReferencePage.Text, "savedref.html", PageFormat.Html, """
            GET /v1/tides on https://api.test.harbour.example [List tides]
              query day: string<date> required
              query zone: string {UTC|LOCAL} =UTC
              response 200 tides: array[object] required
              response 200 tides.height: number required (nested)
              status 200
              sample response 200: tides, tides.height
            """);

    [Fact]
    public void Facts_stand_where_the_page_has_them()
    {
        var operation = DocsReader.Parse(TutorialPage.Text, "page.mdx").Operations[0];
        var lines = TutorialPage.Text.Split('\n');
        Assert.Contains("/api/v2/cargo/plan/", lines[operation.Line - 1], StringComparison.Ordinal);
        Assert.All(operation.Fields, field => Assert.Contains($"`{field.Name}`", lines[field.Line - 1], StringComparison.Ordinal));
        Assert.All(operation.Samples, sample => Assert.StartsWith("{", lines[sample.Line - 1], StringComparison.Ordinal));
    }

    [Fact]
    public void Extension_does_not_decide_the_form()
    {
        Assert.Equal(PageFormat.Markdown, DocsReader.Parse(GuidePage.Text, "page.txt").Format);
        Assert.Equal(PageFormat.Html, DocsReader.Parse(SavedPage.Text, "page.txt").Format);
        Assert.Equal(PageFormat.Text, DocsReader.Parse(CopiedPage.Text, "page.md").Format);
    }

    [Fact]
    public void Same_page_with_other_line_ends_and_byte_order_mark_gives_the_same_facts()
    {
        var expected = FactsText.Of(DocsReader.Parse(GuidePage.Text, "page.md"));
        Assert.Equal(expected, FactsText.Of(DocsReader.Parse("\uFEFF" + GuidePage.Text.ReplaceLineEndings("\r\n"), "page.md")));
    }

    [Fact]
    public void Adjoining_operations_share_what_follows()
    {
        var page = DocsReader.Parse("""
            # Dock

            ## Open a Gate

            `PUT` /v1/gate/north
            <br />`PUT` /v1/gate/south

            #### Request Body

            | Property | Type |
            | --- | --- |
            | `angle` | integer [required] |
            """, "dock.md");
        Assert.Equal(["/v1/gate/north", "/v1/gate/south"], page.Operations.Select(operation => operation.Path));
        Assert.All(page.Operations, operation => Assert.Equal("angle", Assert.Single(operation.Of(FactPart.Request)).Path));
        Assert.Equal([5, 6], page.Operations.Select(operation => operation.Line));
    }

    [Fact]
    public void What_cannot_be_placed_is_listed_with_its_line()
    {
        var page = DocsReader.Parse("""
            # Dock

            ## Glossary

            | Property | Type | Description |
            | --- | --- | --- |
            | `angle` | integer | How far it opens |

            ## Open

            `POST` /v1/gate

            #### Request Sample

            ```json
            { "angle": 3, // degrees
            }
            ```
            """, "dock.md");
        Assert.Equal([(5, "a table of fields, but no operation above it"), (16, "a payload read in spite of a slip: comment"), (16, "a payload read in spite of a slip: trailing comma")],
            page.Unplaced.Select(each => (each.Line, each.Reason)));
    }

    [Fact]
    public void Unplaced_payloads_are_not_printed()
    {
        var page = DocsReader.Parse("# Dock\n\n## Log in\n\n```json\n{\"password\": \"hunter2\"}\n```\n\n## Open\n\n`POST` /v1/gate\n", "dock.md");
        var unplaced = Assert.Single(page.Unplaced);
        Assert.DoesNotContain("hunter2", unplaced.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string [required]", "string", true)]
    [InlineData("string[required]", "string", true)]
    [InlineData("string required", "string", true)]
    [InlineData("integer optional", "integer", false)]
    [InlineData("array of integers", "array[integer]", null)]
    [InlineData("array[string]", "array[string]", null)]
    [InlineData("integer[]", "array[integer]", null)]
    [InlineData("Array<string>", "array[string]", null)]
    [InlineData("object array", "array[object]", null)]
    [InlineData("string<uuid>", "string<uuid>", null)]
    [InlineData("string<date-time> or null", "string<date-time>?", null)]
    [InlineData("Bool (optional)", "boolean", false)]
    [InlineData("multipart/formdata file", "file", null)]
    [InlineData("long", "integer<int64>", null)]
    [InlineData("string | integer", "integer|string", null)]
    public void Types_are_read_in_every_spelling(string cell, string type, bool? required)
    {
        var page = DocsReader.Parse($"# Dock\n\n`POST` /v1/gate\n\n#### Request Body\n\n| Property | Type |\n| --- | --- |\n| `angle` | {cell.Replace("|", "\\|", StringComparison.Ordinal)} |\n", "dock.md");
        var field = Assert.Single(page.Operations[0].Fields);
        Assert.Equal((type, required), (field.Type?.ToString(), field.Required));
    }

    [Theory]
    [InlineData("## POST /v1/gate")]
    [InlineData("## `POST /v1/gate`")]
    [InlineData("**POST** `/v1/gate`")]
    [InlineData("* `POST` /v1/gate")]
    [InlineData("Endpoint: `POST https://dock.example.com/v1/gate`")]
    [InlineData("POST {{base_url}}/v1/gate")]
    [InlineData("<Endpoint method=\"post\" path=\"/v1/gate\" />")]
    [InlineData("<CopyUrl\n  method={'POST'}\n  url={`https://dock.example.com/v1/gate`}\n/>")]
    [InlineData("```http\nPOST /v1/gate HTTP/1.1\nHost: dock.example.com\n```")]
    [InlineData("```bash\ncurl -X POST https://dock.example.com/v1/gate \\\n  -H 'Accept: application/json'\n```")]
    [InlineData("| Method | POST |\n| --- | --- |\n| URL | /v1/gate |")]
    public void Operations_are_found_in_every_spelling(string text)
    {
        var page = DocsReader.Parse($"# Dock\n\n## Open\n\n{text}\n", "dock.mdx");
        Assert.Equal("POST /v1/gate", Assert.Single(page.Operations).ToString());
    }

    [Fact]
    public void Mention_in_a_sentence_is_no_operation()
    {
        var page = DocsReader.Parse("# Dock\n\n## Open\n\n`POST` /v1/gate\n\nClose it with DELETE /v1/gate later on; see also the GET /v1/gates call.\n", "dock.md");
        Assert.Equal("POST /v1/gate", Assert.Single(page.Operations).ToString());
    }

    [Fact]
    public void Lines_of_cells_and_addresses_on_two_lines_are_read()
    {
        var page = DocsReader.Parse("""
            Moor a Buoy
            POST
            https://dock.harbour.example
            /v1/buoy/moorMoors a buoy.
            Headers\t
            X-Harbour-Id
            integer required\tWhich harbour
            Request Schema\t
            colour
            string\tColour, one of: red, green
            JSON
            TypeScript
            Response 200
            {"success": true, "data": 4}
            """.Replace("\\t", "\t", StringComparison.Ordinal), "buoy.txt");
        Assert.Equal("""
            POST /v1/buoy/moor on https://dock.harbour.example [Moor a Buoy]
              header X-Harbour-Id: integer required
              request colour: string {red|green}
              status 200
              sample response 200: data, success

            """, FactsText.Of(page));
    }

    [Fact]
    public void Lists_quoted_tables_and_arrows_are_read()
    {
        var page = DocsReader.Parse("""
            # Dock

            ## Signal

            **Endpoint:** `PUT /v1/signal/{mastId}`

            > | name | type | data type | description |
            > |------|------|-----------|-------------|
            > | mastId | required | integer | Mast |

            **Body Parameters** (multipart/form-data)

            - `flag` (file, required): Picture, max 3 MB
            - `hoist` *boolean* **optional** - up or down

            ### Response

            | Field | Type | Required | Default |
            |:--|:--|:--:|--|
            | data.masts | array<object> | Yes | |
            | data.masts[].id | integer | No | `7` |
            | └ name | string | | |

            | Status Code | Description |
            |---|---|
            | 200 | OK |
            | 401 | Not logged in |
            """, "dock.md");
        Assert.Equal("""
            PUT /v1/signal/{mastId} [Dock > Signal] takes multipart/form-data
              path mastId: integer required
              request flag: file required maxSizeMB=3
              request hoist: boolean optional
              response data.masts: array[object] required
              response data.masts.id: integer optional =7
              response data.masts.name: string
              status 200
              status 401

            """, FactsText.Of(page));
    }

    internal static void Gives(string text, string file, PageFormat format, string expected)
    {
        var page = DocsReader.Parse(text, file);
        Assert.Empty(page.Findings);
        Assert.Equal(format, page.Format);
        Assert.Equal(expected + "\n", FactsText.Of(page));
    }
}
