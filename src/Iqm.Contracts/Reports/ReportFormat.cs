namespace Iqm.Contracts.Reports;

/// <summary>How a report is written.</summary>
public enum ReportFormat
{
    /// <summary>Lines in MSBuild's form and a summary, for people and for tools that read compilers' output.</summary>
    Text,
    /// <summary>JSON with a version, for programs.</summary>
    Json,
    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,
    /// <summary>JUnit XML, for test reports.</summary>
    Junit,
    /// <summary>Workflow commands of GitHub Actions, which become annotations.</summary>
    GitHub,
    /// <summary>A table for a comment or a job's summary.</summary>
    Markdown,
    /// <summary>One page without anything from elsewhere.</summary>
    Html,
}
