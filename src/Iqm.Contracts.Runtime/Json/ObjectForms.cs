using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Orders the object forms of a union by how well they fit a JSON object.</summary>
public static class ObjectForms
{
    /// <summary>The forms whose required members are all there, the one that knows most of the object's members first; the order of the contract decides between equals.</summary>
    /// <param name="element">A JSON object.</param>
    /// <param name="forms">The forms, in the order of the contract.</param>
    public static IEnumerable<int> Closest(JsonElement element, ObjectForm[] forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        if (forms.Length == 1)
            return Union.HasMembers(element, forms[0].Required) ? [forms[0].Form] : [];
        return forms
            .Where(f => Union.HasMembers(element, f.Required))
            .OrderBy(f => Union.UnknownMembers(element, f.Known))
            .ThenByDescending(f => f.Required.Length)
            .Select(f => f.Form);
    }
}
