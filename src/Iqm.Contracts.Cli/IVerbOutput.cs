namespace Iqm.Contracts.Cli;

/// <summary>Where a verb writes. Verbs never touch the console themselves.</summary>
internal interface IVerbOutput
{
    /// <summary>Results.</summary>
    TextWriter Out { get; }

    /// <summary>Diagnostics and progress.</summary>
    TextWriter Error { get; }

    /// <summary>Whether results may be coloured: they go to a terminal, and <c>NO_COLOR</c> is not set.</summary>
    bool UseColor { get; }

    /// <summary>The working folder, from which the configuration is looked for.</summary>
    string Folder => Directory.GetCurrentDirectory();

    /// <summary>What a verb reads for <c>-</c>.</summary>
    Stream In => Stream.Null;

    /// <summary>Whether progress may be written to <see cref="Error"/>: it is a terminal.</summary>
    bool ShowsProgress => false;

    /// <summary>Whether results go to the terminal as well, where they would mix with progress.</summary>
    bool IsOutTerminal => false;

    /// <summary>Shows on a terminal what is being done, until what is given back is disposed; null when nothing is shown.</summary>
    /// <param name="what">What that is at the moment; asked now and then, from any thread.</param>
    IDisposable? BeginProgress(Func<string> what) => null;
}
