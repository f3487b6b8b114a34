using System.Globalization;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Tests.Waivers;

public class WaiverTests
{
    private static readonly HashSet<string> Operations = ["login", "logout"];

    private static string Entry(string code = "IQMC3004", string operation = "login", string at = "/data", string expires = "2026-12-31") =>
        $"- {{code: {code}, operation: '{operation}', at: '{at}', owner: o, reason: r, expires: {expires}}}\n";

    private static WaiverLedger Ledger(string yaml, string today = "2026-06-01") => new(Load(yaml).Waivers, new FixedClock(today));

    private static WaiverLoadResult Load(string yaml) => WaiverLoader.Parse(yaml, "waivers.yaml");

    private static Finding Missing(string? instance = "/data/owId", string? part = "response.body", string? schema = "#/components/schemas/LoginTokens/required") =>
        Finding.Create(DiagnosticCatalog.MemberMissing, null, "'x'", "") with { Instance = instance, Part = part, Schema = schema };

    [Fact]
    public void A_file_is_a_list_with_or_without_a_name()
    {
        const string Text = "- {code: IQMC3004, operation: login, owner: o, reason: Ticket 42, expires: 2026-01-31}\n";
        var waiver = Assert.Single(Load(Text).Waivers);
        Assert.Equal(("IQMC3004", "login", "", "o", "Ticket 42", new DateOnly(2026, 1, 31), 1), (waiver.Code, waiver.Operation, waiver.At, waiver.Owner, waiver.Reason, waiver.Expires, waiver.Position.Line));
        Assert.Equal(2, Assert.Single(Load("waivers:\n" + Text).Waivers).Position.Line);
        Assert.True(Load("waivers:\n").IsValid);
        Assert.True(Load("[]").IsValid);
    }

    [Fact]
    public void A_file_with_a_mistake_waives_nothing()
    {
        var loaded = Load(Entry() + "- {code: IQMC3004}\n");
        Assert.Equal((false, 0), (loaded.IsValid, loaded.Waivers.Length));
        Assert.Single(Load("- {code: [}\n").Findings);
    }

    [Fact]
    public void A_pointer_covers_no_parameter() => Assert.Null(Ledger(Entry(at: "/data")).Find(Missing(instance: "Authorization", part: "request.header"), "login"));

    [Fact]
    public void What_is_wrong_with_a_file_is_told_with_its_place() => Assert.Equal("""
        waivers.yaml(1,3): error IQMC8201: The waiver has no 'expires'. Each has code, operation, owner, reason and expires.
        waivers.yaml(2,7): error IQMC8202: A waiver has no field called 'expiry'. There are 'code', 'operation', 'at', 'owner', 'reason', 'expires'. Nearest: 'expires'.
        waivers.yaml(2,27): error IQMC8203: 'code' must be a code such as IQMC3004.
        waivers.yaml(2,39): error IQMC8203: 'expires' must be a day such as 2026-01-31, the last on which the waiver holds.
        waivers.yaml(2,62): error IQMC8203: 'owner' must be a text that is not empty.
        waivers.yaml(3,3): error IQMC8203: A waiver must be an object with code, operation, at, owner, reason and expires.
        waivers.yaml(4,4): error IQMC8203: 'code' must be a code that exists; see src/Iqm.Contracts/Diagnostics/README.md.
        waivers.yaml(4,80): error IQMC8203: 'at' must be a text.

        """.ReplaceLineEndings("\n"), string.Concat(Load("""
        - {code: IQMC3004, operation: login, owner: o, reason: r}
        - {   expiry: 2026-12-31, code: IQMC, expires: '2026-13-31', owner: '', reason: r, operation: login}
        - text
        - {code: IQMC0001, operation: login, owner: o, reason: r, expires: 2026-12-31, at: 5}
        """).Findings.OrderBy(finding => finding.Position?.Line).ThenBy(finding => finding.Position?.Column).Select(finding => finding + "\n")));

    [Theory]
    [InlineData("waivers: 5\n")]
    [InlineData("text")]
    [InlineData("{a: [], waivers: []}")]
    public void A_file_without_a_list_is_an_error(string text) => Assert.Equal("IQMC8203", Assert.Single(Load(text).Findings).Code);

    [Fact]
    public void A_file_that_is_not_YAML_is_an_error() => Assert.False(Load("- {code: [").IsValid);

