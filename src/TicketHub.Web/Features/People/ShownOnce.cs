using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TicketHub.Web.Features.People;

/// <summary>
/// A link or a token that was just made, on its way to the one page that shows it. It travels in the notice's cookie, which only this service can
/// read and which that page uses up: reloading neither shows it again nor makes another.
/// </summary>
/// <param name="Purpose">What it is for, by its code.</param>
public sealed record ShownOnce(string Secret, string Purpose, DateTimeOffset? ExpiresAt = null)
{
    private const string Kept = "shownOnce";

    /// <param name="page">The page that shows it; no other does.</param>
    public void Keep(ITempDataDictionary notices, string page) =>
        notices[Kept] = new[] { page, Secret, Purpose, ExpiresAt?.ToString("o", CultureInfo.InvariantCulture) ?? "" };

    /// <summary>Null where nothing was made for this page.</summary>
    public static ShownOnce? Take(ITempDataDictionary notices, string page)
    {
        if (notices[Kept] is not string[] kept || kept is not [var of, var secret, var purpose, var expires] || of != page)
            return null;
        return new(secret, purpose, DateTimeOffset.TryParse(expires, CultureInfo.InvariantCulture, out var at) ? at : null);
    }
}
