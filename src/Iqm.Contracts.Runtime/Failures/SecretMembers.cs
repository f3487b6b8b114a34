using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>Finds the values of secret members in JSON.</summary>
internal static class SecretMembers
{
    public static void Collect(ReadOnlySpan<byte> utf8, Func<string, bool> isSecret, ICollection<string> secrets)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 512 });
        try
        {
            var secretDepth = -1;
            while (reader.Read())
            {
                if (secretDepth >= 0 && reader.CurrentDepth <= secretDepth && reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject)
                    secretDepth = -1;
                if (secretDepth < 0 && reader.TokenType == JsonTokenType.PropertyName && isSecret(reader.GetString()!))
                    secretDepth = reader.CurrentDepth;
                else if (secretDepth >= 0 && reader.TokenType == JsonTokenType.String)
                    secrets.Add(reader.GetString()!);
                else if (secretDepth >= 0 && reader.TokenType == JsonTokenType.Number)
                    secrets.Add(System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Our own serializer wrote it; should a converter have written nonsense, what was found so far is masked.
        }
    }
}
