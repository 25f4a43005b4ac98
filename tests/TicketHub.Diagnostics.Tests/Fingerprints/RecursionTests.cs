using TicketHub.Diagnostics.Fingerprints;

namespace TicketHub.Diagnostics.Tests.Fingerprints;

public class RecursionTests
{
    [TestCase("a b c", "a b c")]
    [TestCase("x a a a b", "x a b")]
    [TestCase("b a b a b a z", "b a z")]
    [TestCase("a b a", "a b a")]
    [TestCase("", "")]
    public void A_repeating_block_stands_once(string frames, string expected) => Assert.That(Folded(frames, stackUsedUp: false), Is.EqualTo(expected));

    [Test]
    public void Where_the_stack_was_used_up_the_phase_does_not_matter()
    {
        var circle = string.Join(' ', Enumerable.Repeat("c a b", 20));

        var folded = new[] { circle, "hash get " + circle, string.Join(' ', circle.Split(' ').Skip(1)), "get " + string.Join(' ', circle.Split(' ').Skip(2)) }
            .Select(frames => Folded(frames, stackUsedUp: true)).Distinct();

        Assert.That(folded, Is.EqualTo(new[] { "a b c" }));
    }

    [Test]
    public void Alike_stacks_are_suggested_and_others_are_not()
    {
        string[] stack = ["kz.arta.A.a", "kz.arta.B.b", "kz.arta.C.c", "lib.D.d", "lib.E.e"];

        Assert.Multiple(() =>
        {
            Assert.That(StackSimilarity.Of(stack, stack), Is.EqualTo(1).Within(1e-9));
            Assert.That(StackSimilarity.Of(stack, [.. stack.Take(3), "lib.X.x", .. stack.Skip(3)]), Is.GreaterThan(StackSimilarity.Suggested));
            Assert.That(StackSimilarity.Of(stack, ["kz.arta.X.x", "kz.arta.Y.y", .. stack.Skip(2)]), Is.LessThan(StackSimilarity.Suggested));
            Assert.That(StackSimilarity.Of(stack, []), Is.Zero);
        });
    }

    [Test]
    public void A_fingerprint_tells_its_version_and_its_reason()
    {
        var fingerprint = Fingerprint.Of("java.io.IOException", "kz.arta.A", ["org.hibernate.X.x", "kz.arta.B.b", "kz.arta.client.C.c"], new(["kz.arta."], ["kz.arta.client."]));

        Assert.Multiple(() =>
        {
            Assert.That(fingerprint.K1, Does.Match("^1:[0-9a-f]{32}$"));
            Assert.That(fingerprint.Reason.Frames, Is.EqualTo(new[] { "kz.arta.B.b" }));
            Assert.That(fingerprint.K1, Is.EqualTo(Fingerprint.Of("java.io.IOException", "kz.arta.Z", ["kz.arta.B.b", "kz.arta.Y.y"], FramesInApp.Default).K1));
            Assert.That(fingerprint.K2, Is.Not.EqualTo(Fingerprint.Of("java.io.IOException", "kz.arta.Z", ["kz.arta.B.b"], FramesInApp.Default).K2));
        });
    }

    private static string Folded(string frames, bool stackUsedUp) =>
        string.Join(' ', Recursion.Folded(frames.Split(' ', StringSplitOptions.RemoveEmptyEntries), stackUsedUp));
}
