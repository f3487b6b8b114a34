using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>A test puts an operation into a state.</summary>
public sealed class ArrangeTests
{
    private readonly MockEngine _engine = Mocks.Engine(Mocks.Iqm);

    private int LogIn(string? body = """{"email":"a@example.com","password":"p"}""", params string[] headers) =>
        _engine.Answer(Mocks.Request("POST", "/api/v3/ua/login", body, ["Authorization: Basic dTpw", .. headers])).Status;

    [Fact]
    public void An_operation_answers_with_the_example_until_it_is_told_otherwise()
    {
        _engine.Arrange("login", "userUnknownToWorkspace");
        Assert.Equal([403, 403], [LogIn(), LogIn()]);
        _engine.Arrange("login", "accountOnHold");
        Assert.Equal(400, LogIn());
        _engine.Arrange("login", null);
        _engine.Arrange("login", null);
        Assert.Equal(200, LogIn());
    }

    [Fact]
    public void What_a_request_prefers_goes_before_and_what_does_not_conform_is_refused()
    {
        _engine.Arrange("login", "userUnknownToWorkspace");
        Assert.Equal([200, 400, 403], [LogIn(headers: "Prefer: code=200"), LogIn(headers: "Prefer: example=accountOnHold"), LogIn(headers: "Prefer: seed=7")]);
        Assert.Equal(422, LogIn("{}"));
    }

    [Fact]
    public void What_is_not_there_cannot_be_arranged()
    {
        Assert.Equal("The operation 'login' has no example 'nope' that conforms; there are: loggedIn, accountOnHold, userUnknownToWorkspace. (Parameter 'example')",
            Assert.Throws<ArgumentException>(() => _engine.Arrange("login", "nope")).Message);
        Assert.StartsWith("There is no operation 'nope'; there are: login, ", Assert.Throws<ArgumentException>(() => Mocks.Engine(Mocks.Iqm).Arrange("nope", null)).Message, StringComparison.Ordinal);
    }
}
