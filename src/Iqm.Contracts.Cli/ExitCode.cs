namespace Iqm.Contracts.Cli;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything agrees.</summary>
    public const int Agree = 0;

    /// <summary>There are findings of severity error.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong, or names what is not there.</summary>
    public const int Usage = 2;

    /// <summary>The tool failed, or was stopped.</summary>
    public const int Fault = 3;
}
