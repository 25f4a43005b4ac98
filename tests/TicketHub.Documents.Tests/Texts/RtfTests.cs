namespace TicketHub.Documents.Tests.Texts;

public class RtfTests
{
    [Test]
    public void Bytes_are_letters_of_their_fonts_code_page() => Assert.That(
        Text(@"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset204 Arial;}{\f1\fcharset0 Arial;}}\f0 \'d2\'c7\f1  \'e9\par}"), Is.EqualTo("ТЗ é\n"));

    [Test]
    public void Unicode_letters_stand_before_what_older_programs_show() => Assert.That(
        Text(@"{\rtf1\ansi\uc1\u1058?\u1047\'3f\uc2\u-4000ab!\par}"), Is.EqualTo("ТЗ\uF060!\n"));

    [Test]
    public void What_is_not_seen_is_left_out() => Assert.That(
        Text(@"{\rtf1{\info{\author Ivan}}{\*\unknown secret}{\pict\bin6 }}{}}{\header top}text\par}"), Is.EqualTo("text\n"));

    [Test]
    public void A_row_is_one_line_even_with_paragraphs_in_its_cells() => Assert.That(
        Text(@"{\rtf1\trowd\intbl one\par more\cell two\cell\row\pard after\par}"), Is.EqualTo("one more | two\nafter\n"));

    [TestCase(@"{\rtf1\u")]
    [TestCase(@"{\rtf1\'")]
    [TestCase(@"{\rtf1\'zz text")]
    [TestCase(@"{\rtf1 text\bin99999999999 x")]
    [TestCase(@"{\rtf1\bin-5 text}")]
    [TestCase(@"{\rtf1\uc99999999 \u1058 text}")]
    [TestCase(@"{\rtf1}}}}}}text\par")]
    [TestCase(@"{\rtf1\f99999999999999999999 text")]
    public void Damage_is_answered(string rtf) => Assert.That(
        Samples.One("a.rtf", rtf).State, Is.EqualTo(ReadingState.Read).Or.EqualTo(ReadingState.NoText));

    [Test]
    public void Groups_that_nest_without_end_are_unreadable() =>
        Assert.That(Samples.One("a.rtf", @"{\rtf1 " + new string('{', 1_000_000)).State, Is.EqualTo(ReadingState.Unreadable));

    private static string Text(string rtf) => Samples.One("a.rtf", rtf).Text;
}
