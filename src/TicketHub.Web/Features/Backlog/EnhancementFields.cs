using TicketHub.Storage;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Backlog;

/// <summary>The text of an enhancement as a form carries it; a date that is none stays as it was typed.</summary>
public sealed record EnhancementFields(
    string? Title, string? Need, string? Benefit, string? WantedBy, string? WantedReason, FormProblems Problems)
{
    public static EnhancementFields Of(EnhancementResource e) =>
        new(e.Title, e.Need, e.Benefit, Typed.Day(e.WantedBy), e.WantedReason, FormProblems.None);

    /// <summary>As it was written and not sent.</summary>
    public static EnhancementFields Of(Draft draft) => new(
        draft.Fields.GetValueOrDefault("title"), draft.Fields.GetValueOrDefault("need"), draft.Fields.GetValueOrDefault("benefit"),
        draft.Fields.GetValueOrDefault("wantedBy"), draft.Fields.GetValueOrDefault("wantedReason"), FormProblems.None);

    public static EnhancementFields Read(IFormCollection form, FormProblems problems) =>
        new(form["title"], form["need"], form["benefit"], form["wantedBy"], form["wantedReason"], problems);

    public EditEnhancement ToChange() => new(Title ?? "", Need ?? "", Benefit, Typed.DayOrImpossible(WantedBy), WantedReason);
}
