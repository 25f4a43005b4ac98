using TicketHub.Domain.Attachments;

namespace TicketHub.Domain.Tests.Attachments;

public class FileNameTests
{
    [TestCase("журнал сервера.log")]
    [TestCase("../../etc/passwd")]
    [TestCase("C:\\Users\\x\\a.docx")]
    [TestCase(".htaccess")]
    [TestCase("a\u200Db.txt")]
    [TestCase("🙂.png")]
    public void A_name_is_kept_as_it_is(string name) => Assert.That(FileName.Of(name), Is.EqualTo(name));

    [TestCase("a\0b\r\nc\t.txt", "abc.txt")]
    [TestCase("invoice\u202Egpj.exe", "invoicegpj.exe")]
    [TestCase("\u2066a\u2069\u200F.txt", "a.txt")]
    [TestCase("\uFEFFa\u200B.txt", "a.txt")]
    [TestCase("a\uD800b\uDC00.txt", "ab.txt")]
    [TestCase("a\u2028b\u2029.txt", "ab.txt")]
    [TestCase("  a.txt  ", "a.txt")]
    public void What_turns_or_breaks_a_line_is_taken_out(string given, string kept) => Assert.That(FileName.Of(given), Is.EqualTo(kept));

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ")]
    [TestCase("\u202E\u202E")]
    public void A_name_of_nothing_is_file(string? given) => Assert.That(FileName.Of(given), Is.EqualTo("file"));

    [Test]
    public void Three_hundred_characters_stay_and_more_are_cut_before_the_extension()
    {
        var (fits, tooLong) = (new string('ы', 295) + ".docx", new string('ы', 400) + ".docx");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(FileName.Of(fits), Is.EqualTo(fits));
            Assert.That(FileName.Of(tooLong), Is.EqualTo(fits));
        }
    }

    [TestCase(300)]
    [TestCase(301)]
    [TestCase(302)]
    public void No_character_is_cut_in_half(int shift)
    {
        var name = FileName.Of(new string('a', shift % 2) + string.Concat(Enumerable.Repeat("🙂", 200)) + ".tar");

        Assert.That(name.Length, Is.LessThanOrEqualTo(FileName.Longest));
        Assert.That(name.EnumerateRunes().Any(rune => rune.Value == 0xFFFD), Is.False);
        Assert.That(name, Does.EndWith("🙂.tar"));
    }

    [TestCase("a.DOCX", "docx")]
    [TestCase("a.tar.gz", "gz")]
    [TestCase(".htaccess", "")]
    [TestCase("a.", "")]
    [TestCase("README", "")]
    [TestCase("a.there is no such extension", "")]
    public void An_extension_is_what_follows_the_last_dot(string name, string extension) =>
        Assert.That(FileName.ExtensionOf(name), Is.EqualTo(extension));
}
