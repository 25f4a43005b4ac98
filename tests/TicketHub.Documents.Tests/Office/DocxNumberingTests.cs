namespace TicketHub.Documents.Tests.Office;

/// <summary>Word shows numbers that no file of it holds.</summary>
public class DocxNumberingTests
{
    private const string OneList = """<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>""";

    private static readonly string Clauses =
        $"""<w:abstractNum w:abstractNumId="0">{Made.Level(0, "decimal", "%1.")}{Made.Level(1, "decimal", "%1.%2.")}{Made.Level(2, "russianLower", "%3)")}</w:abstractNum>""";

    [Test]
    public void A_deeper_level_begins_anew_under_each_upper_one() => Assert.That(
        Lines(Clauses + OneList, P("Раздел"), P("Пункт", 1), P("Пункт", 1), P("Раздел"), P("Пункт", 1)),
        Is.EqualTo(new[] { "1. Раздел", "1.1. Пункт", "1.2. Пункт", "2. Раздел", "2.1. Пункт" }));

    [Test]
    public void Letters_are_those_of_the_list() => Assert.That(
        Lines(Clauses + OneList, P("Раздел"), P("раз", 2), P("два", 2)), Is.EqualTo(new[] { "1. Раздел", "а) раз", "б) два" }));

    [Test]
    public void A_list_that_restarts_counts_from_its_start()
    {
        var restarted = """<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>""";

        Assert.That(
            Lines(Clauses + OneList + restarted, P("а"), P("б"), P("в", list: 2), P("г", list: 2)),
            Is.EqualTo(new[] { "1. а", "2. б", "5. в", "6. г" }));
    }

    [Test]
    public void Two_lists_of_one_definition_go_on_counting()
    {
        var second = """<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>""";

        Assert.That(Lines(Clauses + OneList + second, P("а"), P("б", list: 2)), Is.EqualTo(new[] { "1. а", "2. б" }));
    }

    [Test]
    public void Legal_numbering_writes_roman_chapters_in_figures()
    {
        var list = $"""<w:abstractNum w:abstractNumId="0">{Made.Level(0, "upperRoman", "%1.")}{Made.Level(1, "decimal", "%1.%2.", "<w:isLgl/>")}</w:abstractNum>""";

        Assert.That(Lines(list + OneList, P("Глава"), P("Глава"), P("Пункт", 1)), Is.EqualTo(new[] { "I. Глава", "II. Глава", "2.1. Пункт" }));
    }

    [Test]
    public void Bullets_are_told_from_numbers()
    {
        var list = $"""<w:abstractNum w:abstractNumId="0">{Made.Level(0, "bullet", "")}</w:abstractNum>""";

        Assert.That(Lines(list + OneList, P("Пункт")), Is.EqualTo(new[] { "• Пункт" }));
    }

    [Test]
    public void A_heading_gets_its_number_from_the_style_that_its_style_is_based_on()
    {
        var styles = Made.Styles(
            """
            <w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:styleId="Heading2"><w:basedOn w:val="base"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>
            """);
        var body = Made.Paragraph("Раздел", style: "base") + Made.Paragraph("Подраздел", style: "Heading2");

        Assert.That(
            Samples.Lines(Samples.One("tz.docx", Made.Docx(body, Made.Numbering(Clauses + OneList), styles))),
            Is.EqualTo(new[] { "1. Раздел", "1.1. Подраздел" }));
    }

    [Test]
    public void Styles_that_are_based_on_each_other_end()
    {
        var styles = Made.Styles("""<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>""");

        Assert.That(Samples.One("tz.docx", Made.Docx(Made.Paragraph("Текст", style: "a"), styles)).Text, Is.EqualTo("Текст\n"));
    }

    [Test]
    public void List_zero_takes_the_number_of_the_style_away()
    {
        var styles = Made.Styles("""<w:style w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""");
        var body = Made.Paragraph("Введение", list: 0, style: "h") + Made.Paragraph("Раздел", style: "h");

        Assert.That(
            Samples.Lines(Samples.One("tz.docx", Made.Docx(body, Made.Numbering(Clauses + OneList), styles))),
            Is.EqualTo(new[] { "Введение", "1. Раздел" }));
    }

    private static string P(string text, int level = 0, int list = 1) => Made.Paragraph(text, list, level);

    private static string[] Lines(string numbering, params string[] paragraphs) =>
        Samples.Lines(Samples.One("tz.docx", Made.Docx(string.Concat(paragraphs), Made.Numbering(numbering))));
}
