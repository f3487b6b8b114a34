using System.Reflection;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.ClientTests;

/// <summary>The members that a contract calls secret, and whether a generated type prints them.</summary>
public static class SecretMembers
{
    /// <summary>Component and member of every secret in a contract.</summary>
    public static TheoryData<string, string> Rows(DocumentedContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return [.. from schema in contract.Root["components"]!["schemas"]!.AsObject()
                   from property in schema.Value!["properties"]?.AsObject() ?? []
                   let resolved = contract.Resolve(property.Value)
                   where resolved["x-secret"]?.GetValue<bool>() == true || resolved["format"]?.ToString() == "password"
                   select new TheoryDataRow<string, string>(schema.Key, property.Key)];
    }

    /// <summary>Holds that neither the type itself, nor any type of its assembly that holds one, prints the member.</summary>
    internal static void IsNotPrinted(Assembly assembly, string component, string member, string secret)
    {
        var type = assembly.GetExportedTypes().Single(t => t.Name == component);
        var property = type.GetProperties().Single(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name == member);
        var value = Activator.CreateInstance(type)!;
        property.SetValue(value, secret);
        Assert.Equal(secret, property.GetValue(value));
        Assert.Contains($"{property.Name} = ***", value.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, value.ToString(), StringComparison.Ordinal);
        foreach (var holder in assembly.GetExportedTypes())
        {
            foreach (var place in holder.GetProperties().Where(p => p.CanWrite && p.PropertyType.IsInstanceOfType(value)))
            {
                var outer = Activator.CreateInstance(holder)!;
                place.SetValue(outer, value);
                Assert.DoesNotContain(secret, outer.ToString(), StringComparison.Ordinal);
            }
        }
    }
}
