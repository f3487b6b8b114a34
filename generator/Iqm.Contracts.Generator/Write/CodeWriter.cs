using System.Text;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Lines of C# with indentation, ended by a line feed.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line() => _text.Append('\n');

    public void Line(ref Code.Handler code) => Append(code.ToString());

    public void Line(Code code) => Append(code.ToString());

    /// <summary>A line and an opening brace below it.</summary>
    public void Open(ref Code.Handler code)
    {
        Append(code.ToString());
        Append("{");
        _depth++;
    }

    /// <summary>A closing brace, with <paramref name="end"/> behind it.</summary>
    public void Close(string end = "")
    {
        _depth--;
        Append("}" + end);
    }

    public void Indent() => _depth++;

    public void Outdent() => _depth--;

    /// <summary>Documentation: each text becomes an element, escaped; null and empty texts are left out.</summary>
    public void Doc(string element, string? text, Code attributes = default)
    {
        var lines = DocText.Lines(text);
        if (lines.Count == 0)
            return;
        var open = attributes.IsEmpty ? element : element + " " + attributes;
        if (lines.Count == 1)
        {
            Append($"/// <{open}>{lines[0]}</{element}>");
            return;
        }
        Append($"/// <{open}>");
        foreach (var line in lines)
            Append(line.Length == 0 ? "///" : "/// " + line);
        Append($"/// </{element}>");
    }

    public override string ToString() => _text.ToString();

    private void Append(string line)
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
    }
}
