using System.Text;

namespace TicketHub.Documents.Tests.Mail;

public class LetterTests
{
    private const string Head = "From: a@b.example\r\nTo: c@d.example\r\nMIME-Version: 1.0\r\n";

    [Test]
    public void The_plain_one_of_two_texts_is_read() => Assert.That(
        Samples.One("a.eml", Head + Multipart("alternative", "x", "Content-Type: text/plain\r\n\r\nпросто", "Content-Type: text/html\r\n\r\n<p>нарядно</p>")).Text.Trim(),
        Is.EqualTo("просто"));

    [Test]
    public void A_page_alone_is_read_as_it_is_seen() => Assert.That(
        Samples.One("a.eml", Head + "Content-Type: text/html; charset=utf-8\r\n\r\n<p>раз</p><p>два</p>").Text.Trim(), Is.EqualTo("раз\nдва"));

    [Test]
    public void Subject_and_text_are_decoded()
    {
        var koi8 = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;
        var letter = Head + "Subject: =?utf-8?B?0JfQsNC/0YDQvtGB?= =?windows-1251?Q?_=EF=EE_=D2=C7?=\r\n"
            + "Content-Type: text/plain;\r\n charset=\"koi8-r\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Convert.ToBase64String(koi8.GetBytes("Что из этого поддерживается?"));

        Assert.That(Samples.Lines(Samples.One("a", letter)), Is.EqualTo(new[] { "Запрос по ТЗ", "Что из этого поддерживается?" }));
    }

    [Test]
    public void Soft_line_breaks_are_joined() => Assert.That(
        Samples.One("a", Head + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=D0=A2=\r\n=D0=97 =3D 1=\n!").Text.Trim(),
        Is.EqualTo("ТЗ = 1!"));

    [Test]
    public void What_is_attached_is_read_under_its_name()
    {
        var docx = $"Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=utf-8''%D0%A2%D0%97.docx\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(Samples.Bytes("spec.docx"), Base64FormattingOptions.InsertLineBreaks);
        var text = "Content-Type: text/plain; charset=utf-8; name=\"=?utf-8?B?0KLQl9C4Lg==?=txt\"\r\nContent-Disposition: attachment\r\n\r\nприложение";

        var read = Samples.All("a.eml", Encoding.UTF8.GetBytes(Head + Multipart("mixed", "--b 1", "Content-Type: text/plain\r\n\r\nсмотрите", docx, text)));

        Assert.That(read.Select(r => (r.Name, r.Format, r.State)), Is.EqualTo(new[]
        {
            ("a.eml", "eml", ReadingState.Read), ("a.eml/ТЗ.docx", "docx", ReadingState.Read), ("a.eml/ТЗи.txt", "txt", ReadingState.Read),
        }));
        Assert.That(read[1].Text, Is.EqualTo(Samples.Read("spec.docx").Text));
    }

    [Test]
    public void A_letter_in_a_letter_is_read_and_one_in_that_is_not()
    {
        var letter = Head + "Content-Type: text/plain\r\n\r\nтретье";
        for (var i = 0; i < 2; i++)
            letter = Head + Multipart("mixed", "b" + i, "Content-Type: message/rfc822\r\n\r\n" + letter);

        var read = Samples.All("a.eml", Encoding.UTF8.GetBytes(letter));

        Assert.That(read.Select(r => r.State), Is.EqualTo(new[] { ReadingState.NoText, ReadingState.NoText, ReadingState.Unreadable }));
    }

    [Test]
    public void Parts_nested_a_hundred_deep_are_unreadable()
    {
        var inner = "Content-Type: text/plain\r\n\r\nдно";
        for (var i = 0; i < 100; i++)
            inner = Multipart("mixed", "b" + i, inner);

        Assert.That(Samples.One("a.eml", Head + inner).State, Is.EqualTo(ReadingState.Unreadable));
    }

    [Test]
    public void A_thousand_thousand_parts_end_at_the_limit()
    {
        var many = Head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + string.Concat(Enumerable.Repeat("--b\r\n\r\n", 1_000_000));

        Assert.That(Samples.One("a.eml", many).State, Is.EqualTo(ReadingState.Unreadable));
    }

    [TestCase("Content-Type: multipart/mixed\r\n\r\nтекст")]
    [TestCase("Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n----")]
    [TestCase("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b")]
    [TestCase("Content-Type: text/plain; charset=nonsense\r\n\r\nтекст")]
    [TestCase("Content-Type: text/plain; charset=utf-7\r\n\r\nтекст")]
    [TestCase("Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!=a=b")]
    [TestCase("Content-Disposition: attachment; filename*0*=utf-8''%D; filename*1*=%zz\r\n\r\n")]
    [TestCase("Subject: =?utf-8?B?A?= =?x?Q?==?=")]
    public void Damage_is_answered(string rest) => Assert.That(Samples.All("a.eml", Encoding.UTF8.GetBytes(Head + rest)), Is.Not.Empty);

    [Test]
    public void A_text_with_a_colon_is_no_letter() => Assert.That(Samples.One("a.txt", "Вопрос: можно?\nОт: Ивана\n").Format, Is.EqualTo("txt"));

    private static string Multipart(string kind, string boundary, params string[] parts) =>
        $"Content-Type: multipart/{kind}; boundary=\"{boundary}\"\r\n\r\n"
        + string.Concat(parts.Select(part => $"--{boundary}\r\n{part}\r\n")) + $"--{boundary}--\r\n";
}
