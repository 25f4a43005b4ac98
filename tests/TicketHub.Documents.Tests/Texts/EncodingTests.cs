using System.Text;

namespace TicketHub.Documents.Tests.Texts;

public class EncodingTests
{
    private const string Russian = "Система должна хранить журнал входов — не менее трёх лет.\nКто отвечает за пункт №7?\n";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [TestCase("utf-8")]
    [TestCase("windows-1251")]
    [TestCase("koi8-r")]
    [TestCase("cp866")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void Russian_is_read_in_every_encoding_without_a_mark(string encoding) =>
        Assert.That(Read(Encoding.GetEncoding(encoding).GetBytes(Plain(encoding))), Is.EqualTo(Plain(encoding)));

    [TestCase("windows-1251")]
    [TestCase("koi8-r")]
    public void Capitals_are_told_by_their_letters(string encoding)
    {
        const string Title = "ТЕХНИЧЕСКОЕ ЗАДАНИЕ НА РАЗРАБОТКУ ПОДСИСТЕМЫ ОТЧЁТНОСТИ\n";

        Assert.That(Read(Encoding.GetEncoding(encoding).GetBytes(Title)), Is.EqualTo(Title));
    }

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    public void A_mark_at_the_beginning_decides(string encoding)
    {
        var marked = Encoding.GetEncoding(encoding);

        Assert.That(Read([.. marked.Preamble, .. marked.GetBytes(Russian)]), Is.EqualTo(Russian));
    }

    [Test]
    public void Kazakh_is_read_in_utf_8() => Assert.That(Read(Encoding.UTF8.GetBytes("Жүйе өтінімдерді сақтауы қажет\n")), Is.EqualTo("Жүйе өтінімдерді сақтауы қажет\n"));

    [Test]
    public void A_letter_cut_in_the_middle_of_the_sample_is_no_damage()
    {
        var text = "a" + new string('я', DocumentReader.HeadLength) + "\n";

        Assert.That(Read(Encoding.UTF8.GetBytes(text)), Is.EqualTo(text));
    }

    [Test]
    public void A_language_with_some_letters_of_its_own_is_still_text() =>
        Assert.That(Read([.. "The caf"u8, 0xE9, .. " is open all the day long and we go there\n"u8]), Is.EqualTo("The café is open all the day long and we go there\n"));

    [Test]
    public void Bytes_of_a_program_are_no_text()
    {
        var program = File.ReadAllBytes(typeof(DocumentReader).Assembly.Location);

        Assert.That(Samples.One("readme.txt", program).State, Is.EqualTo(ReadingState.NotADocument));
    }

    [Test]
    public void What_no_database_takes_is_left_out()
    {
        var read = Samples.One("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("ра\u00ADз\u200B "), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" два " + new string('и', 1000))]);

        Assert.That(read.Text, Does.StartWith("раз \uFFFD два"));
    }

    [Test]
    public void A_hundred_megabytes_of_text_are_cut()
    {
        var read = DocumentReader.Read("a.txt", new Endless("Система должна работать.\n"u8.ToArray(), 100_000_000));

        Assert.That((read[0].State, read[0].Cut), Is.EqualTo((ReadingState.Read, true)));
        Assert.That(read[0].Text.Length, Is.InRange(1_990_000, 2_000_000));
    }

    /// <summary>With only the signs that the encoding has.</summary>
    private static string Plain(string encoding) => encoding is "koi8-r" or "cp866" ? Russian.Replace('—', '-').Replace("№", "", StringComparison.Ordinal) : Russian;

    private static string Read(byte[] bytes) => Samples.One("a.txt", bytes).Text;
}
