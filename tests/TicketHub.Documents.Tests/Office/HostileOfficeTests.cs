using System.Text;

namespace TicketHub.Documents.Tests.Office;

/// <summary>Documents that were made to read our files, to fill our memory, or to call somebody.</summary>
public class HostileOfficeTests
{
    private const string Secret = "тайное содержимое";

    private static readonly string[] Kinds = ["docx", "xlsx", "pptx", "odt"];

    [TestCaseSource(nameof(Kinds))]
    public void A_document_type_is_refused_and_nothing_is_fetched(string kind)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Secret);

        var read = Samples.One("a." + kind, Of(kind, $"""<!DOCTYPE d [<!ENTITY x SYSTEM "file://{file}">]>""", "&x;"));

        File.Delete(file);
        Assert.That((read.Format, read.State, read.Text), Is.EqualTo((kind, ReadingState.Unreadable, "")));
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_billion_laughs_are_refused(string kind)
    {
        var entities = new StringBuilder("<!ENTITY e0 \"ха\">");
        for (var i = 1; i < 10; i++)
            entities.Append("<!ENTITY e" + i + " \"" + string.Concat(Enumerable.Repeat("&e" + (i - 1) + ";", 10)) + "\">");

        Assert.That(Samples.One("a." + kind, Of(kind, $"<!DOCTYPE d [{entities}]>", "&e9;")).State, Is.EqualTo(ReadingState.Unreadable));
    }

    [TestCaseSource(nameof(Kinds))]
    public void The_same_document_without_a_type_is_read(string kind) =>
        Assert.That(Samples.One("a." + kind, Of(kind, "", "слово")).Text, Does.Contain("слово"));

    [Test]
    public void A_template_somewhere_else_is_not_asked_for()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://{listener.LocalEndpoint}/t.dotm";
        var rels = $"""<Relationships><Relationship Id="r1" Type="t/attachedTemplate" TargetMode="External" Target="{address}"/></Relationships>""";
        var read = Samples.One("a.docx", Made.Docx(
            Made.Paragraph("Текст"), ("word/_rels/document.xml.rels", rels), ("word/_rels/settings.xml.rels", rels), ("_rels/.rels", rels)));

        Assert.That(read.Text, Is.EqualTo("Текст\n"));
        Assert.That(listener.Pending(), Is.False);
    }

    [Test]
    public void A_sheet_outside_of_the_workbook_is_not_opened()
    {
        var rels = """<Relationships><Relationship Id="r1" Target="../../../../etc/passwd"/><Relationship Id="r2" TargetMode="External" Target="file:///etc/passwd"/></Relationships>""";
        var workbook = """<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/><sheet name="b" r:id="r2"/></sheets></workbook>""";

        var read = Samples.One("a.xlsx", Made.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", rels)));

        Assert.That((read.State, read.Text), Is.EqualTo((ReadingState.NoText, "")));
    }

    [TestCase("w:tbl")]
    [TestCase("w:p")]
    [TestCase("w:x")]
    public void Elements_that_nest_without_end_do_not_end_us(string element)
    {
        var deep = string.Concat(Enumerable.Repeat($"<{element}><w:tr><w:tc>", 50_000)) + string.Concat(Enumerable.Repeat($"</w:tc></w:tr></{element}>", 50_000));

        Assert.That(Samples.One("a.docx", Made.Docx(deep)).State, Is.EqualTo(ReadingState.Unreadable));
    }

    [Test]
    public void A_text_that_unpacks_to_gigabytes_is_cut_at_what_is_kept()
    {
        var read = Samples.One("a.docx", Made.Docx(string.Concat(Enumerable.Repeat(Made.Paragraph(new string('я', 10_000)), 1000))), new() { Text = 50_000 });

        Assert.That((read.State, read.Cut), Is.EqualTo((ReadingState.Read, true)));
        Assert.That(read.Text.Length, Is.LessThanOrEqualTo(50_000));
    }

    [Test]
    public void A_part_of_nothing_but_space_ends_at_the_limit_of_bytes() => Assert.That(
        Samples.One("a.docx", Made.Docx(new string(' ', 3_000_000)), new() { Unpacked = 1_000_000 }).State, Is.EqualTo(ReadingState.Unreadable));

    private static byte[] Of(string kind, string type, string text) => kind switch
    {
        "docx" => Made.DocxOf($"{type}<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"),
        "xlsx" => Made.Zip(
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"а\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"sheet1.xml\"/></Relationships>"),
            ("xl/sheet1.xml", $"{type}<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData></worksheet>")),
        "pptx" => Made.Zip(
            ("[Content_Types].xml", "<Types/>"),
            ("ppt/presentation.xml", "<p xmlns:r=\"r\"><sldIdLst><sldId id=\"256\" r:id=\"r1\"/></sldIdLst></p>"),
            ("ppt/_rels/presentation.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"slides/slide1.xml\"/></Relationships>"),
            ("ppt/slides/slide1.xml", $"{type}<sld xmlns:a=\"a\"><a:p><a:t>{text}</a:t></a:p></sld>")),
        _ => Made.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", $"{type}<d xmlns:text=\"t\" xmlns:office=\"o\"><office:body><office:text><text:p>{text}</text:p></office:text></office:body></d>")),
    };
}
