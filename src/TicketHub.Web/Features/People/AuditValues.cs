using System.Globalization;
using TicketHub.Domain.People;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.Features.Learning;

namespace TicketHub.Web.Features.People;

/// <summary>How values stand in the audit list, and how they are read there in the reader's language.</summary>
public static class AuditValues
{
    /// <summary>Beside a member's name: they held no valid certificate when they were added.</summary>
    public const string Uncertified = "\nuncertified";

    private const char Between = '/';

    public static string Of(Roles roles) => string.Join(' ', RoleNames.Of(roles));

    /// <summary>What a token is good for and what it is called.</summary>
    public static string Of(AccessToken token) => $"{Words.CodeOf(token.Scope)} {token.Name}";

    public static string? Of(DateOnly? on, DateOnly? until) => on is { } first && until is { } last
        ? first.ToString("O", CultureInfo.InvariantCulture) + Between + last.ToString("O", CultureInfo.InvariantCulture)
        : null;

    public static string Of(Deputyship period) =>
        period.From.ToString("O", CultureInfo.InvariantCulture) + Between + period.To.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A link for a calendar is kept as a token is, but nobody calls it so.</summary>
    public static string SayAct(AuditAct act, string? value, Words words) => IsCalendar(value)
        ? act switch
        {
            AuditAct.TokenMade => words["audit.calendarMade"],
            AuditAct.TokenRevoked => words["audit.calendarRevoked"],
            _ => words.Of("auditAct", act),
        }
        : words.Of("auditAct", act);

    private static bool IsCalendar(string? value) => value?.Split(' ')[0] == Words.CodeOf(TokenScope.Calendar);

    /// <summary>In words; what was no code stays as it was written.</summary>
    public static string? Say(AuditAct act, string? value, Words words) => (act, value) switch
    {
        (_, null or "") => null,
        (AuditAct.PersonAdded or AuditAct.RolesChanged, _) => string.Join(", ", value.Split(' ').Select(role => words[$"role.{role}"])),
        (AuditAct.TokenMade or AuditAct.TokenRevoked, _) when IsCalendar(value) => words["me.token.scope.calendar"],
        (AuditAct.TokenMade or AuditAct.TokenRevoked, _) when value.Split(' ', 2) is [var scope, var name] =>
            words.Say("audit.token", name.Length > 0 ? name : words["me.token.nameless"], words[$"me.token.scope.{scope}"]),
        (AuditAct.PersonCertified, _) when value.Split(Between) is [var on, var until] =>
            words.Say("audit.period", Day(on, words), Day(until, words)),
        (AuditAct.DeputyNamed or AuditAct.DeputyEnded, _) when value.Split(Between) is [var from, var to] =>
            words.Say("audit.period", words.At(Moment(from)), words.At(Moment(to))),
        (AuditAct.MemberAdded, _) when value.EndsWith(Uncertified, StringComparison.Ordinal) =>
            words.Say("audit.uncertified", value[..^Uncertified.Length]),
        (AuditAct.ModelTrained or AuditAct.ModelChosen, _) => VersionName.Say(value, words),
        _ => value,
    };

    /// <summary>A name as it was written; of the classifier the version, which has none.</summary>
    public static string SaySubject(AuditAct act, string subject, Words words) =>
        act is AuditAct.ModelTrained or AuditAct.ModelChosen ? VersionName.Say(subject, words) : subject;

    private static string Day(string text, Words words) =>
        DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture).ToString(words["time.date"], words.Language.Culture());

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
