using System.Diagnostics;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Tests.Pages;

public class WrittenTextTests
{
    private const string Trace = """
        java.lang.OutOfMemoryError: Java heap space
            at kz.arta.synergy.registry.cache.RegistryCache.put(RegistryCache.java:214)
        	at kz.arta.synergy.registry.Reader.read(Reader.java:18)
        Caused by: java.io.IOException: closed
            ... 12 more
        """;

    [Test]
    public void A_trace_stands_apart_from_the_words_around_it() => Assert.That(
        WrittenText.Parts($"Карточка не открывается.\n\n{Trace}\n\nЧто делать?").Select(p => (p.IsPasted, p.Text)),
        Is.EqualTo(new[] { (false, "Карточка не открывается."), (true, Trace), (false, "Что делать?") }));

    [TestCase("2026-11-21 10:14:02,113 ERROR [registry] не прочитана карточка")]
    [TestCase("10:14:02,113 INFO  [org.jboss.as] started")]
    [TestCase("[2026-11-21T10:14:02] warn")]
    public void Lines_of_a_log_are_told_by_their_time(string line) =>
        Assert.That(WrittenText.Parts(string.Join('\n', Enumerable.Repeat(line, 6))).Single(), Is.EqualTo(new WrittenPart(string.Join('\n', Enumerable.Repeat(line, 6)), true, 6)));

    [TestCase("Обычный текст.\nВо второй строке тоже слова.\n\n    отступ\n    ещё отступ\n    и ещё\n    и ещё")]
    [TestCase("В 10:14 не открылась карточка.\nException в журнале есть.\nat work мы это видели (вчера)")]
    [TestCase("2026-11-21 10:14:02 одна строка журнала\nи вопрос к ней")]
    public void Words_of_a_person_stay_words(string text) =>
        Assert.That(WrittenText.Parts(text).Single().IsPasted, Is.False);

    [Test]
    public void Nothing_of_any_text_is_lost_or_doubled()
    {
        var random = new Random(20261122);
        string[] lines = ["слова", "", "  отступ", "\tat a.b.C(D.java:1)", "10:14:02 x", "Caused by: y", " ", "ещё слова"];
        for (var round = 0; round < 500; round++)
        {
            var text = string.Join('\n', Enumerable.Range(0, random.Next(25)).Select(_ => lines[random.Next(lines.Length)]));
            var shown = string.Concat(WrittenText.Parts(text).Select(p => p.Text));
            Assert.That(Letters(shown), Is.EqualTo(Letters(text)), text);
        }
    }

    [TestCase("a.")]
    [TestCase("\t")]
    [TestCase("10:14:02 \n")]
    [TestCase("at a.")]
    public void A_hostile_text_takes_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        WrittenText.Parts(text);

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
