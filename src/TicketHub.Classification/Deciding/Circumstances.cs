using System.Text.RegularExpressions;
using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// What a text tells about a failure in passing, so that nobody is asked for what they have written: the steps in one line, the
/// hour, a department that stands idle. The classifier does not look at it.
/// </summary>
internal static partial class Circumstances
{
    private const int FewestWords = 3;

    private static readonly PhraseBook StepsHeading = PhraseBook.Of(
        """
        шаги, как повторить, чтобы повторить, как воспроизвести, воспроизводится так, повторяется так, последовательность, порядок действий, делаем так, делаю так, действия
        steps, how to repeat, how to reproduce, to reproduce, reproduced by, it happens when, what we do
        қадамдар, қайталау, қайталау үшін, былай істейміз, әрекеттер
        """);

    private static readonly PhraseBook InOrder = PhraseBook.Of(
        """
        сначала, сперва, потом, затем, после этого, далее, в конце
        first, then, after that, next, finally
        алдымен, содан кейін, одан кейін, соңында
        """);

    private static readonly PhraseBook People = PhraseBook.Of(
        """
        отдел, отдела, отдел*, департамент*, управлени*, канцеляри*, бухгалтери*, филиал*, сотрудник*, пользовател*, оператор*, кассир*, смена, цех, команда, человек, люди, коллеги, офис*, склад, юристы, кадры, кадровик*, секретар*, регистратор*, исполнител*, никто
        department*, team, teams, office*, branch*, users, operators, people, staff, accounting, employees, chancellery, clerks, nobody, everybody
        бөлім*, департамент*, басқарма*, кеңсе*, бухгалтерия*, филиал*, қызметкер*, пайдаланушы*, қолданушы*, оператор*, адам, ешкім
        """);

    private static readonly PhraseBook Idle = PhraseBook.Of(
        """
        стоит, стоят, встал, встала, встали, простаива*, сидит, сидят, ждет, ждут, не может, не могут, не работают, вынужден*, остановил*, заблокирован*, без работы, потерял*
        cannot, can t, can, is blocked, are blocked, is idle, are idle, idle, unable, stuck, is waiting, are waiting, have stopped, has stopped, had to stop, is down
        алмай*, алмады, тұр, тұрып, тоқтап*, тоқтады, отыр, күтіп, жұмыссыз
        """);

    /// <summary>"Шаги: открыть карточку, нажать…", "сначала…, потом…", "вход → реестр → создать".</summary>
    public static bool TellSteps(Reading reading) => Prose(reading).Any(sentence => IsHeaded(sentence) || IsChain(sentence.Text))
        || Prose(reading).SelectMany(sentence => InOrder.Find(sentence).Select(hit => hit.Words.ToLowerInvariant())).Distinct().Count() >= 2;

    /// <summary>People, and that they cannot work.</summary>
    public static bool TellWhoIsBlocked(Reading reading) =>
        reading.Sentences.Any(TellsWhoIsBlocked);

    public static bool TellsWhoIsBlocked(Sentence sentence) => People.Find(sentence).Any() && Idle.Find(sentence).Any();

    /// <summary>An hour or a day: "с 8:30", "с 9 утра", "14 ноября", "сағат 9-дан бері".</summary>
    public static bool TellsWhen(Sentence sentence) => Times().IsMatch(sentence.Text);

    public static IEnumerable<Sentence> Prose(Reading reading) =>
        reading.Sentences.Where(sentence => sentence.IsTitle || reading.Lines[sentence.Line - 1].Kind is LineKind.Prose);

    private static bool IsHeaded(Sentence sentence)
    {
        var colon = sentence.Text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            && sentence.Tokens.Count(token => token.Start > colon) >= FewestWords
            && StepsHeading.Find(sentence).Any(hit => sentence.Tokens[hit.FirstToken].Start < colon);
    }

    private static bool IsChain(string text) =>
        text.Split("->").Length + text.Split('→').Length + text.Split(" > ").Length - 3 >= 2;

    [GeneratedRegex(
        @"\b(?:[01]?\d|2[0-3]):[0-5]\d\b"
        + @"|\b(?:с|в|около|примерно|где-то в|после)\s+\d{1,2}(?:\s*(?:утра|дня|вечера|ночи|часов|час)|-?(?:ми|ти)?\s+(?:утра|часов))"
        + @"|\b(?:since|at|from|around|after)\s+(?:\p{L}+\s+)?\d{1,2}\s*(?:am|pm|a\.m|p\.m|o.clock)"
        + @"|\b(?:сағат|таңғы|түнгі|кешкі)\s+\d{1,2}|\d{1,2}-?(?:ден|дан|тен|тан)\s+бері"
        + @"|\b\d{1,2}(?:-го)?\s+(?:январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|january|february|march|april|may|june|july|august|september|october|november|december|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"
        + @"|\b\d{1,2}\.\d{2}\.20\d{2}\b|\b20\d{2}-\d{2}-\d{2}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Times();
}
