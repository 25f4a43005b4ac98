using TicketHub.Domain.KnownDefects;

namespace TicketHub.Domain.Tests.KnownDefects;

public class AlignedFramesTests
{
    [Test]
    public void Equal_frames_stand_on_one_line_and_what_one_has_more_stands_alone() =>
        Assert.That(Shown("a b c", "a x b c"), Is.EqualTo(new[] { "a=a", "-/x", "b=b", "c=c" }));

    [Test]
    public void What_stands_between_equal_frames_stands_beside_each_other() =>
        Assert.That(Shown("a b c d", "a x d"), Is.EqualTo(new[] { "a=a", "b/x", "c/-", "d=d" }));

    [TestCase("", "")]
    [TestCase("a", "", "a/-")]
    [TestCase("", "a", "-/a")]
    [TestCase("a b", "c d", "a/c", "b/d")]
    [TestCase("a a a", "a a", "a=a", "a=a", "a/-")]
    public void Nothing_in_common_is_shown_too(string left, string right, params string[] lines) => Assert.That(Shown(left, right), Is.EqualTo(lines));

    [Test]
    public void Every_frame_of_both_is_shown_once_and_in_its_order()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 200; round++)
        {
            var (left, right) = (Stack(), Stack());
            var pairs = AlignedFrames.Of(left, right);
            Assert.That(pairs.Select(p => p.Left).OfType<int>(), Is.EqualTo(Enumerable.Range(0, left.Count)));
            Assert.That(pairs.Select(p => p.Right).OfType<int>(), Is.EqualTo(Enumerable.Range(0, right.Count)));
            Assert.That(pairs.Where(p => p.IsSame).All(p => left[p.Left!.Value] == right[p.Right!.Value]), Is.True);
        }

        List<string> Stack() => [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ => "frame" + random.Next(4))];
    }

    private static IEnumerable<string> Shown(string left, string right)
    {
        var (one, other) = (left.Split(' ', StringSplitOptions.RemoveEmptyEntries), right.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return AlignedFrames.Of(one, other).Select(p =>
            $"{(p.Left is { } l ? one[l] : "-")}{(p.IsSame ? "=" : "/")}{(p.Right is { } r ? other[r] : "-")}");
    }
}
