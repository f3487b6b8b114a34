using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Reports;

namespace Iqm.Contracts.Configuration;

/// <summary>Finds and reads <c>iqm-contracts.yaml</c>. Its form is also in <c>iqm-contracts.schema.json</c>, for editors.</summary>
public static class ToolConfigurationLoader
{
    private static readonly string[] Keys = ["contracts", "waivers", "pacts", "pages", "output"];
    private static readonly string[] OutputKeys = ["format", "folder"];
    private static readonly ImmutableArray<ReportFormat> Formats = [.. Enum.GetValues<ReportFormat>()];

    /// <summary>The file in a folder, or in the nearest one above it. A folder with <c>.git</c> in it is the last that is looked into.</summary>
    /// <param name="folder">Where to start.</param>
    /// <returns>Its full path; null when there is none.</returns>
    public static string? Find(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        for (var current = new DirectoryInfo(Path.GetFullPath(folder)); current is not null; current = current.Parent)
        {
            var file = Path.Combine(current.FullName, ToolConfiguration.FileName);
            if (File.Exists(file))
                return file;
            // A work tree has '.git' as a file.
            if (Path.Exists(Path.Combine(current.FullName, ".git")))
                return null;
        }
        return null;
    }

    /// <summary>Finds the file and reads it.</summary>
    /// <param name="folder">The working folder: paths below it stay relative to it.</param>
    /// <returns>A broken file is a finding, not an exception.</returns>
    public static ToolConfigurationResult Load(string folder)
    {
        if (Find(folder) is not { } file)
            return new ToolConfigurationResult(ToolConfiguration.None, []);
        var paths = new ConfiguredPaths(Path.GetDirectoryName(file)!, Path.GetFullPath(folder));
        return Read(new SourceFileReader(ContractLoadOptions.Default).Read(file, paths.Show(file), out _), paths);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="file">How findings name it; paths are relative to its folder.</param>
    public static ToolConfigurationResult Parse(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return Read(SourceDocument.Read(SourceText.From(file, text), ContractLoadOptions.Default), new ConfiguredPaths(folder, folder));
    }

    private static ToolConfigurationResult Read(SourceDocument document, ConfiguredPaths paths)
    {
        var findings = document.Findings.ToList();
        var configuration = document.HasErrors || document.Root is null ? ToolConfiguration.None : new Reading(document.Map, paths, findings).Configuration(document.Root);
        var result = new ToolConfigurationResult(configuration, [.. findings]);
        return result.IsValid ? result : result with { Configuration = ToolConfiguration.None };
    }

    private sealed class Reading(SourceMap map, ConfiguredPaths paths, List<Finding> findings)
    {
        public ToolConfiguration Configuration(JsonNode root)
        {
            if (Members("The file", root, JsonPointer.Root, Keys) is not { } members)
                return ToolConfiguration.None;
            var at = JsonPointer.Root.Append("output");
            var output = members["output"] is { } node ? Members("'output'", node, at, OutputKeys) : null;
            return new ToolConfiguration
            {
                Contracts = Paths(members, "contracts"),
                Waivers = Path(members, "waivers", JsonPointer.Root),
                Pacts = Path(members, "pacts", JsonPointer.Root),
                Pages = Paths(members, "pages"),
                Format = Format(output, at),
                OutputFolder = Path(output, "folder", at),
            };
        }

        private JsonObject? Members(string what, JsonNode node, JsonPointer at, string[] known)
        {
            if (node is not JsonObject members)
            {
                Wrong(at, what, $"an object with '{string.Join("', '", known)}'");
                return null;
            }
            foreach (var (name, _) in members)
                if (!known.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal))
                    findings.Add(Finding.Create(DiagnosticCatalog.ConfigurationUnknownKey, map.Locate(at.Append(name)), Display.Value(name), string.Join("', '", known), NearNames.Sentence(name, known)));
            return members;
        }

        private string? Path(JsonObject? members, string name, JsonPointer parent) =>
            members?[name] is { } node && Text(node, parent.Append(name), $"'{name}'", "a path") is { } path ? paths.Resolve(path) : null;

        private ImmutableArray<string> Paths(JsonObject members, string name)
        {
            var at = JsonPointer.Root.Append(name);
            switch (members[name])
            {
                case null:
                    return [];
                case JsonArray { Count: > 0 } items:
                    return [.. items.Select((item, i) => Text(item, at.Append(i), $"An item of '{name}'", "a path")).OfType<string>().Select(paths.Resolve)];
                case JsonValue one when Text(one, at, $"'{name}'", "a path, or a list of paths") is { } path:
                    return [paths.Resolve(path)];
                case JsonValue:
                    return [];
                default:
                    Wrong(at, $"'{name}'", "a path, or a list of paths");
                    return [];
            }
        }

        private ReportFormat? Format(JsonObject? output, JsonPointer parent)
        {
            if (output?["format"] is not { } node)
                return null;
            var named = Formats.Where(format => node is JsonValue value && value.TryGetValue(out string? text) && text == NameOf(format)).ToArray();
            if (named.Length == 0)
                Wrong(parent.Append("format"), "'format'", $"one of '{string.Join("', '", Formats.Select(NameOf))}'");
            return named.Length == 0 ? null : named[0];
        }

        private string? Text(JsonNode? node, JsonPointer at, string what, string expected)
        {
            if (node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text))
                return text;
            Wrong(at, what, expected);
            return null;
        }

        private void Wrong(JsonPointer at, string what, string expected) => findings.Add(Finding.Create(DiagnosticCatalog.ConfigurationInvalid, map.Locate(at), what, expected));

        private static string NameOf(ReportFormat format) => format.ToString().ToLowerInvariant();
    }
}
