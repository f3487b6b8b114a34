using Iqm.Contracts.Runtime;

namespace InsightIq;

/// <summary>Where InsightIQ's API is and who calls it.</summary>
public sealed class InsightIqClientOptions : ContractClientOptions
{
    /// <summary>Options for the server that the contract names, which is the staging environment; credentials are still missing.</summary>
    public InsightIqClientOptions() => BaseAddress = new Uri("https://api.staging.insightiq.ai");

    /// <summary>The user name of Basic authentication. Without a colon.</summary>
    public string? Username { get; set; }

    /// <summary>The password of Basic authentication.</summary>
    public string? Password { get; set; }

    /// <inheritdoc />
    protected override void Check(ContractClientOptionsCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        check.UserName(nameof(Username), Username);
        check.Required(nameof(Password), Password);
    }
}
