using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Iqm.Contracts.Configuration;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli;

/// <summary>Parses arguments, says what is wrong with them, and runs the verb.</summary>
internal static class CommandLine
{
    private const string Name = "iqm-contracts";

    public static async Task<int> RunAsync(Command[] verbs, string[] arguments, IVerbOutput output, CancellationToken cancellationToken)
    {
        var root = Root(verbs);
        // An argument that starts with '@' is a path like any other, and '-ab' is not '-a -b'.
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (Faults(result, verbs, arguments) is { Count: > 0 } faults)
        {
            output.Print(faults);
            var command = verbs.Any(verb => verb.Name == arguments[0]) ? result.CommandResult.Command : root;
            output.Error.Write($"Try '{NameOf(command)} --help'.\n");
            return ExitCode.Usage;
        }
        try
        {
            var configured = ToolConfigurationLoader.Load(output.Folder);
            output.Print(configured.Findings);
            if (!configured.IsValid && result.Action is not (Overview or ExamplesHelpAction))
                return ExitCode.Usage;
            var invocation = new ToolInvocation { Tool = configured.Configuration, Output = output.Out, Error = output.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await result.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            output.Error.Write($"{Finding.Create(DiagnosticCatalog.Stopped, null)}\n");
            return ExitCode.Fault;
        }
        // Files are read and written where their names are known; what is left is stdout.
        catch (IOException e)
        {
            output.Error.Write($"{Finding.Create(DiagnosticCatalog.OutputUnwritable, null, "stdout", Display.Text(e.Message))}\n");
            return ExitCode.Fault;
        }
        // Whatever gets here is a fault of the tool: it is named with what is needed to find it.
#pragma warning disable CA1031 // Do not catch general exception types
        catch (Exception e)
#pragma warning restore CA1031
        {
            output.Error.Write($"{Finding.Create(DiagnosticCatalog.Fault, null, e.GetType().Name, Display.Text(e.Message))}\n{e.StackTrace}\n");
            return ExitCode.Fault;
        }
    }

    /// <summary>The name of a command with the tool's before it.</summary>
    public static string NameOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : Name;

    private static Command Root(Command[] verbs)
    {
        var overview = new Overview();
        var root = new Command(Name, "Holds contracts, code, traffic, pacts and documentation of HTTP APIs together.")
        {
            new HelpOption { Action = overview },
            new VersionOption(),
        };
        foreach (var verb in verbs)
            root.Add(verb);
        root.Action = overview;
        return root;
    }

    private static List<Finding> Faults(ParseResult result, Command[] verbs, string[] arguments)
    {
        if (arguments is [[not '-', ..] first, ..] && verbs.All(verb => verb.Name != first))
            return [Usage(DiagnosticCatalog.UnknownVerb, first, verbs.Select(known => known.Name))];
        if (result.Action is Overview or ExamplesHelpAction && result.CommandResult.Children.Any(child => child is OptionResult { Option: HelpOption }))
            return [];
        var command = result.CommandResult.Command;
        if (command.Subcommands.Count > 0 && command.Parents.Any() && !result.Tokens.Any(token => token.Value is "--help" or "-h" or "-?"))
        {
            // 'docs' alone means nothing.
            string[] names = [.. command.Subcommands.Select(verb => $"{command.Name} {verb.Name}")];
            string[] words = [.. arguments.TakeWhile(argument => !argument.StartsWith('-')).Take(2)];
            return [words.Length > 1 ? Usage(DiagnosticCatalog.UnknownVerb, string.Join(' ', words), names)
                : Finding.Create(DiagnosticCatalog.InvalidUsage, null, $"'{command.Name}' is a group of verbs: '{string.Join("', '", names)}'")];
        }
        var unknown = result.UnmatchedTokens.Concat(OptionsTakenForArguments(result)).ToArray();
        string[] options = [.. command.Options.Where(option => !option.Hidden).Select(option => option.Name)];
        List<Finding> faults = [.. unknown.Where(token => token.StartsWith('-')).Select(token => Usage(DiagnosticCatalog.UnknownOption, token.Split('=')[0], options))];
        if (faults.Count > 0)
            return faults;
        faults.AddRange(unknown.Select(token => Finding.Create(DiagnosticCatalog.InvalidUsage, null, $"'{Display.Value(token)}' is not expected here")));
        if (faults.Count == 0)
            faults.AddRange(result.Errors.Select(error => Finding.Create(DiagnosticCatalog.InvalidUsage, null, Display.Text(error.Message.TrimEnd('.')))));
        return faults;
    }

    // Arguments that take any text also take a misspelt option.
    private static IEnumerable<string> OptionsTakenForArguments(ParseResult result)
    {
        var literal = result.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Skip(1).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        return result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            .Where(value => value.Length > 1 && value[0] == '-' && !literal.Contains(value));
    }

    private static Finding Usage(FindingDescriptor descriptor, string given, IEnumerable<string> known)
    {
        string[] names = [.. known];
        return Finding.Create(descriptor, null, Display.Value(given), string.Join("', '", names), NearNames.Sentence(given, names));
    }
}
