using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.People;

[AdministratorsOnly]
public sealed class PeopleModel(ListPeople list, ChangeDepartments departments, SignedIn me) : PageModel
{
    public static IReadOnlyList<string> States { get; } = ["active", "invited", "disabled"];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Department { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public PeopleFilter Filter { get; private set; } = new();

    public PeoplePage View { get; private set; } = null!;

    public IReadOnlyList<DepartmentRow> Departments { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Filter = new(Q, Typed.Id(Department), State, Math.Max(1, Number));
        View = await list.Run(me.Actor, Filter, ct);
        Departments = await departments.List(ct);
    }

    public string Href(int page) => PeoplePaths.People + QueryString.Create(new Dictionary<string, string?>
    {
        ["q"] = Q,
        ["department"] = Department,
        ["state"] = State,
        ["p"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });
}
