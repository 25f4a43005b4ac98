using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Web.Lists;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>All known defects, for who may know of them.</summary>
public sealed class IndexModel(ReadDefects read, SignedIn me) : PageModel
{
    public Page<DefectSummaryResource> Found { get; private set; } = null!;

    public DefectQuery Query { get; private set; } = new();

    public bool IsFiltered => Query.Search is not null || Query.Status is not null || Query.All is true;

    public string More
    {
        get
        {
            var query = new QueryBuilder();
            (string, string?)[] fields =
            [
                ("search", Query.Search),
                ("status", Query.Status),
                ("all", Query.All is true ? "true" : null),
                ("cursor", Found.NextCursor),
            ];
            foreach (var (name, value) in fields)
            {
                if (value is not null)
                    query.Add(name, value);
            }

            return KnownDefectsFeature.Path + query.ToQueryString();
        }
    }

    public async Task OnGetAsync(string? search, string? status, bool all, string? cursor, CancellationToken ct)
    {
        Query = new(
            string.IsNullOrEmpty(status) ? null : status, all ? true : null,
            string.IsNullOrWhiteSpace(search) ? null : search, cursor);
        Found = await read.List(me.Actor, Query, ct);
    }
}
