using Microsoft.Extensions.Options;

namespace Iqm.Contracts.Runtime;

internal sealed class ContractClientOptionsValidator<TOptions> : IValidateOptions<TOptions> where TOptions : ContractClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options) =>
        options.FindFaults() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
}
