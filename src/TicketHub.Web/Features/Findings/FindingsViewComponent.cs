using Microsoft.AspNetCore.Mvc;
using TicketHub.Domain.Findings;
using TicketHub.Domain.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Findings;

/// <summary>The panel "what was found in the logs" of one request.</summary>
/// <param name="MayCancel">The reader may end a long look for what holds the memory.</param>
public sealed record FindingsPanel(long Number, IReadOnlyList<FileReport> Files, bool MayCancel)
{
    public IReadOnlyList<FileReport> UnderWay => [.. Files.Where(file => file.IsUnderWay)];

    /// <summary>Read or failed; what holds the memory may still be looked for.</summary>
    public IReadOnlyList<FileReport> Ended =>
        [.. Files.Where(file => file.State is FileReadingState.Read or FileReadingState.Failed).OrderBy(FindingsParts.Rank)];

    public IReadOnlyList<FileReport> Read => [.. Files.Where(file => file is { State: FileReadingState.Read, Findings: not null })];

    /// <summary>Changes with everything but the progress: then the panel is asked for as a whole.</summary>
    public string Stand => string.Join('.', Files.Select(file => $"{(int)file.State}{(int)file.Climb}"));

    /// <summary>Where the page asks how far it is by now.</summary>
    public string Again => $"{Paths.Ticket(Number)}/findings?stand={Stand}";

    public static async Task<FindingsPanel> Of(ReadFindings read, Actor actor, long number, CancellationToken ct) =>
        new(number, await read.OfTicket(actor, number, ct), GiveUpClimb.IsFor(actor));

    /// <summary>How far it is, without what was found: asked again and again while files are read.</summary>
    public static async Task<FindingsPanel> Course(ReadFindings read, Actor actor, long number, CancellationToken ct) =>
        new(number, await read.CourseOfTicket(actor, number, ct), GiveUpClimb.IsFor(actor));
}

/// <summary>Puts the panel on the page of a request; nothing where no file has anything to tell.</summary>
public sealed class FindingsViewComponent(ReadFindings read, SignedIn me) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(long number) =>
        View("/Features/Findings/_Panel.cshtml", await FindingsPanel.Of(read, me.Actor, number, HttpContext.RequestAborted));
}
