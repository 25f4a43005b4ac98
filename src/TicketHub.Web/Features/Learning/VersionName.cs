using System.Globalization;

namespace TicketHub.Web.Features.Learning;

/// <summary>How a version of the classifier is called: v3; the starter model is v0.</summary>
public static class VersionName
{
    public static string Of(int version) => "v" + version.ToString(CultureInfo.InvariantCulture);
}
