using System.CommandLine;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Cli.Options;

/// <summary><c>--format</c> and <c>--output</c>, the same in every verb that reports.</summary>
internal sealed class ReportOptions
{
    private readonly ChoiceOption<ReportFormat> _format;

    private readonly Option<string?> _output = new("--output")
    {
        Description = "A file for the report instead of stdout. Written whole or not at all.",
        HelpName = "FILE",
    };

    /// <summary>For a verb that has every format.</summary>
    public ReportOptions() : this(Enum.GetValues<ReportFormat>())
    {
    }

    /// <summary>For a verb that has some formats.</summary>
    /// <param name="formats">The formats, the default one first.</param>
    public ReportOptions(params ReportFormat[] formats) => _format = new("--format", "How to write the report.", formats);

    public void AddTo(Command verb)
    {
        _format.AddTo(verb);
        verb.Add(_output);
    }

    public ReportDestination Read(ParseResult result)
    {
        var configuration = ToolInvocation.Of(result);
        // A format that the configuration asks for is meant for the verbs that have it.
        var format = _format.Read(result, configuration.Format);
        var file = result.GetValue(_output);
        return new(format, file is not null && configuration.OutputFolder is { } folder ? Path.Combine(folder, file) : file);
    }
}
