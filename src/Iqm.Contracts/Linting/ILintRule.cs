namespace Iqm.Contracts.Linting;

/// <summary>One thing that is checked. Without state.</summary>
internal interface ILintRule
{
    void Check(LintContext context);
}
