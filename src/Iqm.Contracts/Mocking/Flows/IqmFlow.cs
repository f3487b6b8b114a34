using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Mocking.Flows;

/// <summary>
/// IQM: people log in, are invited, sign up and log out; their tokens expire; applications are granted and listed. An address that was never invited becomes known with the
/// password of its first log-in, so that somebody can begin.
/// </summary>
/// <remarks>What the vendor sends by mail, the hash of an invitation, is in the field <c>X-Mock-Invite-Hash</c> of the answer.</remarks>
internal sealed class IqmFlow : IMockFlow
{
    private const string Bearer = "bearerAuth";
    private const int SecondsOfToken = 35999;

    private static readonly TimeSpan Invitation = TimeSpan.FromDays(7);

    private readonly Dictionary<string, Person> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Email, DateTimeOffset Until)> _tokens = new(StringComparer.Ordinal);
    private readonly HashSet<string> _customers = new(StringComparer.OrdinalIgnoreCase);
    private readonly IqmApplications _applications = new();

    public string Contract => "iqm";

    public FlowResult? Handle(FlowRequest request) => request.Operation.Name switch
    {
        "login" => LogIn(request),
        "inviteUser" => Invite(request),
        "validateInvite" => Validate(request),
        "signUp" => SignUp(request),
        "logout" => LogOut(request),
        "updatePassword" => UpdatePassword(request),
        "resetPassword" => _people.ContainsKey(Email(request)) ? FlowResult.Usual : FlowResult.Refused(404, "The email is not available in the system."),
        "updateProfile" => UpdateProfile(request),
        "inviteCustomer" => InviteCustomers(request),
        "listUserApplications" => _applications.List(request),
        "addUserApplication" => _applications.Add(request),
        _ => null,
    };

    public bool? Accepts(string scheme, string credential, DateTimeOffset now) =>
        scheme == Bearer ? _tokens.TryGetValue(credential, out var token) && now < token.Until : null;

    private FlowResult LogIn(FlowRequest request)
    {
        if (!_people.TryGetValue(Email(request), out var person))
            _people[Email(request)] = person = new Person { Password = request.Text("password") };
        return person.Password is { } password && password == request.Text("password") ? Session(request)
            : FlowResult.Refused(403, "User doesn't exist or user is not allowed to provided workspace.");
    }

    private FlowResult Session(FlowRequest request)
    {
        var token = request.NewId();
        _tokens[token] = (Email(request), request.Now.AddSeconds(SecondsOfToken));
        return new FlowResult { Members = new JsonObject { ["access_token"] = token, ["refresh_token"] = request.NewId(), ["expires_in"] = SecondsOfToken } };
    }

    private FlowResult Invite(FlowRequest request)
    {
        var email = Email(request);
        if (!_people.TryGetValue(email, out var person) || person.Password is null)
            _people[email] = person = new Person { Name = request.Text("name") };
        person.InviteHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{email}\n{request.NewId()}")));
        person.InvitedUntil = request.Now + Invitation;
        return new FlowResult { Header = new HeaderField("X-Mock-Invite-Hash", person.InviteHash) };
    }

    private FlowResult Validate(FlowRequest request)
    {
        var hash = request.Text("inviteHash");
        return _people.Values.FirstOrDefault(person => person.InviteHash == hash) is { } person
            ? new FlowResult { Members = new JsonObject { ["isExpired"] = person.Password is not null || request.Now >= person.InvitedUntil } }
            : FlowResult.Refused(422, "Provided invitation hash is incorrect.");
    }

    private FlowResult SignUp(FlowRequest request)
    {
        if (!_people.TryGetValue(Email(request), out var person) || person.InviteHash is null || person.Password is not null || request.Now >= person.InvitedUntil)
            return FlowResult.Refused(403, "User is not allowed to create a password.");
        person.Password = request.Text("password");
        return Session(request);
    }

    private FlowResult LogOut(FlowRequest request)
    {
        if (request.Credential(Bearer) is { } token)
            _tokens.Remove(token);
        return FlowResult.Usual;
    }

    private FlowResult UpdatePassword(FlowRequest request)
    {
        if (!_people.TryGetValue(Email(request), out var person) || person.Password is null)
            return FlowResult.Refused(403, "Reset password link either not valid or it is already processed.");
        person.Password = request.Text("password");
        return FlowResult.Usual;
    }

    private FlowResult UpdateProfile(FlowRequest request)
    {
        if (request.Credential(Bearer) is { } token && _tokens.TryGetValue(token, out var session) && _people.TryGetValue(session.Email, out var person))
            person.Name = request.Text("displayName");
        return request.Text("removeUserProfile") == "true" ? new FlowResult { Members = new JsonObject { ["userAvatar"] = "" } } : FlowResult.Usual;
    }

    private FlowResult InviteCustomers(FlowRequest request)
    {
        var emails = (request.Body as JsonArray ?? []).Select(customer => customer?["email"]?.GetValue<string>()).OfType<string>().ToLookup(_customers.Add);
        return new FlowResult
        {
            Members = new JsonObject
            {
                ["successfulEmails"] = new JsonArray([.. emails[true].Select(email => (JsonNode)email)]),
                ["failedEmails"] = new JsonArray([.. emails[false].Select(email => (JsonNode)email)]),
                ["message"] = string.Create(CultureInfo.InvariantCulture, $"{emails[true].Count()} invitations sent successfully."),
            },
        };
    }

    private static string Email(FlowRequest request) => request.Text("email") ?? "";

    private sealed class Person
    {
        public string? Name { get; set; }

        /// <summary>Null until the person has chosen one.</summary>
        public string? Password { get; set; }

        public string? InviteHash { get; set; }

        public DateTimeOffset InvitedUntil { get; set; }
    }
}
