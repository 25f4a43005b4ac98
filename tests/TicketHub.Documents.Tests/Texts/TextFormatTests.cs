using System.Text;

namespace TicketHub.Documents.Tests.Texts;

public class TextFormatTests
{
    [TestCase("a.txt", "txt")]
    [TestCase("a.md", "md")]
    [TestCase("a.CSV", "csv")]
    [TestCase("a.bin", "txt")]
    [TestCase("noname", "txt")]
    public void The_name_decides_between_text_formats(string name, string format) =>
        Assert.That(Samples.One(name, "Раз, два, три").Format, Is.EqualTo(format));

    [Test]
    public void An_empty_file_has_no_text() => Assert.That(Samples.One("a.txt", "").State, Is.EqualTo(ReadingState.NoText));

    [Test]
    public void A_field_in_quotes_keeps_its_separators_and_lines() => Assert.That(
        Samples.One("a.csv", "№;Требование\r\n1;\"Хранить \"\"журнал\"\";\r\nтри года\"\r\n;;\r\n2;Роли").Text,
        Is.EqualTo("№ | Требование\n1 | Хранить \"журнал\"; три года\n2 | Роли\n"));

    [Test]
    public void A_page_is_read_as_it_is_seen() => Assert.That(
        Samples.One("a", """
            <!DOCTYPE html><html><head><title>нет</title><script>нет()</script></head><body><h1>Требования</h1>
            <ol><li>Хранить <b>журнал</b></li><li><p>Выгружать</p></li></ol><ul><li>роли</li></ul>
            <table><tr><th>№</th><th>Пункт</th></tr><tr><td>1</td><td>а<br>б</td></tr></table><style>нет</style></body></html>
            """).Text,
        Is.EqualTo("Требования\n1. Хранить журнал\n2. Выгружать\n• роли\n№ | Пункт\n1 | а б\n"));

    [Test]
    public void A_page_in_windows_1251_is_read_by_what_it_declares()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(1251).GetBytes("<html><head><meta charset=windows-1251></head><body>ЩЪЫ</body></html>");

        Assert.That(Samples.One("a.html", page).Text, Is.EqualTo("ЩЪЫ\n"));
    }

    [Test]
    public void A_page_asks_nobody_for_anything()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/";

        var read = Samples.One("a.html", $"<html><link rel=stylesheet href='{address}'><script src='{address}'></script><img src='{address}'><iframe src='{address}'></iframe>текст</html>");

        Assert.That(read.Text, Is.EqualTo("текст\n"));
        Assert.That(listener.Pending(), Is.False);
    }

    [Test]
    public void A_page_nested_without_end_is_answered([Values("<div>", "<b>", "<table><tr><td>", "<ol><li>")] string tag)
    {
        var read = Samples.One("a.html", "<html><body>" + string.Concat(Enumerable.Repeat(tag, 3_000)) + "дно");

        Assert.That(read.State, Is.EqualTo(ReadingState.Unreadable).Or.EqualTo(ReadingState.Read));
    }
}
