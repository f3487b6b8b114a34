using System.Reflection;
using System.Runtime.InteropServices;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Pacts;

namespace Iqm.Contracts.Testing.Pacts.Native;

/// <summary>The native engine: found, loaded, silent, and without telemetry before its first function is called.</summary>
internal static partial class PactEngine
{
    private const int LogOff = 0;
    private static readonly Lazy<string?> Loaded = new(Load);

    /// <summary>Makes sure that the engine can be called.</summary>
    /// <exception cref="PactException">It is missing, or made for another platform.</exception>
    public static void Require() => _ = Version;

    /// <summary>The engine's version.</summary>
    /// <exception cref="PactException">It is missing, or made for another platform.</exception>
    public static string Version => Loaded.Value ?? throw new PactException(Problem(AppContext.BaseDirectory));

    /// <summary>A text of the library that stays the library's.</summary>
    public static string Borrow(nint text) => Marshal.PtrToStringUTF8(text) ?? "";

    /// <summary>A text of the library that the caller has to free.</summary>
    public static string Take(nint text)
    {
        try
        {
            return Borrow(text);
        }
        finally
        {
            if (text != 0)
                PactFfi.StringDelete(text);
        }
    }

    /// <summary>What the last call on this thread that failed says; empty when it does not.</summary>
    public static unsafe string LastError()
    {
        var buffer = new byte[4096];
        fixed (byte* start = buffer)
            return PactFfi.ErrorMessage(start, buffer.Length) > 0 ? System.Text.Encoding.UTF8.GetString(buffer, 0, Math.Max(0, Array.IndexOf(buffer, (byte)0))) : "";
    }

    private static string? Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(PactFfi).Assembly, Resolve);
        if (!TryFind(typeof(PactFfi).Assembly, null, out _))
            return null;
        SetVariable("PACT_DO_NOT_TRACK", "true");
        _ = PactFfi.LogToBuffer(LogOff);
        return Borrow(PactFfi.Version());
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) =>
        name == PactFfi.Library && TryFind(assembly, searchPath, out var library) ? library : 0;

    // As NuGet lays a package out, and as a build of this repository copies it; an application that was published for one platform has it beside itself.
    private static bool TryFind(Assembly assembly, DllImportSearchPath? searchPath, out nint library)
    {
        library = 0;
        foreach (var file in Candidates(AppContext.BaseDirectory))
            if (File.Exists(file))
                return NativeLibrary.TryLoad(file, out library);
        return NativeLibrary.TryLoad(PactFfi.Library, assembly, searchPath, out library);
    }

    private static IEnumerable<string> Candidates(string folder)
    {
        yield return Path.Combine(folder, "runtimes", Platform, "native", FileName);
        yield return Path.Combine(folder, FileName);
    }

    internal static string FileName => OperatingSystem.IsWindows() ? "pact_ffi.dll" : OperatingSystem.IsMacOS() ? "libpact_ffi.dylib" : "libpact_ffi.so";

    /// <summary>The portable runtime identifier: <c>linux-musl-x64</c>.</summary>
    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal) ? "linux-musl" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    /// <summary>Why the engine cannot be loaded from an application's folder.</summary>
    internal static Finding Problem(string folder)
    {
        if (Candidates(folder).FirstOrDefault(File.Exists) is not { } file)
            return Finding.Create(DiagnosticCatalog.EngineMissing, null, FileName, Platform);
        try
        {
            NativeLibrary.Free(NativeLibrary.Load(file));
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            return Finding.Create(DiagnosticCatalog.EngineUnusable, null, FileName, Platform, Display.Text(e.Message.Split('\n')[0]));
        }
        return Finding.Create(DiagnosticCatalog.EngineMissing, null, FileName, Platform);
    }

    // On Unix .NET keeps its own copy of the environment, which native code does not see.
    private static void SetVariable(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsWindows() && SetEnv(name, value, 1) != 0)
            throw new InvalidOperationException($"'{name}' could not be set.");
    }

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnv(string name, string value, int overwrite);
}
