using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace TicketHub.Web.Features.Shared;

/// <summary>What a person has just done, told once on the page that they are led to.</summary>
public static class JustDone
{
    /// <param name="notices">Those of the redirect.</param>
    /// <param name="page">The kind of page that tells it: another one does not.</param>
    /// <param name="done">The act; its words are <c>done.{act}</c>.</param>
    /// <param name="about">What fills their placeholders.</param>
    public static void Keep(ITempDataDictionary notices, string page, string done, params IEnumerable<string> about) =>
        notices[page] = string.Join('\n', about.Prepend(done).Select(part => part.Replace('\n', ' ')));

    public static Notice? Tell(ITempDataDictionary notices, string page, Words words) =>
        Take(notices, page) is [var done, .. var about] && words.Has($"done.{done}")
            ? new(NoticeKind.Done, words.Say($"done.{done}", [.. about]))
            : null;

    /// <summary>The act and what it was about, for a page that has more to say of it.</summary>
    public static string[]? Take(ITempDataDictionary notices, string page) => (notices[page] as string)?.Split('\n');
}
