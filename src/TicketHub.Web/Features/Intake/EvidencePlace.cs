using TicketHub.Domain.Intake;

namespace TicketHub.Web.Features.Intake;

/// <summary>Where a passage was found: «ТЗ.docx, стр. 31», «текст заявки, строка 4», «ответ автора, строка 2».</summary>
public static class EvidencePlace
{
    public static string Tell(Words words, Evidence evidence)
    {
        var parts = new List<string> { evidence.File ?? words[evidence.InReply ? "verdict.place.reply" : "verdict.place.body"] };
        if (evidence.Page is { } page)
            parts.Add(words.Say(IsSheet(evidence.File) ? "verdict.place.sheet" : "verdict.place.page", page));
        if (evidence.Line is { } line)
            parts.Add(words.Say("verdict.place.line", line));
        return string.Join(", ", parts);
    }

    private static bool IsSheet(string? file) =>
        Path.GetExtension(file)?.ToLowerInvariant() is ".xls" or ".xlsx" or ".xlsm" or ".ods" or ".csv";
}
