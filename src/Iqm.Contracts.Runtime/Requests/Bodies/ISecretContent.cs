namespace Iqm.Contracts.Runtime;

/// <summary>A request body that can tell which secret values it carries, so that a server's echo of them is masked.</summary>
internal interface ISecretContent
{
    /// <summary>Adds the values of members whose name is secret. Only called after a failure, before the content is disposed.</summary>
    void CollectSecrets(Func<string, bool> isSecret, ICollection<string> secrets);
}
