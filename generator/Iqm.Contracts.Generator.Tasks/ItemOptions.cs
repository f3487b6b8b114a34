using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Microsoft.Build.Framework;

namespace Iqm.Contracts.Generator.Tasks;

/// <summary>The metadata of a ContractReference as options of the engine.</summary>
internal static class ItemOptions
{
    /// <summary>Reads an item.</summary>
    /// <returns>The options, or what is wrong with the metadata.</returns>
    public static (GeneratorOptions? Options, Finding? Wrong) Read(ITaskItem item, Contract contract, string rootNamespace, string project)
    {
        var access = item.GetMetadata("Access");
        var unwrap = item.GetMetadata("UnwrapEnvelopes");
        if (!IsOneOf(access, "", "public", "internal"))
            return (null, Wrong("Access", access, "public, internal"));
        if (!IsOneOf(unwrap, "", "true", "false"))
            return (null, Wrong("UnwrapEnvelopes", unwrap, "true, false"));
        var dates = item.GetMetadata("DateTypes");
        if (!IsOneOf(dates, "", "typed", "text"))
            return (null, Wrong("DateTypes", dates, "typed, text"));
        return (new GeneratorOptions
        {
            Namespace = First(item.GetMetadata("Namespace"), rootNamespace, "Contracts"),
            ClientName = First(item.GetMetadata("ClientName"), ClientGenerator.DefaultClientName(contract)),
            Public = !IsOneOf(access, "internal"),
            UnwrapEnvelopes = !IsOneOf(unwrap, "false"),
            TypedDates = !IsOneOf(dates, "text"),
            IncludeOperations = List(item, "IncludeOperations"),
            ExcludeOperations = List(item, "ExcludeOperations"),
            IncludeTags = List(item, "IncludeTags"),
            ExcludeTags = List(item, "ExcludeTags"),
        }, null);

        Finding Wrong(string metadata, string value, string allowed) =>
            Finding.Create(DiagnosticCatalog.InvalidContractMetadata, new SourcePosition(project, 0, 0), metadata, Display.Value(value), allowed);
    }

    /// <summary>What is wrong with the metadata that name files; null when nothing is.</summary>
    public static Finding? PathFault(ITaskItem item, string project)
    {
        foreach (var metadata in (string[])["Overlays", "PublicNames"])
            if (item.GetMetadata(metadata).Contains('\0', StringComparison.Ordinal))
                return Finding.Create(DiagnosticCatalog.InvalidContractMetadata, new SourcePosition(project, 0, 0), metadata, Display.Value(item.GetMetadata(metadata)), "paths of files, with ';' between");
        return null;
    }

    /// <summary>The files that a metadatum names, relative to the project's folder, as full paths.</summary>
    public static ImmutableArray<string> Paths(ITaskItem item, string metadata, string project) =>
        [.. List(item, metadata).Select(path => Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(project.Length > 0 ? project : "project"))!))];

    // MSBuild's own words are of either case.
    private static bool IsOneOf(string value, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static string First(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
                return value.Trim();
        }
        return "";
    }

    private static ImmutableArray<string> List(ITaskItem item, string metadata) => [.. item.GetMetadata(metadata).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
