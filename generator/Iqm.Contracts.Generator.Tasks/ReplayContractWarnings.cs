using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Iqm.Contracts.Generator.Tasks;

/// <summary>Gives the warnings of the last generation again, in a build that has nothing to generate.</summary>
public sealed class ReplayContractWarnings : Task
{
    /// <summary>The file that <see cref="GenerateContractClients"/> has written.</summary>
    [Required]
    public required string Warnings { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            foreach (var warning in WarningFile.Read(Warnings))
                FindingLog.Warn(Log, warning.Code, warning.File, warning.Line, warning.Column, warning.Message);
        }
        catch (IOException e)
        {
            Log.LogMessage(MessageImportance.Low, "'{0}' cannot be read: {1}", Warnings, e.Message);
        }
        return !Log.HasLoggedErrors;
    }
}
