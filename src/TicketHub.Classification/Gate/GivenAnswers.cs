namespace TicketHub.Classification.Gate;

/// <summary>Verdicts that somebody has written beside the clauses already: who sends those does not ask for them.</summary>
internal static class GivenAnswers
{
    /// <summary>In the text between tables; fewer are chance.</summary>
    private const int Fewest = 5;

    private const int Tail = 80;

    private static readonly string[] Names = ["ответ:", "жауап:", "answer:", "reply:"];

    private static readonly PhraseSet Verdicts = new(
        "да; нет; есть; частичн; поддерж; не поддерж; реализ; не реализ; соответств; не соответств; штатн; доработ; настро; готов; в работе; в процессе; сделан; закрыт; завершен; не начат; done; in progress; closed; not started; выполн; не выполн; стандарт; "
        + "из короб; имеет; отсутств; yes; no; partial; support; not support; compl; not compl; full; available; custom; config; planned; иа; жок; ишинара; колда; бар; бапта; жетилдир");

    public static bool IsVerdict(string folded) => Verdicts.Opens(folded);

    /// <summary>"Ответ: поддерживается" in a line of its own or behind the clause, or "…ведёт журнал. — Есть штатно".</summary>
    public static bool EndIn(string line)
    {
        var text = SpecificationPhrases.Fold(line.Length > Tail ? line[^Tail..] : line);
        if (AnswerSlots.IsIn(text))
            return false;
        foreach (var name in Names)
        {
            if (text.LastIndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
                return IsVerdict(text[(at + name.Length)..].TrimStart());
        }

        var dash = text.LastIndexOfAny(['—', '–']);
        return dash > 0 && text.AsSpan(0, dash).TrimEnd() is [.., '.' or ')' or ';'] && IsVerdict(text[(dash + 1)..].TrimStart());
    }

    /// <summary>There are verdicts for a good part of the clauses, among which lines with a verdict may have been counted.</summary>
    public static bool Are(int answers, int clauses) => answers >= Fewest && 3 * answers >= clauses;
}
