using TicketHub.Domain.KnownDefects;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>"Встречался в 3 проектах, впервые 4 октября, исправлен в minsky 4.1.7."</summary>
public static class SeenSentence
{
    public static string Tell(Words words, SeenDefectResource seen)
    {
        var parts = new List<string>();
        if (seen.Projects > 0)
            parts.Add(words.Say("seen.projects", seen.Projects));
        if (seen.FirstSeenAt is { } first)
            parts.Add(words.Say("seen.first", words.Day(first)));
        parts.Add((seen.Status, seen.FixedIn) switch
        {
            (DefectStatus.Fixed, { } version) => words.Say("seen.fixed", version),
            (DefectStatus.SeenAgain, { } version) => words.Say("seen.again", version),
            _ => words["seen.open"],
        });
        var sentence = string.Join(", ", parts) + ".";
        return char.ToUpper(sentence[0], words.Language.Culture()) + sentence[1..];
    }

    /// <summary>What follows for who named a version: whether it has the fix. Null where that cannot be said.</summary>
    public static string? Todo(Words words, SeenDefectResource seen) => seen switch
    {
        { NamedVersion: { } version, NamedVersionIs: AfterFix.No, FixedIn: { } repaired } =>
            words.Say("seen.todo.before", version, repaired),
        { NamedVersion: { } version, NamedVersionIs: AfterFix.SeenAgain } => words.Say("seen.todo.after", version),
        _ => null,
    };
}
