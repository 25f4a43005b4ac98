using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests;

public class PlainTextProperties
{
    private const string Plain = "abcXYZ 0189 абвЖЁё әғқңөұүһі .,;:!?()[]{}<>\"'«»-\u2014/\\№%$#@&*+=~`|_";

    private static readonly Gen<string> PlainPieces = Gen.Elements([.. Plain.Select(c => c.ToString()), "😀", "👩‍💻", "\u0301"]);

    private static readonly Gen<string> Pieces = Gen.Frequency(
        (4, PlainPieces),
        (2, Gen.Elements("\r", "\n", "\r\n", "\t", " ", "\u2028", "\u2029", "\u00A0", "\uFFFD", "\uFEFF")),
        (2, Chars(0x00, 0x1F)),
        (1, Chars(0x7F, 0x9F)),
        (2, Chars(0xD800, 0xDFFF)),
        (1, Chars(0x2028, 0x2069)),
        (1, Chars(0x0000, 0xFFFF)));

    private static readonly Arbitrary<string> AnyText = Texts(Pieces);
    private static readonly Arbitrary<string> PlainTexts = Texts(PlainPieces);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Test]
    public void What_is_left_can_always_be_stored() => Holds.ForAll(AnyText, text =>
    {
        var kept = PlainText.Lines(text) + PlainText.Line(text);

        Assert.That(() => Strict.GetByteCount(kept), Throws.Nothing);
    });

    [Test]
    public void No_control_character_is_left_but_line_feed_and_tab() => Holds.ForAll(AnyText, text =>
        Assert.That((PlainText.Lines(text) ?? "").Where(c => char.IsControl(c) && c is not ('\n' or '\t')), Is.Empty));

    [Test]
    public void One_line_holds_no_control_character_and_no_line_end() => Holds.ForAll(AnyText, text =>
        Assert.That((PlainText.Line(text) ?? "").Where(c => char.IsControl(c) || c is '\u2028' or '\u2029'), Is.Empty));

    [Test]
    public void Nothing_turns_the_reading_order_for_the_rest_of_a_page() => Holds.ForAll(AnyText, text =>
        Assert.That(
            (PlainText.Lines(text) + PlainText.Line(text)).Intersect("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"),
            Is.Empty));

    [Test]
    public void Cleaning_twice_changes_nothing_more() => Holds.ForAll(AnyText, text =>
    {
        var (lines, line) = (PlainText.Lines(text), PlainText.Line(text));

        Assert.That((PlainText.Lines(lines), PlainText.Line(line)), Is.EqualTo((lines, line)));
    });

    [Test]
    public void Plain_text_is_not_touched() => Holds.ForAll(PlainTexts, text =>
    {
        var trimmed = text.Trim();
        var expected = trimmed.Length == 0 ? null : trimmed;

        Assert.That((PlainText.Lines(trimmed), PlainText.Line(trimmed)), Is.EqualTo((expected, expected)));
    });

    [Test]
    public void No_letter_and_no_digit_is_ever_lost() => Holds.ForAll(AnyText, text =>
        Assert.That((PlainText.Lines(text) ?? "").Where(char.IsLetterOrDigit), Is.EqualTo(text.Where(char.IsLetterOrDigit))));

    [Test]
    public void What_is_left_is_never_longer_and_never_empty() => Holds.ForAll(AnyText, text =>
        Assert.That(PlainText.Lines(text)?.Length, Is.Null.Or.InRange(1, text.Length)));

    private static Gen<string> Chars(int first, int last) => Gen.Choose(first, last).Select(code => ((char)code).ToString());

    private static Arbitrary<string> Texts(Gen<string> pieces) =>
        Arb.From(pieces.ListOf().Select(string.Concat), text => Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1)));
}
