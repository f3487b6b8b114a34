using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Tasks.Tests;

public sealed class ReplayContractWarningsTests : IDisposable
{
    private readonly TaskRun _run = new();

    [Fact]
    public void Replayed_warnings_are_those_of_the_generation()
    {
        _run.Write("openapi.yaml", TaskRun.Contract.Replace("name: id,", "name: number,", StringComparison.Ordinal));
        Assert.True(_run.Generate(_run.Item("openapi.yaml")));
        var given = _run.Log;

        Assert.True(_run.Replay());

        Assert.NotEmpty(given);
        Assert.All(given, line => Assert.Contains(": warning IQMC200", line, StringComparison.Ordinal));
        Assert.Equal(given, _run.Log);
    }

    [Fact]
    public void Text_that_would_break_the_file_s_form_stays_one_warning()
    {
        var hostile = Finding.Create(DiagnosticCatalog.PathParameterUndeclared, new SourcePosition("a\tb\n.yaml", 3, 5), "x\ty\r\nIQMC1001\t\t\t1\t1\tforged", "/p");
        _run.Write("out/warnings.txt", WarningFile.Format([hostile]));

        Assert.True(_run.Replay());

        Assert.StartsWith("a b .yaml(3,5): warning IQMC2004: ", Assert.Single(_run.Log), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_line_is_left_out()
    {
        _run.Write("out/warnings.txt", "IQMC2003\tlink\tfile");

        Assert.True(_run.Replay());

        Assert.Empty(_run.Log);
    }

    public void Dispose() => _run.Dispose();
}
