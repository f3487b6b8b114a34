using System.Text;
using Iqm.Contracts.Differences;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Differences;

/// <summary>Holds the comparison against the validator: what one contract allows and the other refuses must have been told.</summary>
public class ValidationDifferentialTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_value_that_becomes_invalid_is_never_a_compatible_change(int seed, bool isRequest)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var i = 0; i < 1000; i++)
        {
            var oldText = RandomContract.Make(random);
            var old = Differ.OneWay(oldText, isRequest);
            var newText = RandomContract.Edited(random, old.Root["components"]!["schemas"]!.AsObject());
            var @new = Differ.OneWay(newText, isRequest);
            // What is sent is made by the old contract and read by the new one; what is received, the other way round.
            var (writer, reader) = isRequest ? (old, @new) : (@new, old);
            if (Refused(random, writer, reader, isRequest) is not { } value)
                continue;
            refused++;
            var changes = ContractDiff.Compare(old, @new).Changes;
            Assert.True(changes.Any(change => change.Severity != ChangeSeverity.Compatible),
                $"{value}\nold\n{oldText}\nnew\n{newText}\n{string.Join('\n', changes.Select(Differ.Line))}");
        }
        Assert.True(refused > 100, $"only {refused} pairs of schemas differed in a value");
    }

    private static string? Refused(Random random, Contract writer, Contract reader, bool isRequest)
    {
        var options = new SchemaValidationOptions { Direction = isRequest ? SchemaDirection.Request : SchemaDirection.Response };
        var components = writer.Root["components"]!["schemas"]!.AsObject();
        var pointer = JsonPointer.Parse("/components/schemas/S");
        var (writes, reads) = (SchemaValidator.Compile(writer, pointer, options), SchemaValidator.Compile(reader, pointer, options));
        for (var i = 0; i < 20; i++)
        {
            var text = RandomContract.Value(random, components["S"], components)?.ToJsonString() ?? "null";
            var bytes = Encoding.UTF8.GetBytes(text);
            if (writes.Validate(bytes).IsValid && !reads.Validate(bytes).IsValid)
                return text;
        }
        return null;
    }
}
