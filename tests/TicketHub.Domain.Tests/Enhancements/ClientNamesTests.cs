using TicketHub.Domain.Enhancements;

namespace TicketHub.Domain.Tests.Enhancements;

/// <summary>Words for people of several clients name none of them.</summary>
public class ClientNamesTests
{
    private const string Bank = "Банк «Степь»: кредиты";
    private const string Cards = "Банк «Степь»: карты";
    private const string Clinic = "Клиника";

    [TestCase("Просила только клиника.", Clinic)]
    [TestCase("Это нужно одной «Степи», и то не сейчас", Bank, Cards)]
    [TestCase("Со Степью договорились, но с БАНКОМ «СТЕПЬ» нет", Bank, Cards)]
    [TestCase("Ждём ответа клиник\u200bи", Clinic)]
    [TestCase("Ждём ответа кли\u00adни\u0301ки", Clinic)]
    [TestCase("Ждём ответа кли\u202eника", Clinic)]
    [TestCase("\ud800клиника", Clinic)]
    [TestCase("Отказал бaнк «Cтeпь»", Bank, Cards)]
    [TestCase("Степной округ и степени доступа")]
    [TestCase("Клиент против")]
    [TestCase("Отказал БАНК «СТЕПЬ», причина прежняя", Bank, Cards)]
    [TestCase("По степь-проекту не берём", Bank, Cards)]
    [TestCase("Клиникам это не нужно", Clinic)]
    [TestCase("")]
    public void A_project_is_named_by_all_that_it_is_called_by(string text, params string[] named) =>
        Assert.That(ClientNames.In(text, [Bank, Cards, Clinic]), Is.EqualTo(named));

    [Test]
    public void What_the_readers_own_project_is_called_by_gives_nothing_away() =>
        Assert.That(ClientNames.In("Банк «Степь» и клиника", [Cards, Clinic], own: Bank), Is.EqualTo(new[] { Clinic }));
}
