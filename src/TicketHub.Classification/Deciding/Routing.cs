using TicketHub.Classification.Gate;
using TicketHub.Classification.Structure;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// "How the cases fall" of the agreement, row by row. What may be a blocking defect never waits undecided, and only an
/// overwhelming requirement document is refused.
/// </summary>
internal static class Routing
{
    /// <summary>
    /// From here on the words decide alone: chosen on folds of the corpus, where 88 in 100 are decided and 95 of these right then, what may be
    /// a defect with it.
    /// </summary>
    public const double Sure = 0.70;

    /// <summary>The words need less to agree with what the filer said.</summary>
    public const double SureWithStatedKind = 0.35;

    /// <summary>
    /// From here on an unsure request may be a defect. Words of failure do not lower it: they are among the features that the figure comes
    /// from, and of what they would bring in on folds of the corpus three in four are none.
    /// </summary>
    public const double PerhapsDefect = 0.5;

    /// <summary>With fewer words of the filer's own beside a document nothing is said.</summary>
    private const int FewWords = 3;

    /// <summary>So many, if they are no more than that, are for a person to understand and not for a rule to refuse.</summary>
    private const int SomeWords = 2;

    public static Decision Decide(Case request) => request.Specification switch
    {
        SpecificationDoubt.Certain => WithSpecification(request),
        SpecificationDoubt.Likely => PerhapsWithSpecification(request),
        _ => ByStatedKind(request),
    };

    private static Decision WithSpecification(Case request)
    {
        if (request.Stated == RequestKind.Defect && !request.Own.Symptoms)
            return Defect(Rule.KindDisagrees, Mark.CheckKind, Mark.CarriesSpecification);
        // Any log beside a document would open the gate.
        if (request is { AsksForVerdict: true, Own.OnlyLogTells: true, StopsWork: false })
            return Undecided(Rule.PerhapsSpecification);
        if (request.Own.Symptoms)
            return Defect(Rule.SymptomsWithSpecification, Mark.CarriesSpecification);
        if (request.Own.IsApart && !request.AsksForVerdict && !(request.Own.Wish && !request.HasFailureSigns) && TellsOfFailure(request, PerhapsDefect))
            return Marked(Cautious());
        var asksHow = request.Own.Question || request.Own.AsksHowOfIt;
        if ((request.Own.Wish || IsOrdered(request)) && !(asksHow && OwnBest(request) == RequestKind.Consultation))
            return Enhancement(Rule.WishWithSpecification, Mark.CarriesSpecification);
        if (request.AsksForVerdict)
            return request.Own.FaintSymptoms || request.Own.Orders || request.Own.Errand ? Undecided(Rule.PerhapsSpecification) : SpecDump();
        if (request.Own.Question || (request.Own.AsksHow && SpeaksApart(request) && IsSureOf(RequestKind.Consultation, request)))
            return Consultation(Rule.QuestionWithSpecification, Mark.CarriesSpecification);
        if (request.Own.FaintSymptoms && MayBeDefect(request))
            return Cautious();
        // Something is said besides the document, and it may be a wish or a question.
        var says = request.Own.Faint || request.Own.FaintSymptoms || request.Own.AsksHow || request.Own.Orders || request.Own.Errand
            || request.Own.AsksOne || SpeaksApart(request) || request.Own.Needs
            || (request.Stated == RequestKind.Enhancement && request.Own.Words >= FewWords);
        return says ? Undecided(Rule.PerhapsSpecification) : SpecDump();
    }

    /// <summary>
    /// The gate knows turns of phrase, the classifier all the others: "показывает белый лист" tells of a failure as well. What is
    /// said is judged without the document. (Where that stands in the body, a sentence between may be one of its own.)
    /// </summary>
    private static bool TellsOfFailure(Case request, double from) =>
        !request.BlocksNobody
        && request.OwnScores is { } own && own.Defect >= from
        && request.Own.Words >= FewWords
        // Three names are no story of a failure; something has to happen in it.
        && (request.Own.Words > FewWords || request.HasFailureSigns || own.Defect >= Sure || request.Own.Sentences.Any(Verbs.SayWhatHappens));

    /// <summary>Something is said beside a file, in whatever words: then it is not for a rule to refuse it.</summary>
    private static bool SpeaksApart(Case request) => request.Own.IsApart && request.Own.Words >= SomeWords;

    /// <summary>
    /// What is needed and what is ordered is a wish where the filer calls it one or the classifier hears one too; beside a document in
    /// the body "нужна система учёта" would be its first line.
    /// </summary>
    private static bool IsOrdered(Case request) => request.Own.Orders
        ? request.Stated == RequestKind.Enhancement || IsSureOf(RequestKind.Enhancement, request)
        : request.Own is { IsApart: true, Needs: true }
            && !request.AsksForVerdict
            && (request.Stated == RequestKind.Enhancement ? OwnBest(request) == RequestKind.Enhancement : SpeaksApart(request) && IsSureOf(RequestKind.Enhancement, request));

    private static bool IsSureOf(RequestKind kind, Case request) => request.OwnScores is { } own && own.Of(kind) >= Sure;

    private static RequestKind? OwnBest(Case request) => request.OwnScores?.Best;

