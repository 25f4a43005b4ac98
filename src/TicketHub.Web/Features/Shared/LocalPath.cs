namespace TicketHub.Web.Features.Shared;

public static class LocalPath
{
    /// <summary><paramref name="path"/> where it leads to a page of ours, else <paramref name="otherwise"/>.</summary>
    public static string Or(string? path, string otherwise)
    {
        var local = path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);
        return local ? path! : otherwise;
    }
}
