using System.Text;
using Spectre.Console;

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

    public T WithProgress<T>(string what, Func<T> work)
    {
        if (!ShowsProgress)
            return work();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Start(Markup.Escape(what), _ => work());
    }

    // Source: no-color.org: set and not empty.
    private static bool IsSet(string name) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name));
}
