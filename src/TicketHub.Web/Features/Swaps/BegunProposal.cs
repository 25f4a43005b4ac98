using TicketHub.Storage;
using TicketHub.Web.Features.Backlog;
using TicketHub.Web.Features.Drafts;

namespace TicketHub.Web.Features.Swaps;

/// <summary>A proposal that its head began to write and has not sent, and the page on which it goes on.</summary>
public sealed record BegunProposal(long Item, string Into, DateTimeOffset SavedAt, string Href)
{
    /// <summary>Null for a draft of anything else.</summary>
    public static BegunProposal? Of(Draft draft) =>
        draft.Place.Split('/') is ["swap", var item, var into] && EnhancementNumber.TryParse(item) is { } number
            ? new(number, into, draft.SavedAt, new DraftForm(draft.Place, draft.Key, draft.Writer, draft.Version, draft.Fields).Href)
            : null;
}
