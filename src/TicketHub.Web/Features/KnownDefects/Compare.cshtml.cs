using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Domain.KnownDefects;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>Two stacks side by side. Which requests they come from is chosen by a plain form.</summary>
public sealed class CompareModel(CompareStacks compare, SignedIn me) : PageModel
{
    public ComparedStacksResource View { get; private set; } = null!;

    public string Title => KnownDefect.Show(View.Defect) + (View.With is { } with ? " · " + KnownDefect.Show(with) : "");

    public static string PathOf(long defect) => KnownDefectsFeature.PathOf(defect) + "/compare";

    public async Task OnGetAsync(string number, string? ticket, string? other, string? with, CancellationToken ct) =>
        View = await compare.Run(me.Actor, DefectNumber.Parse(number), new(Said(ticket), Said(other), Said(with)), ct);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
