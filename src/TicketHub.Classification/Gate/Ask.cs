using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// The sentence that asks for a verdict over a whole document: "укажите, какой функционал поддерживается". It needs both
/// a word for the whole (document, each clause, the above) and a word for being able.
/// </summary>
internal static class Ask
{
    private static readonly PhraseBook Whole = Book(
        """
        тз, т з, техзадани*, техническ* задани*, техническ* спецификаци*, спецификаци*, требовани*, документ*, по каждому пункту, каждый пункт, каждого пункта, по пунктам, какие пункты, из этого, из него, из них, из списка, из перечня, перечисленн*, описанн*, вышеуказанн*, нижеперечисленн*, приложенн*, вложени*, таблиц*, ниже, список, перечень, тендер*, весь функционал, данный функционал, указанн* функционал*, какой функционал, колонк*
        requirement*, specification*, document, attached, each item, each point, each clause, each requirement, the list, below, above, rfp, tender, the following, spec, srs
        талап*, техникалық тапсырма*, техникалық ерекшелі*, құжат*, әр тармақ*, тізім*, төмендегі, кесте*
        """);

    private static readonly PhraseBook Document = Book(
        """
        тз, т з, техзадани*, техническ* задани*, техническ* спецификаци*, спецификаци*, по каждому пункту, каждый пункт, по пунктам, во вложении, приложенн* тз, приложенн* документ*, требовани* заказчика, таблиц* требований
        each item, each requirement, each clause, attached specification, attached document, attached requirements, requirements below, rfp
        әр тармақ*, техникалық тапсырма*, техникалық ерекшелі*
        """);

    private static readonly PhraseBook Able = Book(
        """
        поддержив*, поддержк*, реализов* ли, реализуем*, реализован*, умее*, можем, можете, покрыва*, покрыт*, закрыва*, соответств*, что есть, что из, какие из, какой функционал, имеется, что можно, можно ли, возможно ли, возможность реализации, оцените, оценить, оценк*, проанализир*, анализ, заполнить, заполните, отметьте, отметить, проставьте, проставить, укажите, указать, подтвердите, подтвердить, есть ли, есть в системе, входит ли, выполним*, что готово, из коробки, потребует доработки, рассмотреть, изучите, изучить, ознаком*
        support*, cover*, comply, complies, compliance, compliant, available, out of the box, mark, fill in, confirm, can be done, is possible, which of, can do, assess, evaluate, meets, meet
        қолдай*, қолдау, іске асыр*, бар ма, мүмкін бе, сәйкес*, көрсетіңіз*, белгілеңіз*, толтыр*, бағала*
        """);

    private static readonly PhraseBook Request = Book(
        """
        прошу, просим, просьба, пожалуйста, укажите, указать, отметьте, заполните, проставьте, подтвердите, оцените, подскажите, сообщите, дайте, нужно понять, хотим понять, рассмотрите, изучите, проанализируйте, нужен ответ, что из, какие из
        please, could you, can you, mark, tell us, let us know, confirm, which of, assess, indicate
        сұраймыз, өтінеміз, көрсетіңіз*, белгілеңіз*, толтырыңыз*, бағалаңыз*, растаңыз*
        """);

    public static bool IsIn(Sentence sentence) =>
        sentence.Tokens.Count <= 60 && Whole.Find(sentence).Any() && Able.Find(sentence).Any() && !Clause.IsOneMeant(sentence);

    /// <summary>Somebody is asked to do something; clauses ask nobody.</summary>
    public static bool Requests(Sentence sentence) => sentence.IsQuestion || Request.Find(sentence).Any();

    /// <summary>A document is meant, not "this" of the sentence before.</summary>
    public static bool NamesWholeDocument(Sentence sentence) => Document.Find(sentence).Any();

    // The book groups by cue; here one cue stands for the list.
    private static PhraseBook Book(string list) => new(
        list.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Question, phrase)));
}
