namespace TicketHub.Documents.Tests.Office;

/// <summary>A text is a text, whatever program or template it was made from.</summary>
public sealed class OpenDocumentKindsTests
{
    [TestCase("text")]
    [TestCase("text-web")]
    [TestCase("text-master")]
    [TestCase("text-template")]
    public void A_text_of_any_origin_is_read(string kind)
    {
        var bytes = Made.Zip(
            ("mimetype", "application/vnd.oasis.opendocument." + kind),
            ("content.xml", "<d xmlns:text=\"t\" xmlns:office=\"o\"><office:body><office:text><text:p>Система должна вести журнал.</text:p></office:text></office:body></d>"),
            ("styles.xml", "<d/>"));

        var read = Samples.One("ТЗ.odt", bytes);

        Assert.That((read.Format, read.State, read.Text.Trim()), Is.EqualTo(("odt", ReadingState.Read, "Система должна вести журнал.")));
    }
}
