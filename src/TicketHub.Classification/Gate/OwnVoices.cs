using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Hears the filer's own question, symptoms and wish in the cover, and a log anywhere. Beside a whole document only what has words
/// of its own counts: "можете оценить?" is courtesy, "можно ли скрыть кнопку на форме по роли?" is a question.
/// </summary>
internal static class OwnVoices
{
    /// <summary>Two lines may be an example in a document; a file with this share of them is a log.</summary>
    private const double ShareOfLog = 0.25;

    private const int FewOwnWords = 2;

    /// <summary>So many leave no doubt, even if no thing of the platform is among them.</summary>
    private const int ManyOwnWords = 4;

    /// <summary>Above a document in the body a longer one is its first line: "нужна система учёта, которая…".</summary>
    private const int LongestNeed = 8;

    public static OwnVoice Of(Cover cover, IReadOnlyList<CueHit> hits, Findings body, IReadOnlyList<Findings> documents)
    {
        var found = hits.ToLookup(hit => hit.Sentence, ReferenceEqualityComparer.Instance as IEqualityComparer<Sentence>);
        var hasLog = documents.Any(IsLog);
        var voice = new OwnVoice(Question: false, Symptoms: body.HasTraces, Wish: false);
        var said = new Dictionary<string, Sentence>();
        var heardOf = new List<Sentence>();
        var isApart = documents.Count > 0 && body.Region == Region.None;
        foreach (var sentence in cover.Own)
        {
            if (IsDocumentName(sentence))
                continue;
            heardOf.Add(sentence);
            List<CueHit> cues = found.Contains(sentence) ? [.. found[sentence]] : [.. PhraseBook.Standard.Find(sentence)];
            var isInside = !sentence.IsTitle && body.Region.Contains(sentence.Line - 1);
            var heard = new Heard(sentence, cues, cover.Asking is not null, isInside, isApart);
            voice = Hear(voice, heard);
            foreach (var code in heard.Codes)
                said.TryAdd(code, sentence);
        }

        return voice with { Words = OwnWords.CountIn(heardOf), Said = said, Sentences = heardOf, IsApart = isApart, HasLog = hasLog, OnlyLogTells = hasLog && !voice.Symptoms, Symptoms = voice.Symptoms || hasLog };
    }

    public static bool IsLog(Findings document) => document.HasTraces && document.MachineShare > ShareOfLog;

    private static OwnVoice Hear(OwnVoice voice, Heard heard) => voice with
    {
        Question = voice.Question || heard.Asks,
        AsksInWords = voice.AsksInWords || (heard.Says(Cue.Question) && heard.Words >= FewOwnWords),
        Symptoms = voice.Symptoms || heard.TellsSymptoms,
        Wish = voice.Wish || heard.Wishes,
        Faint = voice.Faint || heard.MayAskOrWish,
        FaintSymptoms = voice.FaintSymptoms || heard.MayTellSymptoms,
        Hint = voice.Hint || heard.MayWish || heard.Says(Cue.Failure) || (heard.Says(Cue.Question) && heard.Words >= FewOwnWords),
        AsksHow = voice.AsksHow || heard.AsksHow,
        AsksHowOfIt = voice.AsksHowOfIt || heard.AsksHowOfIt,
        Needs = voice.Needs || heard.Needs,
        Orders = voice.Orders || heard.Orders,
        Errand = voice.Errand || heard.Errand,
        AsksOne = voice.AsksOne || heard.AsksOne,
    };

    /// <summary>A sentence, and where it was said: beside the request for a verdict, in the middle of the document.</summary>
    private sealed class Heard(Sentence sentence, List<CueHit> hits, bool isBesideAsk, bool isInside, bool isApart)
    {
        private readonly bool isConcrete = OwnWords.IsConcrete(sentence, hits);

        private readonly bool asksForChange = Gate.Wishes.IsIn(sentence);

        private readonly bool isStory = Stories.IsOne(SpecificationPhrases.Fold(sentence.Text, sentence.Text.Length));

        public int Words { get; } = OwnWords.CountIn(sentence);

        private bool IsClear => Words >= (isConcrete ? FewOwnWords : ManyOwnWords);

        /// <summary>"Как настроить почту" without a question mark is one where nothing else is asked.</summary>
        private bool IsQuestion => sentence.IsQuestion || (Says(Cue.Question) && !isBesideAsk && !isInside && !isStory);

        public bool AsksHowOfIt => sentence.IsQuestion && Words > 0 && OwnWords.AsksHow(sentence);

        public bool AsksHow => AsksHowOfIt && !OwnWords.PointsAtAll(sentence);

        public bool Needs =>
            !isInside && !sentence.IsQuestion && Words >= FewOwnWords && (isApart || sentence.Tokens.Count <= LongestNeed) && Gate.Needs.IsIn(sentence);

        public bool Orders => Gate.Orders.IsIn(sentence);

        public bool Errand => !isInside && Errands.IsIn(sentence);

        public bool AsksOne => !isInside && OneThing.IsIn(sentence);

        public bool Asks => IsQuestion && !(isInside && !LineWords.In(sentence.Text).Has(WordSense.Voice)) && (IsClear || Clause.IsOneMeant(sentence));

        public bool TellsSymptoms => Says(Cue.Failure) && Words >= (isConcrete ? FewOwnWords : isBesideAsk ? int.MaxValue : FewOwnWords + 1);

        /// <summary>"Вчера ещё работало" tells of a failure too.</summary>
        public bool MayTellSymptoms => (Says(Cue.Failure) && (!isBesideAsk || Words > FewOwnWords)) || (!isInside && Lapses.IsIn(sentence));

        public bool Wishes => Words >= FewOwnWords && (asksForChange || isStory || (!isBesideAsk && hits.Exists(Gate.Wishes.IsClear) && !Gate.Needs.IsPurchase(sentence)));

        public bool MayWish => hits.Exists(Gate.Wishes.IsClear);

        public bool MayAskOrWish => asksForChange || (IsQuestion && Words >= FewOwnWords);

        /// <summary>Of the evidence that this sentence is.</summary>
        public IEnumerable<string> Codes
        {
            get
            {
                if (Asks || (AsksOne && sentence.IsQuestion))
                    yield return "ownQuestion";
                if (TellsSymptoms)
                    yield return "ownSymptoms";
                if (Wishes)
                    yield return "ownWish";
            }
        }

        public bool Says(Cue cue) => hits.Exists(hit => hit.Cue == cue);
    }

    /// <summary>"ТЗ на доработку портала" is what the document is called, not what the filer wishes.</summary>
    private static bool IsDocumentName(Sentence sentence) =>
        !sentence.IsQuestion && SpecificationPhrases.IsName(sentence.Text) && !LineWords.In(sentence.Text).Has(WordSense.Voice);
}
