using System.Diagnostics;
using System.Globalization;
using TicketHub.Classification;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Benchmarks;

/// <summary>
/// What judging and learning cost on one core. Each figure is the least of several rounds: everything else that a machine does
/// only adds.
/// </summary>
internal static class Classify
{
    internal const string Request =
        """
        Добрый день! На проде после обновления до minsky 4.1.6 не открываются карточки договоров: крутится загрузка, потом пустая страница.
        Утром было у двух человек, сейчас у всей бухгалтерии, закрыть месяц не можем. Перезапускали WildFly, чистили кэш браузера,
        не помогло. На тестовом стенде с теми же данными всё работает. В журнале на каждое открытие одна и та же строка:
        2026-11-22 09:14:07,311 ERROR [kz.arta.forms] (default task-41) card 18211: template is null
        Что ещё собрать, чтобы вы могли посмотреть? Дамп потоков сняли, приложить можем сразу, доступ к серверу по VPN тоже есть.
        """;

    public static int Run(int examples)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var assessor = Assessor.Create();
        Print("model in memory", (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024, "MB", 10);

        var request = new RequestText("Не открываются карточки договоров", Request[..566]);
        var words = new Dictionary<string, int>();
        var baseline = Least(rounds: 40, calls: 500, () => Count(words, request.Body));
        Print("baseline: the same text split at blanks and counted", baseline * 1000, "µs");
        var score = Least(rounds: 40, calls: 500, () => assessor.Score(request));
        Print($"a prediction, {request.Title.Length + request.Body.Length} characters", score * 1000, "µs", 100);
        Print("  in baselines", score / baseline, "");
        Print("the whole assessment of it, with gate and reasons", Least(20, 200, () => assessor.Assess(request)) * 1000, "µs");

        Print("a document of 100 pages", Least(20, 1, () => assessor.Assess(new RequestText("ТЗ", HundredPages()))), "ms", 20);
        foreach (var (name, text) in Hostile())
            Print($"1 MB of {name}", Least(5, 1, () => assessor.Assess(new RequestText("Вопрос", text))), "ms", 200);

        var corpus = Corpus.Starter();
        var many = Enumerable.Range(0, examples).Select(at => Mixed(corpus, at)).ToList();
        Print($"learning from {examples} examples", Least(3, 1, () => Trainer.Train(StarterModel.Rows(many))) / 1000, "s", 5);
        var used = Environment.CpuUsage.TotalTime;
        Trainer.Train(StarterModel.Rows(many));
        Print("  the same in time of the processor", (Environment.CpuUsage.TotalTime - used).TotalSeconds, "s", 5);
        return 0;
    }

    /// <summary>Milliseconds a call, the least of the rounds; the first round warms up.</summary>
    private static double Least(int rounds, int calls, Action act)
    {
        var least = double.MaxValue;
        for (var round = 0; round <= rounds; round++)
        {
            var time = Stopwatch.StartNew();
            for (var call = 0; call < calls; call++)
                act();
            if (round > 0)
                least = Math.Min(least, time.Elapsed.TotalMilliseconds / calls);
        }

        return least;
    }

    private static void Count(Dictionary<string, int> words, string text)
    {
        words.Clear();
        foreach (var word in text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            words[word] = words.GetValueOrDefault(word) + 1;
    }

    private static string HundredPages()
    {
        var clauses = Enumerable.Range(1, 2_400).Select(number => string.Create(
            CultureInfo.InvariantCulture,
            $"4.{number / 40}.{number % 40} Система должна обеспечивать учёт договоров вида {number} и формирование отчёта по подразделению за период.\n"));
        return string.Concat(clauses);
    }

    private static IEnumerable<(string Name, string Text)> Hostile()
    {
        const int megabyte = 1_000_000;
        yield return ("one letter", new string('а', megabyte));
        yield return ("one line of brackets", new string('(', megabyte));
        yield return ("short lines", string.Concat(Enumerable.Repeat("да\n", megabyte / 3)));
        yield return ("digits", new string('7', megabyte));
        yield return ("table rows", string.Concat(Enumerable.Range(0, 10_000).Select(row => $"{row}\tСистема должна вести журнал {row}\tда\tнет\t{new string('я', 60)}\n")));
    }

    /// <summary>The title of one example over the body of another of its kind: as long as real ones, and no two alike.</summary>
    private static Example Mixed(IReadOnlyList<Example> corpus, int at)
    {
        var one = corpus[at % corpus.Count];
        var same = corpus.Where(example => example.Label == one.Label).ToList();
        var other = same[(int)((uint)(at * 2_654_435_769) % (uint)same.Count)];
        return one with { Body = $"{other.Body} № {at}" };
    }

    private static void Print(string what, double figure, string unit, double? limit = null)
    {
        var verdict = limit is { } most ? figure < most ? $" (limit {most}: met)" : $" (limit {most}: MISSED)" : "";
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-55} {figure,10:F2} {unit}{verdict}"));
    }
}
