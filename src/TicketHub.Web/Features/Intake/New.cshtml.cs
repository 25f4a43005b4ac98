using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Domain;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Intake;

public sealed class NewModel(FileTicket file, Assessor assessor, OneClause oneClause, TicketHubDb db, ProblemAnswers problems, SignedIn me) : PageModel
{
    /// <summary>Its fields are posted by their plain names: title, body and so on.</summary>
    [BindProperty(Name = "")]
    public NewRequestForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Projects { get; private set; } = [];

    public FormProblems Problems { get; private set; } = FormProblems.None;

    /// <summary>None as long as there is nothing to judge.</summary>
    public Verdict? Verdict { get; private set; }

    public bool OpenDefectFields =>
        Form.Kind == "defect" || Form.SaysMoreAboutDefect
        || Verdict?.Assessment.Outcome is Domain.Intake.Outcome.Defect
        || Problems.All.Any(problem => problem.Field is "blocked" or "firstNoticedAt" or "steps");

    /// <param name="ticket">A refused request, and <paramref name="clause"/> the one of its clauses that is asked about.</param>
    /// <param name="clause">Counted from 0, as the refusal shows them.</param>
    /// <param name="ct">The reader went away.</param>
    public async Task OnGetAsync(string? ticket, int? clause, CancellationToken ct)
    {
        if (ticket is not null && clause is { } index)
        {
            Form = await oneClause.Form(me.Actor, TicketNumber.Parse(ticket), index);
            Judge();
        }

        Form.Key = Guid.NewGuid().ToString("N");
        await LoadProjects(ct);
    }

    /// <summary>Files the request; a spec dump leads to its closed record, which says why and what to do instead.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        try
        {
            var outcome = await file.Run(me.Actor, Form.ToDraft(), SentFiles.None, Form.Key, ct);
            var number = outcome.Number.ToString(CultureInfo.InvariantCulture);
            return Redirect($"/tickets/{number}" + (outcome is Filed ? "?filed=true" : ""));
        }
        catch (RefusedException refused)
        {
            Problems = new([.. refused.Refusals.Select(r => new FormProblem(NewRequestForm.FieldOf(r.Field), problems.Say(r)))]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Judge();
        }
        catch (KeyMisusedException)
        {
            // The form went out before with other words (Back button): what is here now is a new request.
            Form.Key = Guid.NewGuid().ToString("N");
            return await OnPostAsync(ct);
        }

        await LoadProjects(ct);
        return Page();
    }

    /// <summary>The button of those who have no script: the same page with its verdict.</summary>
    public async Task OnPostCheckAsync(CancellationToken ct)
    {
        Judge();
        await LoadProjects(ct);
    }

    /// <summary>The live panel.</summary>
    public IActionResult OnPostPanel()
    {
        Judge();
        return Partial("_Panel", Verdict);
    }

    /// <summary>Half-written requests are judged too: mistakes are for sending, not for writing.</summary>
    private void Judge()
    {
        var draft = Form.ToDraft();
        if (draft.Body.Length is > 0 and <= RequestDraft.LongestBody)
            Verdict = TicketPages.VerdictOn(assessor.Assess(draft.AsRequestText()), draft.Kind);
    }

    private async Task LoadProjects(CancellationToken ct) =>
        Projects = await db.ProjectsOf(me.Actor.Id).Select(p => new Choice(p.Id.ToString(), p.Name)).ToListAsync(ct);
}
