using Iqm.Contracts.Docs;
using Iqm.Contracts.Tests.Docs.Pages;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>One change to one page, replacing the first occurrence of a text, and the drift it must give.</summary>
internal sealed record Mutation(string Name, string From, string To, DriftKind Kind, string Subject);

/// <summary>A page and its changes.</summary>
internal sealed record MutatedPage(string File, string Text, Mutation[] Mutations);

/// <summary>Each form of page, with each kind of change.</summary>
internal static class MutationCorpus
{
    public static readonly MutatedPage[] Pages =
    [
        new("guide.md", GuidePage.Text,
        [
            new("rename a field", "| `draught`", "| `keelDepth`", DriftKind.FieldRenamed, "draught"),
            new("flip required", "| `draught` | number[required]", "| `draught` | number [optional]", DriftKind.RequirednessChanged, "draught"),
            new("change a type", "| `draught` | number[required]", "| `draught` | string [required]", DriftKind.TypeChanged, "draught"),
            new("change the values", "`bow`, `stern`, `alongside`", "`bow`, `stern`", DriftKind.AllowedValuesChanged, "mooring"),
            new("change a limit", "at most 30 characters", "at most 10 characters", DriftKind.LimitsChanged, "arrival"),
            new("change a default", "(default - 1)", "(default - 5)", DriftKind.DefaultChanged, "page"),
            new("remove a header", "| `X-Harbour-Id` | integer [required] | Which harbour |\n", "", DriftKind.ParameterRemoved, "X-Harbour-Id"),
            new("add a parameter", "| `page` |", "| `sort` | string [optional] | `sort=up` | Order |\n| `page` |", DriftKind.ParameterAdded, "sort"),
            new("move a path", "/api/v2/hb/berth/reserve", "/api/v3/hb/berth/reservation", DriftKind.OperationMoved, "POST /api/v2/hb/berth/reserve"),
            new("change the method", "`GET` /api/v2/hb/berth/list", "`POST` /api/v2/hb/berth/list", DriftKind.OperationMoved, "GET /api/v2/hb/berth/list"),
            new("add a status", "#### Response 409", "#### Response 423\n\n```json\n{\"success\": false}\n```\n\n#### Response 409", DriftKind.StatusAdded, "423"),
            new("remove a status", "#### Response 409", "#### Notes", DriftKind.StatusRemoved, "409"),
            new("alter a sample", "\"berthId\": 41,\n        \"quay\": \"East 4\"", "\"berthId\": \"41\",\n        \"quay\": \"East 4\"", DriftKind.SampleChanged, "response 200"),
            new("rename a member that only a sample documents", "\"berthId\": 41,\n        \"quay\": \"East 4\"", "\"berthId\": 41,\n        \"quayName\": \"East 4\"", DriftKind.FieldRenamed, "data.quay"),
            new("change the media type", "#### Request Body Schema: application/json", "#### Request Body Schema: application/x-www-form-urlencoded", DriftKind.MediaTypeChanged, "application/x-www-form-urlencoded"),
            new("add an operation", "## Release a Berth", "## Swap Berths\n\n* `PUT` /api/v2/hb/swap\n\n## Release a Berth", DriftKind.OperationAdded, "PUT /api/v2/hb/swap"),
            new("delete an operation", "* `DELETE` /api/v2/hb/berth/{berthId}", "Ask the office.", DriftKind.OperationRemoved, "DELETE /api/v2/hb/berth/{berthId}"),
        ]),
        new("tutorial.mdx", TutorialPage.Text,
        [
            new("rename a field", "`planName` <br />", "`title` <br />", DriftKind.FieldRenamed, "planName"),
            new("rename a nested field", "`crateCode` <br />", "`label` <br />", DriftKind.FieldRenamed, "crates.crateCode"),
            new("flip required", "<span class=\"type-text\">array of integers</span>", "<span class=\"type-text\">array of integers</span> <span class=\"required-text\">required</span>", DriftKind.RequirednessChanged, "craneIds"),
            new("change a type", "array of integers", "array of strings", DriftKind.TypeChanged, "craneIds"),
            new("change the values", "Night: <var>2</var>", "Night: <var>2</var> <br />Dawn: <var>3</var>", DriftKind.AllowedValuesChanged, "shift"),
            new("rename a header for all requests", "`X-Harbour-Id`", "`X-Port-Id`", DriftKind.ParameterRenamed, "X-Harbour-Id"),
            new("change the host", "https://dock.harbour.example", "https://gate.harbour.example", DriftKind.ServerChanged, "https://gate.harbour.example"),
            new("move a path", "/api/v2/cargo/plan/start", "/api/v2/cargo/plan/begin", DriftKind.OperationMoved, "PATCH /api/v2/cargo/plan/start"),
            new("change a status", "title=\"Response 422\"", "title=\"Response 400\"", DriftKind.StatusAdded, "400"),
            new("alter a sample", "\"shift\": 1,", "\"shift\": \"one\",", DriftKind.SampleChanged, "request"),
            new("change a limit of the request", "Up to 25 crates", "Up to 50 crates", DriftKind.LimitsChanged, "request"),
            new("delete a field", "| `dryRun` <br /><span class=\"type-text\">boolean</span> | Whether to only rehearse |\n", "", DriftKind.FieldRemoved, "dryRun"),
        ]),
        new("component.mdx", ComponentPage.Text,
        [
            new("rename a nested field", "<td>`callSign`", "<td>`radioName`", DriftKind.FieldRenamed, "vessel.callSign"),
            new("rename the field around it", "<td>`vessel` <br />", "<td>`ship` <br />", DriftKind.FieldRenamed, "vessel"),
            new("flip required", "`certificate` <br /><span class=\"type-text\">multipart/form-data</span> <span class=\"required-text\">required</span>", "`certificate` <br /><span class=\"type-text\">multipart/form-data</span>", DriftKind.RequirednessChanged, "certificate"),
            new("change the host", "https://dock.harbour.example/api/v2/pilot/book\"", "https://api.harbour.example/api/v2/pilot/book\"", DriftKind.ServerChanged, "https://api.harbour.example"),
            new("move a path", "/api/v2/pilot/book/{bookingId}", "/api/v2/pilot/booking/{bookingId}", DriftKind.OperationMoved, "DELETE /api/v2/pilot/book/{bookingId}"),
            new("add a response property", "<tr>\n  <td>`pilotName`", "<tr>\n  <td>`boat` <br /><span class=\"type-text\">string</span></td>\n  <td>Boat</td>\n</tr>\n<tr>\n  <td>`pilotName`", DriftKind.FieldAdded, "boat"),
            new("change a form sample", "\"callSign\":\"LIMA7\"", "\"callSign\":\"KILO2\"", DriftKind.SampleChanged, "request"),
            new("change a status", "title=\"Response 201\"", "title=\"Response 200\"", DriftKind.StatusRemoved, "201"),
        ]),
        new("copied.txt", CopiedPage.Text,
        [
            new("rename a field", "note string | Remark", "remark string | Remark", DriftKind.FieldRenamed, "note"),
            new("rename a nested field", "barge boolean | By barge |", "byBoat boolean | By barge |", DriftKind.FieldRenamed, "delivery.barge"),
            new("flip required", "vesselId integer required |", "vesselId integer |", DriftKind.RequirednessChanged, "vesselId"),
            new("change a type", "amount integer |", "amount string |", DriftKind.TypeChanged, "amount"),
            new("move a path", "PATCH /api/v2/supply/order/payRequest", "PATCH /api/v2/supply/order/settleRequest", DriftKind.OperationMoved, "PATCH /api/v2/supply/order/pay"),
            new("change the host", "https://dock.harbour.example/api/v2/supply/order'", "https://api.harbour.example/api/v2/supply/order'", DriftKind.ServerChanged, "https://api.harbour.example"),
            new("add a status", "409: {", "423: {\n};\n409: {", DriftKind.StatusAdded, "423"),
            new("alter a sample", "\"orderNumber\": \"S-100\"\n}\n}", "\"orderNumber\": 100\n}\n}", DriftKind.SampleChanged, "response 200"),
            new("delete a field", "receipt string optional | Picture of the receipt |\n", "", DriftKind.FieldRemoved, "receipt"),
        ]),
        new("reference.txt", ReferencePage.Text,
        [
            new("rename a field", "flag\nstring", "country\nstring", DriftKind.FieldRenamed, "flag"),
            new("flip required", "hull_name\nstring\nrequired", "hull_name\nstring", DriftKind.RequirednessChanged, "hull_name"),
            new("change a type", "array[string]", "string", DriftKind.TypeChanged, "tags"),
            new("change the values", "SE\nDK", "SE\nFI\nDK", DriftKind.AllowedValuesChanged, "flag"),
            new("change a limit", "<= 60 characters", "<= 80 characters", DriftKind.LimitsChanged, "hull_name"),
            new("change the host", "https://api.test.harbour.example/v1/vessels\nRegisters", "https://api.harbour.example/v1/vessels\nRegisters", DriftKind.ServerChanged, "https://api.harbour.example"),
            new("move a path", "https://api.test.harbour.example/v1/vessels/{vessel_id}\nFinds", "https://api.test.harbour.example/v2/vessels/{vessel_id}\nFinds", DriftKind.OperationMoved, "GET /v1/vessels/{vessel_id}"),
            new("add a status", "201\n400\nThe vessel", "201\n400\n409\nThe vessel", DriftKind.StatusAdded, "409"),
            new("rename a response header", "trace-id\nstring", "correlation-id\nstring", DriftKind.ParameterRenamed, "trace-id"),
            new("alter a sample", "\"flag\": \"NO\",", "\"flag\": \"SE\",", DriftKind.SampleChanged, "request"),
        ]),
        new("saved.html", SavedPage.Text,
        [
            new("rename a field", "<code>hours</code>", "<code>duration</code>", DriftKind.FieldRenamed, "hours"),
            new("flip required", " <span class=\"required-text\">required</span>", "", DriftKind.RequirednessChanged, "craneId"),
            new("change the values", "<var>lift</var> or <var>lower</var>", "<var>lift</var>, <var>lower</var> or <var>swing</var>", DriftKind.AllowedValuesChanged, "mode"),
            new("move a path", "/api/v2/crane/rent</span>", "/api/v2/crane/hire</span>", DriftKind.OperationMoved, "POST /api/v2/crane/rent"),
            new("alter a sample", "\"rentalId\": 5", "\"rentalId\": \"five\"", DriftKind.SampleChanged, "response 200"),
            new("change a status", "Response 404", "Response 410", DriftKind.StatusAdded, "410"),
        ]),
        new("savedref.html", SavedReferencePage.Text,
        [
            new("rename a parameter", ">zone<", ">timezone<", DriftKind.ParameterRenamed, "zone"),
            new("flip required", "<div><span>required</span></div><div><p>The day.", "<div></div><div><p>The day.", DriftKind.RequirednessChanged, "day"),
            new("change the values", "<div>LOCAL</div>", "<div>LOCAL</div><div>SOLAR</div>", DriftKind.AllowedValuesChanged, "zone"),
            new("move a path", "/v1/tides</span>", "/v2/tides</span>", DriftKind.OperationMoved, "GET /v1/tides"),
        ]),
    ];
}
