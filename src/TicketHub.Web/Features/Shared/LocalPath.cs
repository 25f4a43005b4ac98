namespace TicketHub.Web.Features.Shared;

public static class LocalPath
{
    /// <summary><paramref name="path"/> where it leads to a page of ours, else <paramref name="otherwise"/>.</summary>
    public static string Or(string? path, string otherwise)
    {
        // An address of ours is ASCII, and a header takes nothing else.
        var local = path is ['/', ..] && path is not ['/', '/' or '\\', ..] && path.All(c => c is > ' ' and <= '~');
        return local ? path! : otherwise;
    }
}
