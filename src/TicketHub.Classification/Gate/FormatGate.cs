using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Gate;

/// <summary>Judges whether a request is a requirement document: the body and all documents that came with it as one.</summary>
internal static class FormatGate
{
    /// <summary>A longer text that did not count up to a document is none.</summary>
    private const int LongestCover = 1_200;

    /// <summary>With the request for a verdict over them so many lines are worth a look by a person.</summary>
    private const int FewListed = 5;

    private const int LongList = 15;

    public static GateVerdict Judge(Reading reading, IReadOnlyList<CueHit> hits, IReadOnlyList<AttachedText>? attached = null)
    {
        var body = Counting.In(reading);
        var documents = Attachments.Read(attached);
        var cover = Cover.Of(reading, body);
        body.Ask = cover.Asking;
        var own = OwnVoices.Of(cover, hits, body, documents);
        if (body.HasFailedTests || documents.Any(text => text.HasFailedTests))
            own = own with { FaintSymptoms = true };
        Findings[] texts =
        [
            .. new[] { body }.Where(text => !Weighing.IsSomethingElse(text) || text.Ask is not null),
            .. documents.Where(text => !Weighing.IsSomethingElse(text)),
        ];
        var together = Findings.Together(texts);
        var specification = Weighing.Weigh(together);
        if (specification == SpecificationDoubt.None && (IsCoverOfUnseen(together, own) || IsShort(together, own) || IsSilentList(together, own) || IsUncounted(together, own)))
            specification = SpecificationDoubt.Likely;
        var isCalledOtherwise = together.DocumentName is null && Array.Exists(texts, text => text.IsCalledOtherwise);
        if (specification == SpecificationDoubt.Certain && (isCalledOtherwise || together.IsAnswered || MayBeAnyList(together, own) || IsTableOfData(together) || IsListOfOther(together)))
            specification = SpecificationDoubt.Likely;
        return new GateVerdict(
            specification,
            together.Ask is not null,
            own,
            specification == SpecificationDoubt.None ? [] : GateEvidence.Of(together, own),
            ClauseQuestions.In(reading, body, attached));
    }

    /// <summary>A list of changes is a wish; a list that is not plainly one of requirements may be steps, settings, somebody's plan.</summary>
    private static bool MayBeAnyList(Findings findings, OwnVoice own) =>
        (findings.IsListOfWishes && findings.DocumentName is null)
        || (!Weighing.IsPlain(findings)
            && (own.Hint || own.Faint || findings.IsListOfWishes || (findings.Ask is { } ask && !Ask.IsAboutAbility(ask))));

    /// <summary>Rows of names and numbers that somebody wants to import, with no word of requirements among them.</summary>
    private static bool IsTableOfData(Findings findings) =>
        findings is { DocumentName: null, AnswerColumn: null, RequirementColumn: null, OpenColumn: null, Standard: null, IsQuestionnaire: false, AnswerSlots: 0 }
        && findings.Clauses.Count + findings.Questions.Count + findings.Sections.Count == 0
        && findings.TableRows.Count >= 0.8 * findings.Lines;

    /// <summary>People, or settings of an installation: whatever is to be marked or filled in there, nothing is required of a system.</summary>
    private static bool IsListOfOther(Findings findings) =>
        findings is { DocumentName: null, RequirementColumn: null, Clauses.Count: < FewListed }
        && (2 * findings.People >= Math.Max(1, findings.Listed) || (findings is { IsTableOfSettings: true, AnswerColumn: null }));

    /// <summary>A long list and nothing besides: of what, and why, only a person can ask.</summary>
    private static bool IsSilentList(Findings findings, OwnVoice own) =>
        findings.Listed >= LongList && findings.Listed >= 0.7 * findings.Lines && own is { Speaks: false, IsSilent: true, Hint: false }
        && findings is { IsListOfFaults: false, IsListOfWishes: false } && !Weighing.IsSomethingElse(findings);

    /// <summary>Each of something is to be judged, and there is nothing besides but a long text: clauses in one line, or in words that oblige nobody.</summary>
    private static bool IsUncounted(Findings findings, OwnVoice own) =>
        findings.Ask is { } ask && Ask.MeansEach(ask) && own.IsSilent && findings.Characters >= LongestCover && !Weighing.IsSomethingElse(findings);

    /// <summary>A few plain clauses and not a word besides: too little to refuse, too little to know what is wanted.</summary>
    private static bool IsShort(Findings findings, OwnVoice own) =>
        findings.ModalClauses + findings.Acts >= FewListed
        && findings.Clauses.Count + findings.Questions.Count + findings.Acts >= 0.4 * findings.Lines
        && !own.Speaks && !Weighing.IsSomethingElse(findings);

    /// <summary>
    /// "Во вложении ТЗ, укажите, что поддерживается", and nothing else: the document could not be read, is not there, or is too
    /// small to be sure of.
    /// </summary>
    private static bool IsCoverOfUnseen(Findings findings, OwnVoice own) =>
        findings.Ask is { } ask
        && !own.Speaks
        && ((findings.Characters < LongestCover && Ask.NamesWholeDocument(ask)) || findings.Listed >= FewListed);
}
