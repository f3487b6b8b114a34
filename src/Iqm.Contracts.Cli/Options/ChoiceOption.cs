using System.CommandLine;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Cli.Options;

/// <summary>An option whose value is one of an enumeration's, in lower case.</summary>
/// <remarks>It takes text: options of other types cost each start some milliseconds, for no image that is compiled ahead has their code.</remarks>
internal sealed class ChoiceOption<T> where T : struct, Enum
{
    private readonly T[] _values;
    private readonly string[] _names;
    private readonly Option<string?> _option;

    /// <param name="name">With its hyphens; what follows them is what messages call it.</param>
    /// <param name="description">Without the default, which is added.</param>
    /// <param name="values">The values, the default one first.</param>
    public ChoiceOption(string name, string description, params T[] values)
    {
        _values = values;
        _names = Array.ConvertAll(values, value => value.ToString().ToLowerInvariant());
        _option = new(name) { Description = $"{description} Default: {_names[0]}.", HelpName = string.Join('|', _names) };
        _option.CompletionSources.Add(_names);
        _option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[^1].Value is var given && !_names.Contains(given))
                result.AddError($"There is no {name.TrimStart('-')} '{given}'. There are '{string.Join("', '", _names)}'.{NearNames.Sentence(given, _names)}");
        });
    }

    public void AddTo(Command verb) => verb.Add(_option);

    /// <summary>What was given; otherwise <paramref name="otherwise"/> if this verb has it; otherwise the default.</summary>
    public T Read(ParseResult result, T? otherwise = null)
    {
        if (result.GetValue(_option) is { } given)
            return _values[Array.IndexOf(_names, given)];
        return otherwise is { } value && _values.Contains(value) ? value : _values[0];
    }
}
