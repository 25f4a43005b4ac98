using TicketHub.Web.Features.Backlog;

namespace TicketHub.Web.Tests.Backlog;

/// <summary>What in the tray says the same.</summary>
public class TrayTwinsTests
{
    private static readonly TrayText[] Tray =
    [
        TrayText.Of(36, "Пакетная печать карточек", "Карточки договоров печатают по одной. Нужна печать всех отмеченных карточек реестра."),
        TrayText.Of(37, "Печатать карточки пачками", "Приказы печатаем сразу по нескольку: нужна печать отмеченных карточек реестра пачками."),
        TrayText.Of(38, "Печать нескольких карточек сразу", "Хотим отметить карточки в реестре и отправить их на печать."),
        TrayText.Of(39, "Тёмная тема мобильного приложения", "Ночью экран слепит, просим добавить тёмное оформление сразу для всех экранов."),
        TrayText.Of(40, "Подписание ЭЦП пакета", "Пакет из нескольких документов подписывают по одному, каждый раз вводят пароль ключа."),
    ];

    [TestCase(36, new long[] { 37, 38 })]
    [TestCase(37, new long[] { 36, 38 })]
    [TestCase(38, new long[] { 36, 37 })]
    [TestCase(39, new long[0])]
    [TestCase(40, new long[0])]
    [TestCase(41, new long[0])]
    public void Those_that_ask_for_one_thing_find_each_other_and_nobody_else(long number, long[] twins) =>
        Assert.That(new TrayTwins(Tray).Of(number).Select(twin => twin.Number), Is.EquivalentTo(twins));

    [Test]
    public void Words_of_how_many_and_how_often_make_nothing_alike()
    {
        var board = new BoardWords([new(7, "Подписание ЭЦП пакета", 1, 1, TellingWords.Of("Подписание ЭЦП сразу нескольких документов, приказы пачками").Keys.ToHashSet())]);

        Assert.That(board.MostAlike("Печать карточек\nПриказы печатаем сразу по нескольку, пачками."), Is.Null);
    }
}
