using System.Collections.Immutable;
using System.Reflection;
using Iqm.Contracts.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Iqm.Contracts.Generator.Tests.Corpus;

/// <summary>Compiles a generated client as a project that treats warnings as errors and documents its types would, the serializer's own generator included.</summary>
internal static class ClientCompiler
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private static readonly CSharpCompilationOptions s_options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true);

    /// <summary>What this project's own build resolved: the framework's reference assemblies and its generators. Written by the project's target.</summary>
    private static readonly ILookup<bool, string> s_framework =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "framework.txt")).ToLookup(path => Path.GetFileName(path) == "System.Text.Json.SourceGeneration.dll");

    private static readonly ImmutableArray<MetadataReference> s_references =
        [.. s_framework[false].Append(typeof(ContractInvoker).Assembly.Location).Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly ISourceGenerator[] s_generators =
    [
        .. from path in s_framework[true]
           from type in Assembly.LoadFrom(path).GetTypes()
           where type.IsDefined(typeof(Microsoft.CodeAnalysis.GeneratorAttribute)) && !type.IsAbstract
           select ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator(),
    ];

    /// <summary>Compiles files into one assembly.</summary>
    /// <param name="files">The files.</param>
    /// <param name="output">Receives the assembly when there is neither error nor warning; null to only check.</param>
    /// <returns>Warnings and errors, generated code of the serializer included; empty when all is well.</returns>
    public static ImmutableArray<Diagnostic> Compile(IEnumerable<GeneratedFile> files, Stream? output)
    {
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, s_parse, f.Name, System.Text.Encoding.UTF8));
        var compilation = CSharpCompilation.Create("Client", trees, s_references, s_options);
        CSharpGeneratorDriver.Create(s_generators, parseOptions: s_parse).RunGeneratorsAndUpdateCompilation(compilation, out var completed, out var generation, TestContext.Current.CancellationToken);
        var found = Wrong(generation);
        if (found.IsEmpty)
            found = output is null ? Wrong(completed.GetDiagnostics(TestContext.Current.CancellationToken)) : Wrong(completed.Emit(output, cancellationToken: TestContext.Current.CancellationToken).Diagnostics);
        return found;
    }

    private static ImmutableArray<Diagnostic> Wrong(ImmutableArray<Diagnostic> found) => [.. found.Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)];
}
