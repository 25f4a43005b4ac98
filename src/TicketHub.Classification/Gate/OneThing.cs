using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// One thing is asked, however short: "какие браузеры поддерживаются?", "не можем настроить автономер", "подскажите по п. 4.2.1.4". Who asks
/// that beside a document has a question, and asks for no verdict over the document. Not with "каждый пункт", "что из этого", "соответствует
/// ли", and not where one of the words about the document says what is to be judged.
/// </summary>
internal static class OneThing
{
    /// <summary>Whatever else is named, the document as a whole is meant.</summary>
    private static readonly PhraseBook Whole = PhraseBook.Of(
        """
        по документу, по документам, в целом, целиком, полностью, соответств*, сможете ли, сможем ли, сумеете ли, покрыва*, покрыти*, покро*, закрыва*, закрое*, закрыть, потян*, осил*, проходим ли, подходим ли, справ*, все требовани*, всем требовани*, этим требовани*, эти требовани*, таким требовани*, такие требовани*, данным требовани*, эти функции, такие функции, такой функционал, этот функционал, данный функционал, весь функционал, все функции, все пункты, всеми пунктами, все позиции, весь список, весь перечень, весь документ, всё это, это всё, это все, все это, всё тз, все тз, такое тз, это тз, данное тз, этого тз, перечисленн*, вышеуказан*, нижеуказан*, следующ* требовани*, следующ* функци*, следующее, сколько пунктов, сколько требований, что .. из этого, что .. из них, что .. в файле, что .. во вложении, что .. в документе, gap, гэп
        whole document, the document, as a whole, entire, comply, complies, compliance, compliant, cover, covers, covered, coverage, meet, meets, fit, fits, all of it, all of this, all of these, all the requirements, these requirements, this specification, the specification, this rfp, the following, listed, gap, gaps
        осы талап*, бұл талап*, барлық талап*, талаптарға, барлығын, бәрін, құжат бойынша, толығымен, сәйкес*, сай, көтер*
        """);

    /// <summary>What is done with a document as a whole; about a thing of the platform nobody says so.</summary>
    private static readonly PhraseBook Judging = PhraseBook.Of(
        """
        оцен*, проанализир*, анализ, рассмотр*, изуч*, ознаком*, заполн*, отмет*, простав*, заключени*, подтверд*, провер*, посмотр*, глян*, комментар*, реализу*, реализов*, сделать, сделаем, сделаете, выполни*, ответ*, отвеч*
        assess, evaluate, estimate, review, mark, fill, confirm, check, go through, look, implement, deliver, do, answer*, comment*
        бағала*, қара*, толтыр*, белгіле*, растаңыз*, іске асыр*, орында*, жауап*
        """);

    /// <summary>The file or the request itself is to go.</summary>
    private static readonly PhraseBook Withdrawing = PhraseBook.Of(
        """
        удалить, удалите, отозвать, отзовите, заменить, замените, убрать, уберите
        delete, remove, withdraw, replace
        өшір*, жойы*, ауыстыр*
        """);

    /// <summary>Somebody tried, cannot, or is interested in it alone.</summary>
    private static readonly PhraseBook Stuck = PhraseBook.Of(
        """
        не можем, не могу, не может, не могут, не смогли, не выходит, не получается, не получилось, не удается, не удаётся, не удалось, не понимаем, не понимаю, не поняли, не понятно, непонятно, не ясно, не нашли, не нашел, не нашла, не находим, застрял*, запутал*, нужна помощь с, нужна помощь по, интересует, интересуют
        cannot, can t, could not, couldn t, unable to, stuck, not clear, do not understand, don t understand, did not find, need help with
        алмай*, алмады*, түсінбе*, таппа*, таба алма*
        """);

    public static bool IsIn(Sentence sentence)
    {
        if (Ask.MeansEach(sentence))
            return false;
        if (Clause.IsOneMeant(sentence))
            return true;
        if (Whole.Find(sentence).Any())
            return false;
        if (AsksWhoOrWhere(sentence) || Withdrawing.Find(sentence).Any())
            return true;
        return OwnWords.CountIn(sentence) > 0
            && (sentence.IsQuestion || Stuck.Find(sentence).Any() || AsksInWords(sentence))
            && !(MayMeanDocument(sentence) && Judging.Find(sentence).Any());
    }

    /// <summary>"Как сделать столбец «Ответ» переключателем?" is about a column of the platform.</summary>
    private static bool MayMeanDocument(Sentence sentence) =>
        OwnWords.AsksHow(sentence) ? Ask.NamesWholeDocument(sentence) : Ask.PointsAtDocument(sentence);

    /// <summary>No verdict is somewhere, and it is nobody.</summary>
    private static bool AsksWhoOrWhere(Sentence sentence) =>
        sentence.Tokens.Any(token => token.Folded is "кого" or "кому" or "whom" or "кимди" or "кимге")
        || (sentence.IsQuestion && sentence.Tokens.Take(3).Any(token => token.Folded is "где" or "куда" or "откуда" or "кто" or "почему" or "зачем" or "where" or "who" or "why" or "кайда" or "ким" or "неге"));

    /// <summary>"Подскажите по автономеру"; a title like that names what the request is about, a project as well as a thing.</summary>
    private static bool AsksInWords(Sentence sentence) =>
        !sentence.IsTitle && !Ask.PointsAtDocument(sentence) && PhraseBook.Standard.Find(sentence).Any(hit => hit.Cue == Cue.Question);
}
