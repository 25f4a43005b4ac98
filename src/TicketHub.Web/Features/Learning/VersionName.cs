using System.Globalization;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Learning;

/// <summary>How a version of the classifier is called: v3 where it is kept or typed, "version 3" to a person; the starter model is v0.</summary>
public static class VersionName
{
    public static string Of(int version) => "v" + version.ToString(CultureInfo.InvariantCulture);

    public static string Say(int version, Words words) => version == 0 ? words["models.starter"] : words.Say("models.version", version);

    /// <summary>What stands in the audit list, in words; what is no version stays as it was written.</summary>
    public static string Say(string kept, Words words) =>
        kept is ['v', .. var digits] && Typed.Count(digits) is { } version ? Say(version, words) : kept;
}
