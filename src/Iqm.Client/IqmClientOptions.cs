using Iqm.Contracts.Runtime;

namespace Iqm;

/// <summary>Where IQM's API is and who calls it.</summary>
public sealed class IqmClientOptions : ContractClientOptions
{
    /// <summary>Options for the server that the contract names; credentials are still missing.</summary>
    public IqmClientOptions() => BaseAddress = new Uri("https://app.iqm.com");

    /// <summary>The client ID that IQM gave to the application: the user name of Basic authentication at log-in. Without a colon.</summary>
    public string? ClientId { get; set; }

    /// <summary>The client secret that belongs to <see cref="ClientId"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The mail address of the user that the session is for.</summary>
    public string? Email { get; set; }

    /// <summary>The password of that user.</summary>
    public string? Password { get; set; }

    /// <summary>The value of <c>X-Iaa-Host</c> at log-in; null for the host of <see cref="ContractClientOptions.BaseAddress"/>.</summary>
    public string? Host { get; set; }

    /// <summary>The organization workspace to work in, sent as <c>X-IAA-OW-ID</c>; null for the one that the log-in names.</summary>
    public long? OrganizationWorkspaceId { get; set; }

    /// <summary>How long before its end a token is replaced, from zero to an hour; a minute unless set.</summary>
    public TimeSpan RenewBefore { get; set; } = Session.DefaultRenewBefore;

    /// <inheritdoc />
    protected override void Check(ContractClientOptionsCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        check.UserName(nameof(ClientId), ClientId);
        check.Required(nameof(ClientSecret), ClientSecret);
        check.Required(nameof(Email), Email);
        check.Required(nameof(Password), Password);
        check.HeaderValue(nameof(Host), Host);
        check.Range(nameof(RenewBefore), RenewBefore, TimeSpan.Zero, TimeSpan.FromHours(1));
    }
}
