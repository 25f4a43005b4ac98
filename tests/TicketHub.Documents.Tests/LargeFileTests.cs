using System.Globalization;
using System.Text;

namespace TicketHub.Documents.Tests;

/// <summary>Files that are large, or are not what they are called, are answered, and soon.</summary>
[CancelAfter(60_000)]
public class LargeFileTests
{
    [Test]
    public void A_sheet_of_ten_thousand_rows_is_read_whole(CancellationToken ct)
    {
        var read = Read("a.xlsx", Sheet(10_000), ct);

        Assert.That((read.State, read.Cut), Is.EqualTo((ReadingState.Read, false)));
        Assert.That(Samples.Lines(read)[^1], Is.EqualTo("9999 | Система должна выполнять правило 9999 |"));
    }

    [Test]
    public void A_csv_of_ten_thousand_rows_is_read_whole(CancellationToken ct)
    {
        var csv = "№;Требование;Ответ\n" + string.Concat(Enumerable.Range(1, 10_000).Select(row => $"{row};\"Система должна\nвыполнять {row}\";\n"));

        Assert.That(Samples.Lines(Read("a.csv", Encoding.UTF8.GetBytes(csv), ct))[^1], Is.EqualTo("10000 | Система должна выполнять 10000 |"));
    }

    [Test]
    public void A_pdf_of_five_hundred_pages_is_read_whole(CancellationToken ct)
    {
        var read = Read("a.pdf", PdfMaker.Pages(Enumerable.Range(1, 500).Select(Page)), ct);

        Assert.That((read.State, read.Pages, read.Cut), Is.EqualTo((ReadingState.Read, (int?)500, false)));
        Assert.That(Samples.Lines(read), Does.Contain("500.40. The system shall keep rule 40 of page 500"));
        Assert.That(Samples.Lines(read), Has.None.StartsWith("Page "));
    }

    [TestCase("a.txt")]
    [TestCase("a.csv")]
    [TestCase("a.html")]
    [TestCase("a.docx")]
    public void A_binary_is_no_document_whatever_its_name(string name)
    {
        var bytes = new byte[2_000_000];
        new Random(1).NextBytes(bytes);

        Assert.That(Samples.One(name, bytes).State, Is.EqualTo(ReadingState.NotADocument));
    }

    [Test]
    public void Only_base64_is_a_text()
    {
        var bytes = new byte[3_000_000];
        new Random(1).NextBytes(bytes);

        var read = Samples.One("a.txt", Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks));

        Assert.That((read.State, read.Cut), Is.EqualTo((ReadingState.Read, true)));
    }

    [Test]
    public void A_list_of_a_hundred_thousand_items_is_numbered_to_its_end(CancellationToken ct)
    {
        var read = Read("a.html", Encoding.UTF8.GetBytes("<html><body><ol>" + string.Concat(Enumerable.Repeat("<li>x", 100_000))), ct);

        Assert.That(Samples.Lines(read)[^1], Is.EqualTo("100000. x"));
    }

    /// <summary>The bound is generous: the parser takes minutes for what is nested so deep.</summary>
    [TestCase("<div>")]
    [TestCase("<b><i>")]
    [TestCase("<span><table>")]
    [CancelAfter(20_000)]
    public void A_page_of_elements_that_never_end_is_given_up(string opening, CancellationToken ct) => Assert.That(
        Read("a.html", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(opening, 400_000))), ct).State,
        Is.EqualTo(ReadingState.Unreadable));

    [Test]
    [CancelAfter(20_000)]
    public void A_million_brackets_are_a_page(CancellationToken ct) => Assert.That(
        Read("a.html", Encoding.UTF8.GetBytes("<html><body>" + new string('<', 1_000_000)), ct).State,
        Is.EqualTo(ReadingState.Read));

    private static IEnumerable<string> Page(int page) =>
        Enumerable.Range(1, 40).Select(line => $"{page}.{line}. The system shall keep rule {line} of page {page}").Append($"Page {page} of 500");

    private static DocumentText Read(string name, byte[] bytes, CancellationToken ct) =>
        DocumentReader.Read(name, new MemoryStream(bytes), ct: ct).Single();

    private static byte[] Sheet(int rows)
    {
        var sheet = new StringBuilder("<worksheet><sheetData>");
        for (var row = 0; row < rows; row++)
        {
            var number = row.ToString(CultureInfo.InvariantCulture);
            var (first, second, third) = row == 0 ? ("№", "Требование", "Ответ") : (number, "Система должна выполнять правило " + number, "");
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">{Cell("A", first)}{Cell("B", second)}{(third.Length > 0 ? Cell("C", third) : "")}</row>");
        }

        return Made.Zip(
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", """<workbook xmlns:r="r"><sheets><sheet name="Лист" r:id="r1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="r1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>"""),
            ("xl/worksheets/sheet1.xml", sheet.Append("</sheetData></worksheet>").ToString()));

        string Cell(string column, string text) => $"<c r=\"{column}1\" t=\"inlineStr\"><is><t>{text}</t></is></c>";
    }
}
