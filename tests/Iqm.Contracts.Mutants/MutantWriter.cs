using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Iqm.Contracts.Mutants;

/// <summary>Writes every mutant of a file into it, each behind a switch, so that one build has them all.</summary>
/// <param name="mutants">Gets what was changed.</param>
/// <param name="file">How the file is called.</param>
/// <param name="dropped">Places that do not compile when changed: line and what is done there.</param>
internal sealed class MutantWriter(List<Mutant> mutants, string file, IReadOnlySet<string> dropped) : CSharpSyntaxRewriter
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)> Operators = new()
    {
        [SyntaxKind.EqualsExpression] = (SyntaxKind.NotEqualsExpression, SyntaxKind.ExclamationEqualsToken),
        [SyntaxKind.NotEqualsExpression] = (SyntaxKind.EqualsExpression, SyntaxKind.EqualsEqualsToken),
        [SyntaxKind.LessThanExpression] = (SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken),
        [SyntaxKind.LessThanOrEqualExpression] = (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
        [SyntaxKind.GreaterThanExpression] = (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
        [SyntaxKind.GreaterThanOrEqualExpression] = (SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken),
        [SyntaxKind.LogicalAndExpression] = (SyntaxKind.LogicalOrExpression, SyntaxKind.BarBarToken),
        [SyntaxKind.LogicalOrExpression] = (SyntaxKind.LogicalAndExpression, SyntaxKind.AmpersandAmpersandToken),
        [SyntaxKind.AddExpression] = (SyntaxKind.SubtractExpression, SyntaxKind.MinusToken),
        [SyntaxKind.SubtractExpression] = (SyntaxKind.AddExpression, SyntaxKind.PlusToken),
    };

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (!Operators.TryGetValue(node.Kind(), out var other) || Declares(node) || IsConstant(node) || node.DescendantNodes().Any(part => part.IsKind(SyntaxKind.StringLiteralExpression) && node.IsKind(SyntaxKind.AddExpression)))
            return visited;
        var changed = SyntaxFactory.BinaryExpression(other.Expression, node.Left.WithoutTrivia(), SyntaxFactory.Token(other.Token), node.Right.WithoutTrivia());
        return Switched(node, visited, changed.NormalizeWhitespace());
    }

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.IsKind(SyntaxKind.LogicalNotExpression) && !Declares(node) && !IsConstant(node) ? Switched(node, visited, node.Operand.WithoutTrivia()) : visited;
    }

    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (IsConstant(node))
            return node;
        if (node.IsKind(SyntaxKind.TrueLiteralExpression) || node.IsKind(SyntaxKind.FalseLiteralExpression))
            return Switched(node, node, SyntaxFactory.LiteralExpression(node.IsKind(SyntaxKind.TrueLiteralExpression) ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression));
        return node.Token.Value is int number ? Switched(node, node, SyntaxFactory.ParseExpression((number + 1).ToString(CultureInfo.InvariantCulture))) : node;
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        if (Declares(node.Condition))
            return visited;
        var never = Switched(node.Condition, visited.Condition, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression), "if never");
        return visited.WithCondition(Switched(node.Condition, never, SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression), "if always"));
    }

    // A condition that is made of parts is changed in them.
    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var visited = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return Operators.ContainsKey(node.Condition.Kind()) || node.Condition.IsKind(SyntaxKind.LogicalNotExpression) || Declares(node.Condition) || IsConstant(node) ? visited
            : visited.WithCondition(Switched(node.Condition, visited.Condition, SyntaxFactory.ParseExpression($"!({node.Condition.WithoutTrivia()})")));
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        return Declares(node) || Take(node, "left out") is not { } id ? visited
            : SyntaxFactory.ParseStatement($"{{ if (!{Condition(id)}) {{ {visited.WithoutTrivia()} }} }}").WithTriviaFrom(visited);
    }

    // Nothing inside these can depend on anything.
    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    public override SyntaxNode? VisitCaseSwitchLabel(CaseSwitchLabelSyntax node) => node;

    public override SyntaxNode? VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node) => node;

    private ExpressionSyntax Switched(ExpressionSyntax node, ExpressionSyntax original, ExpressionSyntax changed, string? what = null) =>
        Take(node, what ?? changed.ToString()) is not { } id ? original
            : SyntaxFactory.ParseExpression($"({Condition(id)} ? ({OneLine(changed)}) : ({original.WithoutTrivia()}))").WithTriviaFrom(original);

    // So that lines stay what they were, and an error leads to the mutant.
    private static string OneLine(ExpressionSyntax node) => node.ReplaceTrivia(node.DescendantTrivia(), static (_, _) => SyntaxFactory.Space).ToString().ReplaceLineEndings(" ");

    private static string Condition(int id) => string.Create(CultureInfo.InvariantCulture, $"global::Iqm.Contracts.MutantSwitch.Is({id})");

    private int? Take(SyntaxNode node, string what)
    {
        var at = node.GetLocation().GetLineSpan().StartLinePosition;
        var mutant = new Mutant(mutants.Count + 1, file, at.Line + 1, at.Character + 1, node.WithoutTrivia().ToString().ReplaceLineEndings(" "), what.ReplaceLineEndings(" "));
        if (dropped.Contains(mutant.Place))
            return null;
        mutants.Add(mutant);
        return mutant.Id;
    }

    /// <summary>Whether something is declared in it that is used outside.</summary>
    private static bool Declares(SyntaxNode node) => node.DescendantNodes().Any(part => part is SingleVariableDesignationSyntax or DeclarationExpressionSyntax or AnonymousFunctionExpressionSyntax);

    private static bool IsConstant(SyntaxNode node) => node.Ancestors().Any(part => part is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword) || part is EnumMemberDeclarationSyntax or AttributeSyntax or PatternSyntax
        || part is LocalDeclarationStatementSyntax local && local.Modifiers.Any(SyntaxKind.ConstKeyword) || part is FieldDeclarationSyntax);
}
