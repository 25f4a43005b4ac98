namespace TicketHub.Domain.Tests;

public class PlainTextTests
{
    [TestCase(0x00, TestName = "NUL")]
    [TestCase(0x08, TestName = "backspace")]
    [TestCase(0x0B, TestName = "vertical tab")]
    [TestCase(0x1B, TestName = "escape")]
    [TestCase(0x7F, TestName = "delete")]
    [TestCase(0x85, TestName = "next line of C1")]
    [TestCase(0x9B, TestName = "control sequence of C1")]
    [TestCase(0x202A, TestName = "left-to-right embedding")]
    [TestCase(0x202E, TestName = "right-to-left override")]
    [TestCase(0x2066, TestName = "left-to-right isolate")]
    [TestCase(0x2069, TestName = "pop directional isolate")]
    [TestCase(0xD83D, TestName = "high surrogate alone")]
    [TestCase(0xDE00, TestName = "low surrogate alone")]
    public void A_character_that_breaks_things_leaves_a_visible_mark(int code)
    {
        var pasted = $"a{(char)code}b";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(PlainText.Lines(pasted), Is.EqualTo("a\uFFFDb"));
            Assert.That(PlainText.Line(pasted), Is.EqualTo("a\uFFFDb"));
        }
    }

    [TestCase(0xA0, TestName = "no-break space")]
    [TestCase(0x200F, TestName = "right-to-left mark")]
    [TestCase(0x202F, TestName = "narrow no-break space")]
    [TestCase(0x2065, TestName = "before the isolates")]
    [TestCase(0x206A, TestName = "after the isolates")]
    public void A_character_beside_those_that_break_things_stays(int code)
    {
        var pasted = $"a{(char)code}b";

        Assert.That(PlainText.Lines(pasted), Is.EqualTo(pasted));
    }

    [TestCase("a\r\nb", "a\nb")]
    [TestCase("a\rb", "a\nb")]
    [TestCase("a\n\rb", "a\n\nb")]
    [TestCase("a\r\r\nb", "a\n\nb")]
    [TestCase("a\u2028b", "a\nb")]
    [TestCase("a\u2029b", "a\nb")]
    [TestCase("a\tb", "a\tb")]
    public void In_text_of_several_lines_every_line_end_becomes_a_line_feed(string pasted, string kept) =>
        Assert.That(PlainText.Lines(pasted), Is.EqualTo(kept));

    [TestCase("a\r\nb", "a b")]
    [TestCase("a\rb", "a b")]
    [TestCase("a\nb", "a b")]
    [TestCase("a\u2028b", "a b")]
    [TestCase("a\tb", "a b")]
    public void In_text_of_one_line_line_ends_and_tabs_become_spaces(string pasted, string kept) =>
        Assert.That(PlainText.Line(pasted), Is.EqualTo(kept));

    [TestCase("  words \n")]
    [TestCase("\r\n\r\nwords\r")]
    [TestCase("\u00A0words\u2028")]
    public void Outer_blank_space_is_trimmed(string pasted)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PlainText.Lines(pasted), Is.EqualTo("words"));
            Assert.That(PlainText.Line(pasted), Is.EqualTo("words"));
        }
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("\r\n\t\u2028\u00A0")]
    public void Blank_text_is_none(string? pasted)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PlainText.Lines(pasted), Is.Null);
            Assert.That(PlainText.Line(pasted), Is.Null);
        }
    }

    [Test]
    public void A_pair_of_surrogates_is_one_good_character() =>
        Assert.That(PlainText.Line("готово 😀"), Is.EqualTo("готово 😀"));

    [Test]
    public void Two_surrogates_in_the_wrong_order_are_two_broken_ones() =>
        Assert.That(PlainText.Line("a\uDE00\uD83Db"), Is.EqualTo("a\uFFFD\uFFFDb"));

    [Test]
    public void Indentation_inside_of_a_text_is_kept() =>
        Assert.That(PlainText.Lines("if (a)\r\n\treturn;\r\n    // б"), Is.EqualTo("if (a)\n\treturn;\n    // б"));
}