    private static Decision PerhapsWithSpecification(Case request)
    {
        if (request.Stated is null && TellsOfFailure(request, request.Own.IsApart ? PerhapsDefect : Sure))
            return Marked(Cautious());
        // Beside what may be no document at all the faintest word counts.
        var speaks = request.Own.Speaks || request.Own.Faint || request.Own.Hint || request.Own.AsksHow || request.Own.Orders
            || (request.Own.AsksOne && request.Words.Best == RequestKind.Consultation);
        var onlyAsks = request.AsksForVerdict && !speaks;
        if (request.Stated == RequestKind.Defect || (request.Stated == RequestKind.Enhancement && !onlyAsks) || (speaks && !request.AsksForVerdict))
            return Marked(ByStatedKind(request));
        return MayBeDefect(request) && (request.Own.Symptoms || request.Own.FaintSymptoms) ? Cautious() : Undecided(Rule.PerhapsSpecification);
    }

    /// <summary>Who works it should know that a document may be among it.</summary>
    private static Decision Marked(Decision decision) => decision.Outcome is Outcome.Undecided
        ? decision
        : decision with { Marks = [.. decision.Marks, Mark.CarriesSpecification] };

    private static Decision ByStatedKind(Case request)
    {
        if (request.Stated == RequestKind.Defect)
        {
            return request.Words.Best == RequestKind.Defect && !request.SaysNothing
                ? Defect(Rule.Stated)
                : Defect(Rule.KindDisagrees, Mark.CheckKind);
        }

        if (request.OnlyCoversUnread)
            return request.HasFailureSigns ? Cautious() : Undecided(Rule.UnreadDocument);
        if (request.SaysNothing)
            return request.HasFailureSigns ? Cautious() : Undecided(Rule.TooShort);
        // Under "см. вложение" a log says more than the words do.
        if (request is { IsThin: true, Own.HasLog: true, BlocksNobody: false, Stated: not RequestKind.Enhancement })
            return Cautious();
        // Asked as a question it is no less of a failure that keeps people from working.
        if (request is { StopsWork: true, Stated: not RequestKind.Enhancement } && !IsSureWish(request))
            return request.Words.Defect >= Sure ? Sorted(request) : Cautious();
        if (request.Words.Confidence >= Sure)
            return Sorted(request);
        if (request.Stated is { } stated && request.Words.Of(stated) >= SureWithStatedKind && !Endangers(request))
            return For(stated, Rule.Stated);
        if (MayBeDefect(request) || (request.Stated is not null && Endangers(request)))
            return Cautious();
        return Undecided(request.Stated is null ? Rule.Unsure : Rule.KindDisagrees);
    }

    private static bool IsSureWish(Case request) => request.Words.Enhancement >= Sure && request.Stated is null;

    /// <summary>The words are sure. Where they contradict the stated kind they still decide, and the filer is told.</summary>
    private static Decision Sorted(Case request)
    {
        var kind = request.Words.Best;
        // A few words without a sign of any kind may be about anything: most failures are told in few words.
        if (kind == RequestKind.Defect && (request.IsThin || request.SaysNoSign) && !request.BlocksNobody)
            return Cautious();
        if (kind == RequestKind.Defect && request.BlocksNobody)
            return Enhancement(Rule.FaultThatBlocksNobody, Mark.Fault);
        if (request.Stated is null)
            return For(kind, Rule.Words);
        return request.Stated == kind ? For(kind, Rule.Stated) : For(kind, Rule.KindDisagrees, Mark.CheckKind);
    }

    /// <summary>Calling it something else does not make a likely defect wait.</summary>
    private static bool Endangers(Case request) =>
        !request.BlocksNobody && request.HasFailureSigns && request.Words.Defect >= SureWithStatedKind;

    /// <summary>
    /// Under "see attached" the words say nothing either way, and a log speaks for itself. A name or two without a word of failure are no
    /// story of one.
    /// </summary>
    private static bool MayBeDefect(Case request) =>
        !request.BlocksNobody
        && (request.IsThin
            ? request.Own.Symptoms || (request.HasFailureSigns && request.Words.Defect >= PerhapsDefect)
            : request.Words.Defect >= PerhapsDefect);

    private static Decision SpecDump() => new(Outcome.SpecDump, QueueKind.Consultation, Rule.SpecDump);

    private static Decision Cautious() => Defect(Rule.Cautious, Mark.CheckKind);

    private static Decision For(RequestKind kind, Rule rule, params IReadOnlyList<Mark> marks) => kind switch
    {
        RequestKind.Defect => Defect(rule, marks),
        RequestKind.Enhancement => Enhancement(rule, marks),
        _ => Consultation(rule, marks),
    };

    private static Decision Consultation(Rule rule, params IReadOnlyList<Mark> marks) =>
        new(Outcome.Consultation, QueueKind.Consultation, rule, marks);

    private static Decision Defect(Rule rule, params IReadOnlyList<Mark> marks) =>
        new(Outcome.Defect, QueueKind.Defect, rule, marks);

    private static Decision Enhancement(Rule rule, params IReadOnlyList<Mark> marks) =>
        new(Outcome.Enhancement, QueueKind.Enhancement, rule, marks);

    private static Decision Undecided(Rule rule) => new(Outcome.Undecided, QueueKind.Triage, rule);
}
