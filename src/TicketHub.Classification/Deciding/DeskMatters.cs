using TicketHub.Classification.Cues;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// Questions about certification, licences, contracts and dates of releases: whatever the version, the answer is the same, and nothing could be
/// tried. One that names a part of the platform or a failure is about the platform.
/// </summary>
internal static class DeskMatters
{
    private static readonly PhraseBook Matters = PhraseBook.Of(
        """
        сертификаци*, аттестаци*, экзамен*, обучени*, курс, курсы, курсов, тренинг*, вебинар*, лицензи*, контракт*, договор, договора, договору, договором, стоимост*, прайс*, когда выйдет, когда выходит, когда выпустят, когда релиз, дата выхода, дату выхода, дата релиз*, дату релиз*, даты релиз*, срок* выхода, срок* релиз*, план релиз*, следующий релиз, следующего релиза, следующей версии
        certification, exam, enrol*, training, course, courses, webinar*, licence*, license*, contract*, pricing, price, release date, release dates, next release, when will .. be released, when is the release, roadmap
        сертификаттау*, емтихан*, оқыту*, курс*, тренинг*, лицензия*, келісімшарт*, шығу күні, келесі нұсқа, қашан шығады
        """);

    /// <summary>They count as parts of the platform elsewhere, and stand in any letter.</summary>
    private static readonly string[] Anywhere =
        ["срок", "работ", "дело", "доступ", "групп", "пользовател", "user", "должност", "подразделен", "департамент", "department", "календар", "calendar", "пайдаланушы", "колданушы", "болим"];

    public static bool AreAskedAbout(Study study) =>
        !study.HasFailureSigns
        && Matters.FindAll(study.Own).Any()
        && !study.Hits.Any(hit => hit.Cue == Cue.Configuration && !Array.Exists(Anywhere, hit.Sentence.Tokens[hit.FirstToken].Folded.StartsWith));
}
