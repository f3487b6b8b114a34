using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Finds nulls among items whose schema does not allow null. The serializer checks members only, not the items of a list or map.</summary>
public static class JsonItems
{
    /// <summary>Checks a list.</summary>
    /// <param name="items">The list; null when it is absent, which is not looked at here.</param>
    /// <param name="name">What the list is called in JSON.</param>
    /// <param name="check">Looks at each item further; null when nothing is inside them.</param>
    /// <returns><paramref name="items"/>.</returns>
    /// <exception cref="JsonException">An item is null.</exception>
    public static IReadOnlyList<T> Check<T>(IReadOnlyList<T>? items, string name, Action<T>? check = null) where T : class
    {
        for (var i = 0; i < items?.Count; i++)
            Check(items[i], name, check);
        return items!;
    }

    /// <summary>Checks a map.</summary>
    /// <param name="items">The map; null when it is absent, which is not looked at here.</param>
    /// <param name="name">What the map is called in JSON.</param>
    /// <param name="check">Looks at each value further; null when nothing is inside them.</param>
    /// <returns><paramref name="items"/>.</returns>
    /// <exception cref="JsonException">A value is null.</exception>
    public static IReadOnlyDictionary<string, T> Check<T>(IReadOnlyDictionary<string, T>? items, string name, Action<T>? check = null) where T : class
    {
        foreach (var item in items?.Values ?? [])
            Check(item, name, check);
        return items!;
    }

    private static void Check<T>(T? item, string name, Action<T>? check) where T : class
    {
        if (item is null)
            throw new JsonException($"An item of '{name}' is null, which the contract does not allow.");
        check?.Invoke(item);
    }
}
