using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using TicketHub.Domain.KnownDefects;

namespace TicketHub.Storage;

/// <summary>Lets a query ask for <see cref="KnownDefect.Root"/> as the rules do; no column holds it.</summary>
public sealed class RootInQueries : ExpressionVisitor, IQueryExpressionInterceptor
{
    private static readonly PropertyInfo Root = typeof(KnownDefect).GetProperty(nameof(KnownDefect.Root))!;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Visit(queryExpression);

    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Member != Root)
            return base.VisitMember(node);
        var defect = Visit(node.Expression)!;
        return Expression.Coalesce(
            Expression.Property(defect, nameof(KnownDefect.Under)), Expression.Property(defect, nameof(KnownDefect.Number)));
    }
}
