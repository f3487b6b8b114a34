using System.Text;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli;

/// <summary>The process's own streams.</summary>
internal sealed class ConsoleOutput : IVerbOutput
{
    public bool ShowsProgress { get; } = !Console.IsErrorRedirected && !IsSet("NO_COLOR") && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public bool IsOutTerminal { get; } = !Console.IsOutputRedirected;

    public Stream In => Console.OpenStandardInput();

    public ConsoleOutput()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Out = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
        Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public bool UseColor { get; } = !Console.IsOutputRedirected && !IsSet("NO_COLOR") && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public IDisposable? BeginProgress(Func<string> what) => ShowsProgress ? new WaitLine(Error, () => Display.Text(what()), Width(), TimeProvider.System) : null;

    // A terminal that does not tell its width has 0 columns, or none at all.
    private static int Width()
    {
        const int Usual = 80;
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : Usual;
        }
        catch (IOException)
        {
            return Usual;
        }
    }

    // Source: no-color.org: set and not empty.
    private static bool IsSet(string name) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name));
}
