using TicketHub.Diagnostics;
using TicketHub.Domain;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>
/// "What looks like this is that defect", written with a request's resolution: the request is linked to the defect, the rule is added to
/// it, and the request is resolved; all of it or nothing.
/// </summary>
/// <param name="Defect">The known defect; none where a new one is opened.</param>
/// <param name="Title">Of the new one.</param>
public sealed record RuleForLater(long? Defect, string? Title, RuleField? Field, string? Pattern, bool? IsExpression)
{
    /// <summary>Carries out the verb, and tells its mistakes together with those of the rule.</summary>
    public static void Beside(RuleForLater? rule, Action verb)
    {
        var mistakes = rule?.Mistakes() ?? [];
        try
        {
            verb();
        }
        catch (RefusedException refused) when (mistakes.Count > 0 && refused.Refusals.All(r => r.Field is not null))
        {
            throw new RefusedException([.. refused.Refusals, .. mistakes]);
        }

        if (mistakes.Count > 0)
            throw new RefusedException(mistakes);
    }

    /// <exception cref="RefusedException">Not this person's to write, no such defect, too many rules, or the request is no defect.</exception>
    public static async Task Write(RuleForLater? rule, DefectAct act, Ticket ticket, CancellationToken ct)
    {
        if (rule is null)
            return;
        // Before anything is written: whoever acts on known defects takes this turn first.
        await Turn.Take(act.Db, DefectMembers.Acts, ct);
        DefectDoor.DemandGroups(act.By);
        var defect = await rule.Find(act, ct);
        await Verdicts.Say(act, defect, ticket, true, null, ct);
        await new AddDefectRule(rule.Field, rule.Pattern, rule.IsExpression).Apply(act, defect, ct);
        // What follows from a delivered fix asks the database which defect it was.
        await act.Db.SaveChangesAsync(ct);
    }

    private List<Refusal> Mistakes()
    {
        var pattern = DefectRule.MistakeIn(Pattern, IsExpression ?? false);
        var title = Defect is null ? KnownDefect.MistakeIn(Title) : null;
        return [.. new[] { pattern, title }.OfType<Refusal>()];
    }

    private async Task<KnownDefect> Find(DefectAct act, CancellationToken ct)
    {
        if (Defect is { } number)
            return await act.Defect((await act.Named(number, "defect", ct)).Root, ct);
        var defect = KnownDefect.Open(Secrets.Masked(Title ?? ""), act.By, act.Now);
        act.Db.KnownDefects.Add(defect);
        await act.Db.SaveChangesAsync(ct);
        return defect;
    }
}

/// <summary>Reads the part of a resolution's form that writes a rule.</summary>
public static class RuleForm
{
    /// <summary>The fields of that part; <c>rule</c> says that it is wanted at all.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["rule", "defect", "title", "field", "pattern", "isExpression"];

    /// <summary>What the choice of the defect says where a new one is to be opened.</summary>
    public const string New = "new";

    public static bool IsWanted(string? rule) => rule == "true";

    /// <summary>Null where none is wanted.</summary>
    public static RuleForLater? Read(IReadOnlyDictionary<string, string> fields)
    {
        if (!IsWanted(fields.GetValueOrDefault("rule")))
            return null;
        var defect = fields.GetValueOrDefault("defect");
        return new(
            string.IsNullOrWhiteSpace(defect) || defect == New ? null : DefectNumber.TryParse(defect) ?? 0,
            fields.GetValueOrDefault("title"),
            Field(fields.GetValueOrDefault("field")), fields.GetValueOrDefault("pattern"),
            fields.GetValueOrDefault("isExpression") == "true");
    }

    public static RuleField? Field(string? code) => Words.Coded<RuleField>(code);
}
