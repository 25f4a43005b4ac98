using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TicketHub.Classification;
using TicketHub.Domain;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Tickets;
using TicketHub.Storage;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Findings;
using TicketHub.Web.Features.KnownDefects;
using TicketHub.Web.Features.Materials;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.Features.Tickets;
using TicketHub.Web.Hosting;
using TicketHub.Web.Problems;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Intake;

[RequestSizeLimit(FormFiles.LargestForm)]
[RequestFormLimits(MultipartBodyLengthLimit = FormFiles.LargestForm, ValueLengthLimit = (int)Limits.LargestFiling)]
public sealed class NewModel(
    FileTicket file, Assessor assessor, OneClause oneClause, TicketHubDb db,
    ReadDrafts drafts, KeepDraft keep, FormFiles formFiles, FilesToAttach files,
    OneQuestion oneQuestion, ReadMaterials materials, ReadFindings findings,
    ReadTicketDefects defects, ProblemAnswers problems, SignedIn me, Words words)
    : PageModel
{
    /// <summary>Its fields are posted by their plain names: title, body and so on.</summary>
    [BindProperty(Name = "")]
    public NewRequestForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Projects { get; private set; } = [];

    public FormProblems Problems { get; private set; } = FormProblems.None;

    public Panel Panel { get; private set; } = null!;

    /// <summary>Above the form: whence its words come, where the person has not just typed them.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>What else has been begun and not sent.</summary>
    public IReadOnlyList<Draft> OtherDrafts { get; private set; } = [];

    /// <summary>Files that are here already and go along when the form is sent.</summary>
    public IReadOnlyList<Attachment> Uploads { get; private set; } = [];

    public bool CanStartAfresh { get; private set; }

    public bool OpenDefectFields =>
        Form.Kind == "defect" || Form.SaysMoreAboutDefect || Panel.SaysDefect
        || Problems.All.Any(problem => problem.Field is "blocked" or "firstNoticedAt" or "steps");

    /// <param name="ticket">A refused request, and <paramref name="clause"/> the one of its clauses that is asked about, from 0.</param>
    /// <param name="draft">The draft to go on with; else it is the latest one.</param>
    /// <param name="fresh">Begin anew. What was begun before stays among the drafts.</param>
    public async Task OnGetAsync(string? ticket, int? clause, string? draft, bool fresh, CancellationToken ct)
    {
        var mine = await drafts.OfNewRequests(me.Actor.Id, ct);
        var chosen = fresh || clause is not null ? null : mine.Find(d => d.Key == draft) ?? mine.FirstOrDefault();
        if (chosen is not null)
        {
            Form = NewRequestForm.Of(chosen.Fields);
            CanStartAfresh = true;
            Uploads = await formFiles.Waiting(me.Actor, chosen.Fields.GetValueOrDefault("uploads"), ct);
            Notice = WhenceItComes(chosen);
        }

        if (ticket is not null && clause is { } index)
            Form = await oneClause.Form(me.Actor, TicketNumber.Parse(ticket), index);

        var fields = DraftFields.Begin(DraftForm.New, chosen, Guid.NewGuid().ToString("N"));
        OtherDrafts = [.. mine.Where(d => d != chosen)];
        Panel = await PanelWith(fields, ct);
        await LoadProjects(ct);
    }

    /// <summary>Files the request; a spec dump leads to its closed record, which says why and what to do instead.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var sent = FormFiles.Named(Request.Form);
        try
        {
            sent = await formFiles.Receive(Request.Form, ct);
            var outcome = await FileOnce(sent, ct);
            await files.Discard(sent);
            if (DraftForm.Read(Request.Form) is { } written)
                await keep.Forget(me.Actor.Id, written, ct);
            if (outcome is Filed)
                JustDone.Keep(TempData, TicketModel.DoneNotice, "filed");
            return Redirect(Paths.Ticket(outcome.Number));
        }
        catch (RefusedException refused)
        {
            Problems = new([.. refused.Refusals.Select(r => new FormProblem(NewRequestForm.FieldOf(r.Field), problems.Say(r)))]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            Uploads = await formFiles.Keep(me.Actor, sent, ct);
            await Show(ct);
        }

        return Page();
    }

    /// <summary>The button of those who have no script: the same page with its verdict.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var sent = FormFiles.Named(Request.Form);
        try
        {
            sent = await formFiles.Receive(Request.Form, ct);
        }
        catch (RefusedException refused)
        {
            Problems = new([.. refused.Refusals.Select(r => new FormProblem(r.Field ?? "", problems.Say(r)))]);
        }

        Uploads = await formFiles.Keep(me.Actor, sent, ct);
        await Show(ct);
        return Page();
    }

    /// <summary>The live panel, and the keeping of the draft.</summary>
    public async Task<IActionResult> OnPostPanelAsync(CancellationToken ct)
    {
        Uploads = Request.HasFormContentType ? await formFiles.Keep(me.Actor, FormFiles.Named(Request.Form), ct) : [];
        Panel = await PanelWith(await Keep(ct), ct);
        return Partial("_Panel", Panel);
    }

    /// <summary>Asked every now and then while files are read: how far they are; and the form is told when one more is read.</summary>
    /// <param name="of">The files of the form.</param>
    /// <param name="left">So many of them were being read when the page was made.</param>
    public async Task<IActionResult> OnGetReadingAsync(Guid[] of, int left, CancellationToken ct)
    {
        var reports = await findings.OfUploads(me.Actor, of, ct);
        if (reports.Count(file => file.IsBeingRead) == left)
            return Partial("/Features/Materials/_FoundInUploads.cshtml", reports);
        Response.Headers["HX-Trigger"] = "files-read";
        return new NoContentResult();
    }

    /// <summary>Throws a draft away.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string? discard, CancellationToken ct)
    {
        await keep.Discard(me.Actor.Id, discard ?? "", ct);
        return Redirect(Paths.New);
    }

    /// <summary>Takes one of several questions into a form of its own; the rest stays a draft.</summary>
    /// <param name="take">Which of the questions that the advice named, from 0.</param>
    public async Task<IActionResult> OnPostSplitAsync(int? take, CancellationToken ct)
    {
        if (!Request.HasFormContentType)
            return StatusCode(StatusCodes.Status415UnsupportedMediaType);
        Uploads = await formFiles.Keep(me.Actor, FormFiles.Named(Request.Form), ct);
        if (DraftForm.Read(Request.Form) is { } form
            && await oneQuestion.Take(me.Actor, form.With(Uploads.Select(u => u.Id)), take ?? -1, ct) is { } taken)
        {
            TempData[OneQuestion.Notice] = taken;
            return Redirect($"{Paths.New}?draft={taken}");
        }

        await Show(ct);
        return Page();
    }

    private Notice WhenceItComes(Draft draft)
    {
        if (TempData[OneQuestion.Notice] as string == draft.Key)
            return new(NoticeKind.Info, words["advice.taken"], words["advice.taken.rest"]);
        return TempData[ExpiredForms.Notice] as string == draft.Key
            ? new(
                NoticeKind.Soon, words["draft.expired"],
                words[TempData[ExpiredForms.FilesLost] is true ? "draft.expired.files" : "draft.expired.new"])
            : new(NoticeKind.Info, words.Say("draft.restored", words.At(draft.SavedAt)));
    }

    private async Task<FilingOutcome> FileOnce(SentFiles sent, CancellationToken ct)
    {
        try
        {
            return await file.Run(me.Actor, Form.ToDraft(), sent, UsableKey, ct);
        }
        catch (KeyMisusedException)
        {
            // The form went out before with other words (Back button): what is here now is a new request.
            return await file.Run(me.Actor, Form.ToDraft(), sent, Guid.NewGuid().ToString("N"), ct);
        }
    }

    private string UsableKey => string.IsNullOrEmpty(Form.Key) ? Guid.NewGuid().ToString("N") : Form.Key;

    private async Task Show(CancellationToken ct)
    {
        Panel = await PanelWith(await Keep(ct), ct);
        await LoadProjects(ct);
    }

    private async Task<DraftFields> Keep(CancellationToken ct) =>
        Request.HasFormContentType && DraftForm.Read(Request.Form) is { } form
            ? DraftFields.After(form, await keep.Run(me.Actor.Id, form.With(Uploads.Select(u => u.Id)), ct))
            : DraftFields.Begin(DraftForm.New, null, UsableKey);

    private async Task<Panel> PanelWith(DraftFields fields, CancellationToken ct)
    {
        var verdict = await Judge(ct);
        return new(verdict, Form.IsBegun, fields)
        {
            Files = await findings.OfUploads(me.Actor, [.. Uploads.Select(u => u.Id)], ct),
            KnownDefects = await defects.Before(me.Actor, Form.ToDraft(), [.. Uploads.Select(u => u.Id)], ct),
            Materials = verdict is null
                ? null
                : await materials.Before(Form.ToDraft(), verdict.Assessment, [.. Uploads.Select(u => u.Id)], ct),
        };
    }

    /// <summary>Half-written requests are judged too: mistakes are for sending, not for writing.</summary>
    private async Task<Verdict?> Judge(CancellationToken ct)
    {
        var draft = Form.ToDraft();
        if (draft.Body.Length is 0 or > RequestDraft.LongestBody)
            return null;
        var found = await files.Find(me.Actor, new([.. Uploads.Select(u => u.Id)], []), ct);
        var documents = await files.Read(me.Actor, found.All, ct);
        return TicketPages.VerdictOn(assessor.Assess(FileTicket.With(draft, documents)), draft.Kind);
    }

    private async Task LoadProjects(CancellationToken ct) =>
        Projects = await db.ProjectsOf(me.Actor.Id).Select(p => new Choice(p.Id.ToString(), p.Name)).ToListAsync(ct);
}