    [Theory]
    [InlineData("", true)]
    [InlineData("*", true)]
    [InlineData("/", true)]
    [InlineData("/data", true)]
    [InlineData("/data/owId", true)]
    [InlineData("/data/owId/x", false)]
    [InlineData("/dat", false)]
    [InlineData("/*/owId", true)]
    [InlineData("/*/other", false)]
    [InlineData("#/components/schemas/LoginTokens", true)]
    [InlineData("#/components/schemas/Login", false)]
    [InlineData("response.body", true)]
    [InlineData("request.body", false)]
    [InlineData("owId", false)]
    public void A_place_covers_what_it_holds(string at, bool covers) => Assert.Equal(covers, Ledger(Entry(at: at)).Find(Missing(), "login") is not null);

    [Theory]
    [InlineData("request-id", true)]
    [InlineData("Request-ID", true)]
    [InlineData("request", false)]
    public void A_header_field_is_covered_by_its_name(string at, bool covers) =>
        Assert.Equal(covers, Ledger(Entry(at: at)).Find(Missing("Request-Id", "response.header", null), "login") is not null);

    [Theory]
    [InlineData("login", "login", null, true)]
    [InlineData("login", "logout", null, false)]
    [InlineData("*", "logout", null, true)]
    [InlineData("*", null, null, true)]
    [InlineData("GET /assets/*", null, "GET /assets/a/b.js", true)]
    [InlineData("GET /assets/*.js", null, "GET /assets/a/b.css", false)]
    [InlineData("* /assets/*", null, "PUT /assets/", true)]
    [InlineData("GET /assets", null, "GET /assets/a", false)]
    [InlineData("GET /*", "login", "GET /x", false)]
    public void An_operation_is_named_and_what_matches_none_is_described(string operation, string? found, string? request, bool covers) =>
        Assert.Equal(covers, Ledger(Entry(operation: operation, at: "")).Find(Missing(), found, request) is not null);

    [Theory]
    [InlineData("/data/owId", true)]
    [InlineData("/*/owId", true)]
    [InlineData("/data/other", false)]
    [InlineData("/data/owId/x", false)]
    public void A_missing_member_is_covered_where_it_would_be(string at, bool covers)
    {
        var finding = Finding.Create(DiagnosticCatalog.MemberMissing, null, "/data/owId", "") with { Instance = "/data", Part = "response.body" };
        Assert.Equal(covers, Ledger(Entry(at: at)).Find(finding, "login") is not null);
    }

    [Fact]
    public void Another_code_is_not_covered() => Assert.Null(Ledger(Entry("IQMC3005")).Find(Missing(), "login"));

    [Theory]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void A_waiver_holds_through_its_last_day(string today, bool holds)
    {
        var ledger = Ledger(Entry(), today);
        Assert.Equal(holds, ledger.Find(Missing(), "login") is not null);
        Assert.Equal(holds ? [] : ["waivers.yaml(1,3): error IQMC8204: The waiver for IQMC3004 of login at /data held until 2026-12-31 and covers nothing any more. o decides: mend the cause and remove it, or extend it with a reason."],
            ledger.Close(Operations).Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_waiver_that_covers_nothing_is_a_finding_unless_the_operation_did_not_occur()
    {
        var ledger = Ledger(Entry() + Entry(operation: "logout") + Entry(operation: "nowhere") + Entry(at: "/other"));
        ledger.Saw("login");
        Assert.NotNull(ledger.Find(Missing(), "login"));
        Assert.Equal(
        [
            "waivers.yaml(2,3): warning IQMC8205: The waiver for IQMC3004 of logout at /data covers nothing: the operation does not occur in what was judged.",
            "waivers.yaml(3,3): error IQMC8205: The waiver for IQMC3004 of nowhere at /data covers nothing: there is no such finding any more; remove it.",
            "waivers.yaml(4,3): error IQMC8205: The waiver for IQMC3004 of login at /other covers nothing: there is no such finding any more; remove it.",
        ], ledger.Close(Operations).Select(finding => finding.ToString()));
    }

    [Fact]
    public void A_pattern_of_many_stars_is_decided_at_once() =>
        Assert.Null(Ledger(Entry(operation: string.Concat(Enumerable.Repeat("*a", 500)) + "b", at: "")).Find(Missing(), null, new string('a', 50_000)));

    private sealed class FixedClock(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.ParseExact(day + "T12:00:00Z", "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }
}
