namespace Iqm.Contracts.Cli.Tests;

public sealed class VerifyWaiverTests : VerifyTest
{
    [Fact]
    public async Task A_waiver_takes_the_error_away_and_stays_in_the_report()
    {
        Run.Write("a.har", Har(Entry("[{}]"))).Write("w.yaml", "- {code: IQMC3004, operation: listUsers, at: '/*/id', owner: team-a, reason: Known, expires: 2999-12-31}\n");
        await Says("""
            exit 0
            --- stdout
            t listUsers: 1 exchange
            FOLDER/specs/t/openapi.yaml(24,9): info IQMC3004: /0/id is missing, and is required.
                response.body /0
                in FOLDER/a.har, entry 0: GET https://a.example/users?page=1 200
                waived by team-a until 2999-12-31: Known

            contract  operation  status  exchanges  violating
            t         listUsers  200             1          0

            1 exchange: 1 conforms. 1 finding is waived.
            Next: iqm-contracts verify FOLDER/a.har --strict also reports what the contract does not document.
            --- stderr

            """, Run["a.har"], "--waivers", Run["w.yaml"]);
        var json = await Verify(Run["a.har"], "--waivers", Run["w.yaml"], "--format", "json");
        Assert.Contains("\"verdict\": \"conforms\"", json, StringComparison.Ordinal);
        Assert.Contains("\"waiver\": {\n            \"owner\": \"team-a\",\n            \"reason\": \"Known\",\n            \"expires\": \"2999-12-31\",", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waivers_that_are_expired_or_not_needed_are_findings()
    {
        Run.Write("a.har", Har(Entry("[]"))).Write("w.yaml", """
            - {code: IQMC3004, operation: listUsers, owner: a, reason: r, expires: 2020-01-01}
            - {code: IQMC3002, operation: listUsers, owner: a, reason: r, expires: 2999-01-01}
            - {code: IQMC5110, operation: listUsers, owner: a, reason: of pacts, expires: 2020-01-01}
            """);
        var text = await Verify(Run["a.har"], "--waivers", Run["w.yaml"]);
        Assert.StartsWith("exit 1\n", text, StringComparison.Ordinal);
        Assert.Contains("FOLDER/w.yaml(1,3): error IQMC8204: ", text, StringComparison.Ordinal);
        Assert.Contains("FOLDER/w.yaml(2,3): error IQMC8205: ", text, StringComparison.Ordinal);
        Assert.Contains("1 exchange: 1 conforms. 2 errors outside exchanges.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waivers_that_cannot_be_read_end_theRun()
    {
        Run.Write("a.har", Har(Entry("[]"))).Write("w.yaml", "- {code: X}\n");
        Assert.StartsWith("exit 1\n--- stdout\n--- stderr\nFOLDER/w.yaml(1,", await Verify(Run["a.har"], "--waivers", Run["w.yaml"]), StringComparison.Ordinal);
        Assert.StartsWith("exit 2\n--- stdout\n--- stderr\nerror IQMC9003: there is no file of waivers", await Verify(Run["a.har"], "--waivers", Run["none.yaml"]), StringComparison.Ordinal);
    }
}
