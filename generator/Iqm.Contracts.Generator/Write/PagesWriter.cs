using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes the method that gives the items of all pages, one after the other. Names that end in an underscore are no parameter's.</summary>
internal sealed class PagesWriter(CodeWriter writer, OperationShape operation, PaginationShape pagination, IReadOnlyList<Argument> arguments, Code itemType, Code table)
{
    public void Write()
    {
        var signature = Code.Join(", ", arguments.Select(a => a.Required ? Code.Of($"{a.Type} {a.Name}") : Code.Of($"{a.Type}? {a.Name} = null")));
        var comma = signature.IsEmpty ? Code.Empty : Code.Of($", ");
        writer.Doc("summary", $"{DocText.FirstOf(operation.Summary, operation.Id, operation.Name).TrimEnd().TrimEnd('.')}. Gives the items of all pages; the next page is asked for when the items of one have been taken.");
        writer.Line($"/// <inheritdoc cref=\"{Code.Identifier(operation.Name + "Async")}\" path=\"/param\"/>");
        writer.Line($"/// <inheritdoc cref=\"{Code.Identifier(operation.Name + "Async")}\" path=\"/exception\"/>");
        if (operation.Deprecated)
            writer.Line($"[Obsolete]");
        writer.Open($"public async IAsyncEnumerable<{itemType}> {Code.Identifier(pagination.MethodName + "Async")}({signature}{comma}[global::System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)");
        if (pagination.Move == PageMove.Link)
            Link();
        else
            Move();
        writer.Close();
    }

    private void Link()
    {
        writer.Line($"var page_ = await {Code.Identifier(operation.Name + "Async")}({Arguments()}).ConfigureAwait(false);");
        writer.Open($"while (true)");
        Items(Code.Empty);
        writer.Line($"if ({Access(pagination.Next!).Code} is not {{ Length: > 0 }} next_)");
        writer.Line($"    yield break;");
        var given = Code.Join(", ", arguments.Select(a => a.Name));
        writer.Line($"page_ = await _invoker.SendAsync({Code.Identifier("Create" + operation.Name + "Request")}({given}).At(next_), {table}, cancellationToken).ConfigureAwait(false);");
        writer.Close();
    }

    private void Move()
    {
        var moving = arguments.First(a => a.Parameter == pagination.Parameter);
        var start = pagination.Start is { } first && !moving.Required ? Code.Of($" ?? {(pagination.Parameter!.Use.Type is PrimitiveType { Kind: PrimitiveKind.Int64 } ? Code.Integer(first) : Code.Of($"{(int)first}"))}") : Code.Empty;
        writer.Line($"var position_ = {moving.Name}{start};");
        var counts = pagination is { Move: PageMove.Page, Total: not null };
        if (counts)
            writer.Line($"var taken_ = 0L;");
        writer.Open($"while (true)");
        writer.Line($"var page_ = await {Code.Identifier(operation.Name + "Async")}({Arguments()}).ConfigureAwait(false);");
        if (pagination.Move == PageMove.Cursor)
        {
            Items(Code.Empty);
            var text = pagination.Parameter!.Use.Type is PrimitiveType { Kind: PrimitiveKind.String } ? Code.Of($"{{ Length: > 0 }}") : Code.Of($"{{ }}");
            // A cursor that stays where it is would never end.
            writer.Line($"if ({Access(pagination.Next!).Code} is not {text} next_ || next_ == position_)");
            writer.Line($"    yield break;");
            writer.Line($"position_ = next_;");
        }
        else
        {
            writer.Line($"var count_ = 0;");
            Items(Code.Of($"count_++;"));
            if (counts)
                writer.Line($"taken_ += count_;");
            var last = pagination.Last is { } end ? Code.Of($" || {Access(end).Code} is {{ }} last_ && position_ >= last_") : Code.Empty;
            var taken = counts ? Code.Of($"taken_") : Code.Of($"position_ + count_");
            var total = pagination.Total is { } all ? Code.Of($" || {Access(all).Code} is {{ }} total_ && {taken} >= total_") : Code.Empty;
            writer.Line($"if (count_ == 0{last}{total})");
            writer.Line($"    yield break;");
            writer.Line($"position_ += {(pagination.Move == PageMove.Page ? Code.Of($"1") : Code.Of($"count_"))};");
        }
        writer.Close();
    }

    private void Items(Code each)
    {
        var (items, nullable) = Access(pagination.Items);
        writer.Open($"foreach (var item_ in {items}{(nullable ? Code.Of($" ?? []") : Code.Empty)})");
        writer.Line($"yield return item_;");
        if (!each.IsEmpty)
            writer.Line(each);
        writer.Close();
    }

    /// <summary>The arguments of a call, the moving one at its position.</summary>
    private Code Arguments() => Code.Join(", ", arguments.Select(a => a.Parameter is { } parameter && parameter == pagination.Parameter ? Code.Of($"position_") : a.Name).Append(Code.Of($"cancellationToken")));

    private (Code Code, bool Nullable) Access(MemberPath path)
    {
        var code = Code.Of($"page_");
        var nullable = operation.Result!.Nullable;
        foreach (var (record, property) in path.Members)
        {
            var optional = record.IsOptional(property);
            code = Code.Of($"{code}{(nullable ? Code.Of($"?.") : Code.Of($"."))}{Code.Identifier(property.Name)}{(optional ? Code.Of($".GetValueOrDefault()") : Code.Empty)}");
            nullable |= optional || !record.MustBeGiven(property) || property.Use.Nullable;
        }
        return (code, nullable);
    }
}
