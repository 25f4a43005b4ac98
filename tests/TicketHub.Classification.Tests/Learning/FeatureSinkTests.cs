using TicketHub.Classification.Learning;

namespace TicketHub.Classification.Tests.Learning;

public sealed class FeatureSinkTests
{
    [Test]
    public void A_long_text_has_each_place_once()
    {
        var sink = new FeatureSink();
        foreach (var place in Enumerable.Range(0, 20_000))
            sink.Add(place * 7 % 10_000);
        sink.EndBlock();

        var (places, values) = sink.Take();

        Assert.That(places, Is.Unique.And.Length.EqualTo(10_000));
        Assert.That(values, Is.All.EqualTo(2f));
    }

    [Test]
    public void A_block_is_as_long_as_was_asked()
    {
        var sink = new FeatureSink();
        foreach (var place in new[] { 1, 2, 2, 3, 3, 3 })
            sink.Add(place);
        sink.EndBlock(0.5f);

        var values = sink.Take().Values;

        Assert.That(Math.Sqrt(values.Sum(value => value * value)), Is.EqualTo(0.5).Within(1e-6));
        Assert.That(values, Is.Ordered);
    }

    [Test]
    public void Nothing_is_left_of_the_text_before()
    {
        var sink = new FeatureSink();
        sink.Add(5);
        sink.EndBlock(1);
        sink.Take();

        sink.Add(6);
        sink.EndBlock(1);

        Assert.That(sink.Take().Places, Is.EqualTo(new[] { 6 }));
    }
}
