using TicketHub.Web.Features.KnownDefects;

namespace TicketHub.Web.Tests.KnownDefects;

public class PastedTracesTests
{
    private const string Printed = "java.lang.IllegalStateException: closed\n\tat kz.arta.synergy.forms.FormService.open(FormService.java:42)\n\tat kz.arta.synergy.forms.Card.read(Card.java:7)\n";

    [TestCase("Добрый день!\n> java.lang.IllegalStateException: closed\n> \tat kz.arta.synergy.forms.FormService.open(FormService.java:42)\n>     at kz.arta.synergy.forms.Card.read(Card.java:7)\n", TestName = "Quoted by mail")]
    [TestCase(">> java.lang.IllegalStateException: closed\n>> at kz.arta.synergy.forms.FormService.open(FormService.java:42)\n> > at kz.arta.synergy.forms.Card.read(Card.java:7)\n", TestName = "Quoted twice")]
    [TestCase("Ошибка:\njava.lang.IllegalStateException: closed at kz.arta.synergy.forms.FormService.open(FormService.java:42) at kz.arta.synergy.forms.Card.read(Card.java:7)", TestName = "On one line")]
    public void A_trace_is_recognised_however_it_was_pasted(string text) =>
        Assert.That(TracesInText.Of(text).Select(t => string.Join(' ', [t.ExceptionClass, .. t.Frames])), Is.EqualTo(TracesInText.Of(Printed).Select(t => string.Join(' ', [t.ExceptionClass, .. t.Frames]))).And.Not.Empty);

    [Test]
    public void Words_about_an_error_at_a_place_are_no_trace() =>
        Assert.That(TracesInText.Of("NullPointerException at login (see the manual), look at reports.daily (sales)"), Is.Empty);
}
