using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Operations;

namespace Iqm.Contracts.Differences.Rules;

/// <summary>The credentials that an operation asks for, whether itself or through the document.</summary>
internal sealed class SecurityRule : IOperationRule
{
    public void Compare(OperationPair pair, ChangeCollector changes)
    {
        var (old, @new) = (SecurityRequirement.Of(pair.Old.Node, out var oldHolder), SecurityRequirement.Of(pair.New.Node, out var newHolder));
        var (oldAt, newAt) = (oldHolder.Pointer.Append("security"), newHolder.Pointer.Append("security"));
        // What all operations inherit is told once, of the whole API.
        var subject = oldHolder.Pointer.IsRoot && newHolder.Pointer.IsRoot ? "the API" : pair.Subject;
        var (wasOpen, isOpen) = (IsOpen(old), IsOpen(@new));
        if (wasOpen && !isOpen)
            changes.Add(DiagnosticCatalog.DiffCredentialRequired, oldAt, newAt, subject, null, Text(@new));
        else if (!wasOpen && isOpen)
            changes.Add(DiagnosticCatalog.DiffCredentialNotRequired, oldAt, newAt, subject, Text(old), null, isRemoval: !newHolder.Object.ContainsKey("security"));
        var gone = old.Where(one => @new.All(other => other.Form != one.Form)).ToList();
        var added = @new.Where(one => old.All(other => other.Form != one.Form)).ToList();
        Redefined(gone, added, changes);
        if (!wasOpen && !isOpen)
        {
            foreach (var requirement in gone)
                changes.Add(DiagnosticCatalog.DiffSecurityRemoved, requirement.Pointer, newAt, subject, requirement.Form, null, isRemoval: true);
            foreach (var requirement in added)
                changes.Add(DiagnosticCatalog.DiffSecurityAdded, oldAt, requirement.Pointer, subject, null, requirement.Form);
        }
        foreach (var requirement in old)
            if (@new.FirstOrDefault(other => other.Form == requirement.Form) is { } same)
                Scopes(requirement, same, subject, changes);
    }

    // The same name for another way to carry a credential: the scheme changed, not what the operation asks for.
    private static void Redefined(List<SecurityRequirement> gone, List<SecurityRequirement> added, ChangeCollector changes)
    {
        foreach (var requirement in gone.ToArray())
        {
            if (requirement.Schemes is not [var was] || added.FirstOrDefault(other => other.Schemes.Length == 1 && other.Names == requirement.Names) is not { } same)
                continue;
            gone.Remove(requirement);
            added.Remove(same);
            changes.Add(DiagnosticCatalog.DiffSecuritySchemeChanged, was.Pointer, same.Schemes[0].Pointer, $"'{Display.Value(was.Name)}'", was.Form, same.Schemes[0].Form);
        }
    }

    private static void Scopes(SecurityRequirement old, SecurityRequirement @new, string subject, ChangeCollector changes)
    {
        foreach (var was in old.Schemes)
        {
            if (Array.Find(@new.Schemes, other => other.Form == was.Form) is not { } isNow)
                continue;
            foreach (var scope in isNow.Scopes.Except(was.Scopes, StringComparer.Ordinal))
                changes.Add(DiagnosticCatalog.DiffScopeRequired, old.Pointer, @new.Pointer, subject, isNow.Form, scope);
            foreach (var scope in was.Scopes.Except(isNow.Scopes, StringComparer.Ordinal))
                changes.Add(DiagnosticCatalog.DiffScopeNotRequired, old.Pointer, @new.Pointer, subject, scope, was.Form, isRemoval: true);
        }
    }

    private static bool IsOpen(SecurityRequirement[] requirements) => requirements.Length == 0 || requirements.Any(requirement => requirement.Schemes.Length == 0);

    private static string Text(SecurityRequirement[] requirements) => string.Join(" or ", requirements.Select(requirement => requirement.Form));
}
