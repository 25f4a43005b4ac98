using System.Runtime.CompilerServices;

namespace TicketHub.Web.Tests.Architecture;

/// <summary>Where the sources are that this was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    private static string Here([CallerFilePath] string file = "") => file;
}
