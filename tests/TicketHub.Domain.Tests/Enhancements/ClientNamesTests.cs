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

    private const string Tengri = "Банк «Тенгри»: кредитный конвейер";
    private const string Zhaiyk = "Жайык Энерго: документооборот";
    private const string Arai = "Арай";
    private const string Plain = "Банк";
    private const string City = "Акимат города Тараз";

    [TestCase("Сделано для Жайык", Zhaiyk)]
    [TestCase("По просьбе компании Жайык", Zhaiyk)]
    [TestCase("ради Жайыка", Zhaiyk)]
    [TestCase("Просит ЖайыкЭнерго", Zhaiyk)]
    [TestCase("Просит жайыкэнерго", Zhaiyk)]
    [TestCase("Просит ТенгриБанк", Tengri)]
    [TestCase("Просит тенгрибанк", Tengri)]
    [TestCase("Просит БанкТенгри", Tengri)]
    [TestCase("hotfix Tengri 4.1", Tengri)]
    [TestCase("Zhaiyk 4.1.7", Zhaiyk)]
    [TestCase("Zhayyk-4.1.7", Zhaiyk)]
    [TestCase("Просили Т-е-н-г-р-и", Tengri)]
    [TestCase("Т е н г р и просили", Tengri)]
    [TestCase("В Таразе ждут", City)]
    [TestCase("Отчёт по городу и акимату, кредитный документооборот, энергия")]
    [TestCase("Банковские реквизиты и сарай, Арайлым, арак")]
    [TestCase("Строка для банка", Plain)]
    [TestCase("а, б и в: с к о р о")]
    [TestCase("minsky 4.1.7, hamming 5.0 hotfix 2")]
    public void A_word_of_a_name_is_found_alone_grown_together_spelled_and_in_the_other_alphabet(string text, params string[] named) =>
        Assert.That(ClientNames.In(text, [Tengri, Zhaiyk, Arai, Plain, City]), Is.EqualTo(named));

    [Test]
    public void What_the_readers_own_project_is_called_by_gives_nothing_away() =>
        Assert.That(ClientNames.In("Банк «Степь» и клиника", [Cards, Clinic], own: Bank), Is.EqualTo(new[] { Clinic }));

    [Test]
    public void A_word_of_ones_own_name_gives_nothing_away() =>
        Assert.That(ClientNames.In("Для Жайыка и Тенгри", [Tengri, "Жайык Энерго: портал"], own: Zhaiyk), Is.EqualTo(new[] { Tengri }));
}
