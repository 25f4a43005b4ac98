using System.Globalization;
using TicketHub.Domain;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Problems;

namespace TicketHub.Web.Features.People;

/// <summary>What a refused form is shown again with.</summary>
public sealed record RefusedForm(string Form, FormProblems Problems, int Status)
{
    /// <summary>What it was refused for, where a page has something to offer for one of them.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>Somebody was faster: the page shows how things stand now, not what was typed.</summary>
    public bool IsStale => Status == StatusCodes.Status409Conflict;
}

/// <summary>Carries out what a page's form asks for. A page has several forms: each knows only its own mistakes.</summary>
public sealed class FormActs(ProblemAnswers problems, Words words)
{
    /// <summary>Null when it is done.</summary>
    /// <exception cref="RefusedException">Not to be known of, or not for this role: no form can mend that.</exception>
    public async Task<RefusedForm?> Try(string form, Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException refused) when (refused.Refusals.All(r => r.Kind is not (RefusalKind.NotFound or RefusalKind.Forbidden)))
        {
            return new(
                form, new([.. refused.Refusals.Select(r => new FormProblem(r.Field ?? "", problems.Say(r)))]) { Scope = form },
                StatusCodes.Status422UnprocessableEntity);
        }
        catch (StaleVersionException)
        {
            return new(form, new([new("", words["people.stale"])]) { Scope = form }, StatusCodes.Status409Conflict);
        }
    }
}

public static class Typed
{
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Null where nothing was typed. What cannot be read is made impossible, so that the rules name the field: it is not nothing.</summary>
    public static DateOnly? DayOrImpossible(string? text) => string.IsNullOrWhiteSpace(text) ? null : Day(text.Trim()) ?? DateOnly.MinValue;

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As a datetime-local control gives it, by the clock of Almaty. The calendar's edges have no moment in UTC.</summary>
    public static DateTimeOffset? Moment(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is > 1 and < 9999
            ? AlmatyTime.Moment(local)
            : null;

    /// <summary>4,5 and 4.5 are the same to a person, whatever their language; what is no number is none.</summary>
    public static decimal? Number(string? text) => decimal.TryParse(
        text?.Trim().Replace(',', '.').Replace(" ", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    /// <summary>Null where one of them is none: half of what was ticked would not be what was meant.</summary>
    public static Domain.People.Roles? Roles(IEnumerable<string>? names)
    {
        var read = (names ?? []).Select(name => RoleNames.All.FirstOrDefault(r => r.Name == name).Role).ToList();
        return read.Contains(Domain.People.Roles.None) ? null : read.Aggregate(Domain.People.Roles.None, (all, role) => all | role);
    }
}
