using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

[AdministratorsOnly]
public sealed class AuditModel(ReadAudit read, SignedIn me, Words words) : PageModel
{
    /// <summary>In place of a person: what was done on the command line.</summary>
    public const string Operator = "operator";

    public static IReadOnlyList<AuditAct> Acts { get; } = Enum.GetValues<AuditAct>();

    [BindProperty(SupportsGet = true)]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? By { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public AuditFilter Filter { get; private set; } = new();

    public AuditPage View { get; private set; } = null!;

    public IReadOnlyList<(Guid Id, string Name)> Doers { get; private set; } = [];

    /// <summary>Of a day that cannot be read: the list is shown without it, and what was typed stays.</summary>
    public FormProblems Problems { get; private set; } = FormProblems.None;

    public bool IsFiltered => !Filter.IsEmpty || Problems.Any;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Filter = new(
            Words.Coded<AuditAct>(Act), Typed.Id(By), By == Operator, Typed.Id(Subject), Typed.Day(From), Typed.Day(To),
            Typed.Whole(Cursor));
        Problems = new(Typed.Unread(Typed.Day, words["form.dayUnread"], ("from", From), ("to", To)));
        View = await read.Run(me.Actor, Filter, ct);
        Doers = await read.Doers(ct);
    }

    public string Next => PeoplePaths.Audit + QueryString.Create(new Dictionary<string, string?>
    {
        ["act"] = Act,
        ["by"] = By,
        ["subject"] = Subject,
        ["from"] = From,
        ["to"] = To,
        ["cursor"] = View.Next?.ToString(CultureInfo.InvariantCulture),
    });
}
