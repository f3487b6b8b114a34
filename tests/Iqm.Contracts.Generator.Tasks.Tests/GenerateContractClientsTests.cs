namespace Iqm.Contracts.Generator.Tasks.Tests;

public sealed class GenerateContractClientsTests : IDisposable
{
    private readonly TaskRun _run = new();

    [Fact]
    public void Client_lands_in_a_folder_of_its_name_and_in_the_manifest()
    {
        Assert.True(_run.Generate(_run.Item("openapi.yaml", ("ClientName", "PetsClient"))));

        Assert.Empty(_run.Log);
        Assert.Contains("PetsClient/Pet.g.cs", _run.Files);
        Assert.Equal(_run.Files.Select(f => _run.In("out/" + f)).Order(StringComparer.Ordinal), File.ReadAllLines(_run.In("out/manifest.txt")));
        Assert.Equal([_run.In("openapi.yaml")], File.ReadAllLines(_run.In("out/dependencies.txt")));
    }

    [Fact]
    public void Defaults_are_the_root_namespace_and_the_contract_s_name()
    {
        _run.Write("billing/openapi.yaml", TaskRun.Contract);

        Assert.True(_run.Generate(_run.Item("billing")));

        Assert.Contains("namespace Acme;", File.ReadAllText(_run.In("out/BillingClient/BillingClient.g.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void Second_generation_writes_nothing_and_removes_what_is_no_longer_made()
    {
        Assert.True(_run.Generate(_run.Item("openapi.yaml", ("ClientName", "PetsClient"))));
        var written = File.GetLastWriteTimeUtc(_run.In("out/PetsClient/Pet.g.cs"));
        _run.Write("out/PetsClient/Gone.g.cs", "orphan");
        _run.Write("out/GoneClient/Gone.g.cs", "orphan");

        Assert.True(_run.Generate(_run.Item("openapi.yaml", ("ClientName", "PetsClient"))));

        Assert.Equal(written, File.GetLastWriteTimeUtc(_run.In("out/PetsClient/Pet.g.cs")));
        Assert.DoesNotContain(_run.Files, f => f.Contains("Gone", StringComparison.Ordinal));
        Assert.False(Directory.Exists(_run.In("out/GoneClient")));
    }

    [Fact]
    public void One_broken_contract_of_two_leaves_everything_as_it_was()
    {
        Assert.True(_run.Generate(_run.Item("openapi.yaml", ("ClientName", "PetsClient"))));
        var before = _run.Files;
        _run.Write("shop/openapi.yaml", TaskRun.Contract.Replace("schemas/Pet'", "schemas/Cat'", StringComparison.Ordinal));

        Assert.False(_run.Generate(_run.Item("openapi.yaml", ("ClientName", "OtherClient")), _run.Item("shop/openapi.yaml", ("ClientName", "ShopClient"), ("Namespace", "Shop"))));

        Assert.StartsWith("shop/openapi.yaml(11,", Assert.Single(_run.Log), StringComparison.Ordinal);
        Assert.Contains("error IQMC1022", _run.Log[0], StringComparison.Ordinal);
        Assert.Equal(before, _run.Files);
    }

    [Fact]
    public void Missing_contract_is_reported_at_the_project_with_the_names_there_are()
    {
        _run.Write("shipped/iqm/openapi.yaml", TaskRun.Contract);

        Assert.False(_run.Generate(_run.Item("iqn")));

        Assert.StartsWith("App.csproj(0,0): error IQMC9204: ", Assert.Single(_run.Log), StringComparison.Ordinal);
        Assert.Contains("'iqm'", _run.Log[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Access", "Internal", "internal sealed partial class PetsClient")]
    [InlineData("Access", "", "public sealed partial class PetsClient")]
    [InlineData("UnwrapEnvelopes", "True", "public sealed partial class PetsClient")]
    public void Metadata_is_read_in_either_case(string name, string value, string text)
    {
        Assert.True(_run.Generate(_run.Item("openapi.yaml", ("ClientName", "PetsClient"), (name, value))));

        Assert.Contains(text, File.ReadAllText(_run.In("out/PetsClient/PetsClient.g.cs")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Access", "private", "App.csproj(0,0): error IQMC9203: The metadata Access is 'private'. Allowed values: public, internal.")]
    [InlineData("UnwrapEnvelopes", "1", "App.csproj(0,0): error IQMC9203: The metadata UnwrapEnvelopes is '1'. Allowed values: true, false.")]
    public void Metadata_of_another_value_is_an_error_of_the_project(string name, string value, string expected)
    {
        Assert.False(_run.Generate(_run.Item("openapi.yaml", (name, value))));

        Assert.Equal([expected], _run.Log);
    }

    [Fact]
    public void Folder_that_cannot_be_written_is_a_coded_error()
    {
        _run.Write("out", "a file where the folder should be");

        Assert.False(_run.Generate(_run.Item("openapi.yaml")));

        Assert.Contains("error IQMC2005", Assert.Single(_run.Log), StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelled_task_writes_nothing()
    {
        Assert.False(_run.Run(engine =>
        {
            var task = _run.Task(engine, _run.Item("openapi.yaml"));
            task.Cancel();
            return task.Execute();
        }));

        Assert.Empty(_run.Log);
        Assert.Empty(_run.Files);
    }

    [Fact]
    public void Files_read_are_given_with_characters_that_items_escape()
    {
        _run.Write("50%25;x/openapi.yaml", TaskRun.Contract);

        Assert.True(_run.Run(engine =>
        {
            var task = _run.Task(engine, new Microsoft.Build.Utilities.TaskItem(_run.In("50%2525%3bx/openapi.yaml")));
            var succeeded = task.Execute();
            Assert.Equal([_run.In("50%25;x/openapi.yaml")], task.FilesRead.Select(f => f.ItemSpec));
            return succeeded;
        }));
    }

    public void Dispose() => _run.Dispose();
}
