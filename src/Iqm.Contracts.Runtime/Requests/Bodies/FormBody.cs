using System.Text;
using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>An <c>application/x-www-form-urlencoded</c> body. Fields keep the order in which they are added; null is left out.</summary>
/// <remarks>Source: WHATWG URL §5.2 (a space is <c>+</c>, everything but letters, digits and <c>*-._~</c> is percent-encoded UTF-8).</remarks>
public sealed class FormBody
{
    private const string MediaType = "application/x-www-form-urlencoded";

    private readonly StringBuilder _text = new();
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <summary>Adds a field; nothing when <paramref name="value"/> is null.</summary>
    public void Add(string name, string? value)
    {
        if (value is null)
            return;
        Start(name);
        Append(value);
        _fields.Add(new(name, value));
    }

    /// <summary>Adds several values of one field; nothing when <paramref name="values"/> is null or empty.</summary>
    public void Add(string name, IEnumerable<string>? values, ArrayStyle style)
    {
        if (values is null)
            return;
        var first = true;
        foreach (var value in values)
        {
            if (first || style == ArrayStyle.Repeated)
                Start(name);
            else
                _text.Append(style switch { ArrayStyle.Space => "+", ArrayStyle.Pipe => "%7C", _ => "," });
            Append(value);
            _fields.Add(new(name, value));
            first = false;
        }
    }

    /// <summary>Adds members that the contract does not name, each as text or JSON text; an array gives its name once for each item. Nothing when there are none; null is left out.</summary>
    public void AddMembers(IEnumerable<KeyValuePair<string, JsonElement>>? members)
    {
        foreach (var (name, text) in WireText.Members(members ?? []))
            Add(name, text);
    }

    /// <summary>Adds members with names of their own; nothing when <paramref name="members"/> is null.</summary>
    public void AddMembers(IEnumerable<KeyValuePair<string, string>>? members)
    {
        foreach (var (name, text) in members ?? [])
            Add(name, text);
    }

    /// <summary>The body. Can be sent any number of times.</summary>
    public HttpContent ToContent() => RequestContent.WithType(new FormContent(_text.ToString(), [.. _fields]), MediaType);

    /// <summary>How many fields there are; never their values.</summary>
    public override string ToString() => $"{MediaType}, {_fields.Count} fields";

    private void Start(string name)
    {
        if (_text.Length > 0)
            _text.Append('&');
        Append(name);
        _text.Append('=');
    }

    private void Append(string text) => _text.Append(Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal));

    private sealed class FormContent(string text, KeyValuePair<string, string>[] fields) : ByteArrayContent(Encoding.ASCII.GetBytes(text)), ISecretContent
    {
        public void CollectSecrets(Func<string, bool> isSecret, ICollection<string> secrets)
        {
            foreach (var (name, value) in fields)
            {
                if (isSecret(name))
                    secrets.Add(value);
            }
        }
    }
}
