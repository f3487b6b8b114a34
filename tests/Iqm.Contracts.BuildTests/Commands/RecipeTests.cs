using Iqm.Contracts.ClientTests;

namespace Iqm.Contracts.BuildTests.Commands;

/// <summary>What the recipes for CI services tell the tool to do, done.</summary>
public sealed class RecipeTests(LoopbackServer server) : ClientTest(server)
{
    public static TheoryData<string> Recipes => [.. Recipe.Files];

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task Every_command_of_a_recipe_works(string file)
    {
        using var repository = await UsersRepository.CreateAsync(Server.Address);
        var scripts = Recipe.Scripts(file).Where(script => script.Contains("iqm-contracts", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(scripts);

        foreach (var script in scripts)
        {
            if (script.Contains("--live", StringComparison.Ordinal))
                Server.Answer(200, UsersRepository.User, "application/json", ("request-id", UsersRepository.RequestId));
            await repository.RunAsync(script);
        }
    }
}
