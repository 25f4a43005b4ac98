using System.Globalization;

namespace TicketHub.Web.Problems;

/// <summary>A ticket's version as HTTP carries it: ETag in answers, If-Match in requests.</summary>
public static class EntityTag
{
    public static string Of(long version) => $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version in If-Match, null where the header is missing; what cannot be ours matches no version.</summary>
    public static long? IfMatch(HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
            return null;
        return header is ['"', .. var inner, '"'] && long.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : -1;
    }
}
