using System.Runtime.InteropServices;

namespace Iqm.Contracts.Testing.Pacts.Native;

/// <summary>Keeps what the engine's verifier prints from this process's standard output, where results go.</summary>
/// <remarks>The engine writes to the descriptor itself. .NET's <see cref="Console.Out"/> has a copy of its own from the moment that it is first used, and is not affected.</remarks>
internal sealed partial class StandardOutput : IDisposable
{
    private const int Output = 1;
    private const int WriteOnly = 1;
    private const int StdOutputHandle = -11;
    private static readonly Lock Gate = new();
    private static int _users;
    private static nint _saved;
    private static nint _nothing;

    private StandardOutput()
    {
    }

    /// <summary>Silent until it is disposed; several may overlap.</summary>
    public static StandardOutput Silence()
    {
        _ = Console.Out;
        lock (Gate)
        {
            if (_users++ == 0)
                Redirect();
        }
        return new StandardOutput();
    }

    public void Dispose()
    {
        lock (Gate)
        {
            if (--_users == 0)
                Restore();
        }
    }

    private static void Redirect()
    {
        if (OperatingSystem.IsWindows())
        {
            using var nothing = File.OpenHandle("NUL", FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            _saved = GetStdHandle(StdOutputHandle);
            _nothing = nothing.DangerousGetHandle();
            nothing.SetHandleAsInvalid();
            SetStdHandle(StdOutputHandle, _nothing);
            return;
        }
        _saved = Dup(Output);
        _nothing = Open("/dev/null", WriteOnly);
        _ = Dup2((int)_nothing, Output);
    }

    private static void Restore()
    {
        if (OperatingSystem.IsWindows())
        {
            SetStdHandle(StdOutputHandle, _saved);
            CloseHandle(_nothing);
            return;
        }
        _ = Dup2((int)_saved, Output);
        _ = Close((int)_saved);
        _ = Close((int)_nothing);
    }

    [LibraryImport("libc", EntryPoint = "dup")]
    private static partial int Dup(int descriptor);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Dup2(int from, int to);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("kernel32")]
    private static partial nint GetStdHandle(int which);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetStdHandle(int which, nint handle);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CloseHandle(nint handle);
}
