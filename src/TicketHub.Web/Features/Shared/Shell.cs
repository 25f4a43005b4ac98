using TicketHub.Domain.Tickets;

namespace TicketHub.Web.Features.Shared;

/// <summary>What stands around every page: who is signed in and where they may go.</summary>
public sealed record Shell(string PersonName, string RoleWord, IReadOnlyList<NavigationItem> Navigation)
{
    /// <summary>АС for Айгерим Сапарова.</summary>
    public string Initials => string.Concat(
        PersonName.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(name => char.ToUpperInvariant(name[0])));
}

/// <summary>One entry of the navigation. <paramref name="WordKey"/> names its words; <paramref name="Count"/> is what is open there.</summary>
public sealed record NavigationItem(string Href, string Icon, string WordKey, int? Count, bool IsCurrent)
{
    public static NavigationItem Queue(QueueKind queue, int? open, string path)
    {
        var href = Paths.Queue(queue);
        return new(href, QueueLooks.Icon(queue), $"navigation.{Words.CodeOf(queue)}", open, path == href);
    }

    public static NavigationItem Mine(int? open, string path) => new(Paths.Mine, "inbox", "navigation.mine", open, path is Paths.Mine or Paths.OfProjects);
}
