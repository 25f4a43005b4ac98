namespace TicketHub.Web.Features.Intake;

/// <summary>Where on the form a missing piece is written. What has no field of its own goes into the text.</summary>
public static class MissingField
{
    private static readonly HashSet<string> OwnFields = ["title", "version", "environment", "blocked", "steps"];

    public static string For(string code) => code switch
    {
        "firstNoticed" => "firstNoticedAt",
        _ => OwnFields.Contains(code) ? code : "body",
    };
}
