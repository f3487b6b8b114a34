using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Differences;

/// <summary>The contracts that one argument of <c>diff</c> stands for: a document, a folder, or either in a git revision.</summary>
/// <param name="Contracts">In ordinal order of their paths.</param>
/// <param name="Usage">What is wrong with the argument.</param>
/// <param name="Broken">What is wrong with the documents.</param>
/// <param name="Shown">How a path is shown.</param>
internal sealed record ContractSide(ImmutableArray<Contract> Contracts, ImmutableArray<Finding> Usage, ImmutableArray<Finding> Broken, Func<string, string> Shown)
{
    public static async Task<ContractSide> ReadAsync(string argument, CancellationToken cancellationToken)
    {
        if (!GitReference.Is(argument))
            return Read(argument, path => path);
        if (GitReference.Parse(argument, out var refused) is not { } reference)
            return Failed(refused!);
        var (folder, fault) = await GitFolder.ReadAsync(reference, cancellationToken).ConfigureAwait(false);
        if (folder is null)
            return Failed(fault!);
        // Contracts keep what they have read.
        using (folder)
            return Read(folder.Path, path => path.Replace(folder.Root, folder.Prefix, StringComparison.Ordinal).Replace(folder.Root.TrimEnd('/'), folder.Prefix, StringComparison.Ordinal));
    }

    private static ContractSide Read(string path, Func<string, string> shown)
    {
        var files = SpecFiles.Find([path], out var faults);
        if (!faults.IsEmpty)
            return new ContractSide([], [.. faults.Select(Renamed)], [], shown);
        var loaded = files.Select(Load).ToArray();
        return new ContractSide(
            [.. loaded.Select(result => result.Contract).OfType<Contract>()], [],
            [.. loaded.Where(result => result.Contract is null).SelectMany(result => result.Findings).Select(Renamed)], shown);

        Finding Renamed(Finding finding) => finding with { Message = shown(finding.Message), Position = finding.Position is { } at ? at with { File = shown(at.File) } : null };
    }

    // Documents of OpenAPI 3.1 can be compared too; those of 2.0 have another form.
    private static ContractLoadResult Load(string file)
    {
        var result = ContractLoader.Load(file, new ContractLoadOptions { AllowOtherVersions = true });
        return result.Contract?.Root.ContainsKey("swagger") == true ? ContractLoader.Load(file) : result;
    }

    private static ContractSide Failed(Finding fault) => new([], [fault], [], path => path);
}
