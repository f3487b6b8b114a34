using System.Collections.Immutable;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Testing;

/// <summary>The contracts that come with this library: <c>iqm</c> and <c>insightiq</c>. They lie beside it, in <c>contracts/</c>, so that a test needs no copy of its own.</summary>
public static class VendorContracts
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "contracts");

    /// <summary>Their names, sorted.</summary>
    public static ImmutableArray<string> Names { get; } = Directory.Exists(Folder) ? [.. Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Loads one.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such contract; the message names those there are.</exception>
    public static Contract Load(string name) =>
        FileOf(name) is { } file && ContractLoader.Load(file).Contract is { } contract ? contract
        : throw new ArgumentException($"There is no contract '{name}' in '{Folder}', only '{string.Join("', '", Names)}'.", nameof(name));

    /// <summary>The document of a contract; null when there is no such contract.</summary>
    /// <param name="name">One of <see cref="Names"/>, or anything.</param>
    public static string? FileOf(string name) => Names.Contains(name) ? Path.Combine(Folder, name, "openapi.yaml") : null;
}
