using TicketHub.Storage;

namespace TicketHub.Web.Features.Drafts;

/// <summary>
/// The hidden part of a form that is kept while it is written, and the line that tells so. <paramref name="Seen"/> is the
/// version that this window began with; <paramref name="Kept"/> is what became of the last saving, null before it.
/// </summary>
public sealed record DraftFields(string Place, string Key, string Writer, int Seen, KeptDraft? Kept = null)
{
    public string Id => "kept-" + Place.Split('/')[^1];

    /// <summary>A window that has just been opened, on a draft or on an empty form.</summary>
    public static DraftFields Begin(string place, Draft? draft, string freshKey) =>
        new(place, draft?.Key ?? freshKey, Guid.NewGuid().ToString("N"), draft?.Version ?? 0);

    public static DraftFields After(DraftForm form, KeptDraft? kept) =>
        new(form.Place, kept?.Key ?? form.Key, form.Writer, form.Seen, kept);
}
