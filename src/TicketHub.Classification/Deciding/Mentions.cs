using System.Text.RegularExpressions;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// What people mention without the words that the classifier knows for it: "у трёх сотрудников", "настраивали по инструкции", "оценки чужих
/// студентов". The classifier does not look at it, so a word here moves no request.
/// </summary>
internal static partial class Mentions
{
    private static readonly PhraseBook People = PhraseBook.Of(
        """
        студент*, ученик*, учащ*, преподавател*, учител*, врач*, медсестр*, регистратур*, агент*, менеджер*, диспетчер*, бригад*, инспектор*, специалист*, бухгалтер*, юрист*, экономист*, инженер*, кладовщик*, водител*, персонал, работник*, руководител*, директор*, клиенты, клиентам, граждане, заявители, жители, абоненты, покупател*, родители, народ, школы, больницы, магазины
        students, teachers, doctors, nurses, agents, managers, dispatchers, accountants, lawyers, engineers, workers, drivers, customers, clients, citizens, ppl, folks, everyone
        студент*, оқушы*, мұғалім*, дәрігер*, маман*, тұрғын*, клиент*
        """);

    private static readonly PhraseBook Idle = PhraseBook.Of(
        """
        не могут, не может, не можем, не смог*, вынужден*, простаива*, остановил*, остановлен*, без работы, сидят, сидим, стоят, стоим, стоит, встал*, не работают, не работаем, ждут, ждем
        cannot, can t, are unable, unable to, could not, couldn t, are stuck, stuck, are blocked, are idle, are waiting, had to stop
        алмай*, алмады, алмаймыз, тоқтап*, тоқтады, күтіп, жұмыссыз
        """);

    private static readonly PhraseBook Tried = PhraseBook.Of(
        """
        нашел только, нашла только, нашли только, нашел лишь, нашла лишь, нашли лишь, настраивал*, настроен*, по инструкции, согласно инструкции, по документации, согласно документации, по руководству, как в документации, как в инструкции, как в руководстве, прописывал*, менял*, поменял*, изменил*, ставил*, выставлял*, отключал*, отключил*, удалил*, пересоздал*, пересоздавал*, переустанавлив*, переустановил*, перечитал*, изучил*, изучал*, следовал*, сравнил*, перебрал*, вручную получается
        followed the docs, followed the documentation, followed the guide, followed the manual, follow the docs, following the docs, per the docs, according to the docs, according to the documentation, according to the manual, went through the docs, read the manual, read the documentation, read through, found only, only found, i found, we found, i changed, we changed, i have set, i ve set, attempted, reinstalled, recreated, compared
        нұсқаулық бойынша, нұсқаулыққа сай, құжаттама бойынша, баптадым, баптадық, қойып көр*, өзгертіп көр*, өзгерттік, ауыстырып көр*, тек таптым, ғана таптым, ғана таптық
        """);

    private static readonly PhraseBook Symptoms = PhraseBook.Of(
        """
        чужой, чужая, чужое, чужие, чужих, чужую, чужого, чужим, других студент*, других сотрудник*, других отдел*, других клиент*, других организаций, других людей, другого человека, видны всем, видно всем, видны всему, видит каждый, видят все, доступны всем, доступно всем, доступен всем, открыты всем, посторонни*, не сходится, не сходятся, не бьется, не бьются, больше чем, меньше чем, завышен*, занижен*, лишние, лишняя, лишний, лишних, дважды, по два раза, двойн*, копий, дубл*, не то, не тех, не хватает строк, вместо, нулевая, ноль
        somebody else s, someone else s, other people s, other users, other departments, visible to all, visible to everybody, visible to everyone, everybody can see, everyone can see, does not add up, doesn t add up, do not add up, more than, less than, too high, too low, twice, instead of
        басқа біреудің, басқаның, өзгенің, бөтен, басқа студент*, басқа қызметкер*, басқа бөлім*, бәріне көрін*, барлығына көрін*, бәріне ашық, сәйкес келмей*, артық, кем шығ*, екі рет, орнына
        """);

    private static readonly PhraseBook Plans = PhraseBook.Of(
        """
        планиру*, запланир*, собираемся, собираюсь, намерен*, хотим обнов*, хотим перей*, будем, предстоит
        plan to, planning, planned, going to, will
        жоспарла*, жоспар*, ниеттен*
        """);

    private static readonly PhraseBook ToCome = PhraseBook.Of(
        """
        завтра, послезавтра, на следующей, в следующ*, через неделю, через месяц, в ближайш*, скоро
        tomorrow, next week, next month, soon
        ертең, келесі, жақында
        """);

    public static bool TellWhoIsBlocked(Study study) => study.Own.Any(sentence =>
        Counted().IsMatch(sentence.Text) || (People.Find(sentence).Any() && Idle.Find(sentence).Any()));

    public static bool TellWhatWasTried(Study study) => Tried.FindAll(study.Own).Any();

    public static bool TellSymptoms(Study study) => Symptoms.FindAll(study.Own).Any();

    /// <summary>The sentences without what is only planned: "обновляем в субботу, 14 ноября" says when nothing was noticed yet.</summary>
    public static IEnumerable<Sentence> OfThePast(IEnumerable<Sentence> sentences) => sentences.SelectMany(sentence =>
    {
        var parts = Parts().Split(sentence.Text).Select(part => new Sentence(part, sentence.Line, Tokenizer.Tokenize(part))).ToList();
        var plan = parts.FindIndex(part => Plans.Find(part).Any());
        return (plan < 0 ? parts : parts.Take(plan).Where(Structure.Verbs.SayWhatHappens)).Where(part => !ToCome.Find(part).Any());
    });

    [GeneratedRegex(@"[,;–—]\s")]
    private static partial Regex Parts();

    /// <summary>"У трёх сотрудников", "800 человек", "2000 ppl", "половина отдела".</summary>
    [GeneratedRegex(
        @"\b\d{1,6}\s+(?:\p{L}+\s+)?(?:человек\p{L}?|людей|сотрудник\p{L}*|работник\p{L}*|студент\p{L}*|оператор\p{L}*|кассир\p{L}*|врач\p{L}*|агент\p{L}*|people|ppl|persons|employees|students|operators|адам\p{L}*|қызметкер\p{L}*)\b"
        + @"|\bу\s+(?:\d{1,6}|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|двадцати|половины|большинства|нескольких|многих|некоторых|одного|одной)\s+(?:из\s+)?(?:\p{L}+\s+)?(?:нас|человек\p{L}?|людей|сотрудни\p{L}*|пользовател\p{L}*|коллег\p{L}*|отдел\p{L}*|клиент\p{L}*|студент\p{L}*|оператор\p{L}*|филиал\p{L}*)\b"
        + @"|\b(?:половина|половину|большинство|треть|половины)\s+(?:\p{L}+\s+)?(?:сотрудников|людей|пользователей|отдела|отделов|коллектива|филиала|филиалов|студентов|операторов|компании|организации)\b"
        + @"|\b(?:half|most|some|several|many)\s+(?:of\s+)?(?:our\s+|the\s+)?(?:people|users|employees|staff|students|operators|team|office|department)\b"
        + @"|\b(?:қызметкерлердің|пайдаланушылардың|адамдардың|бөлімнің)\s+(?:жартысы|көбі|көпшілігі|бір бөлігі)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Counted();
}
