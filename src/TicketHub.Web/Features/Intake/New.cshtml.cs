using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Intake;

public sealed class NewModel : PageModel
{
    /// <summary>Its fields are posted by their plain names: title, body and so on.</summary>
    [BindProperty]
    public NewRequestForm Form { get; set; } = new();

    public IReadOnlyList<Choice> Projects { get; set; } = [];

    public FormProblems Problems { get; set; } = FormProblems.None;

    /// <summary>None as long as there is nothing to judge.</summary>
    public Verdict? Verdict { get; set; }

    public bool OpenDefectFields =>
        Form.Kind == "defect" || Form.SaysMoreAboutDefect
        || Verdict?.Assessment.Outcome is Domain.Intake.Outcome.Defect
        || Problems.All.Any(problem => problem.Field is "blocked" or "firstNoticedAt" or "steps");
}
