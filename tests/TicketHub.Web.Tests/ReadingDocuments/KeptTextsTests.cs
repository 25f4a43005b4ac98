using TicketHub.Documents;
using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.Tests.ReadingDocuments;

public class KeptTextsTests
{
    [Test]
    public void The_longest_unused_is_given_up_first()
    {
        var kept = new KeptTexts(room: 4_000);
        kept.Keep("a", Text(1_000));
        kept.Keep("b", Text(1_000));
        kept.Find("a");
        kept.Keep("c", Text(1_000));

        Assert.That(new[] { "a", "b", "c" }.Where(key => kept.Find(key) is not null), Is.EqualTo(new[] { "a", "c" }));
    }

    [Test]
    public void A_text_that_is_longer_than_the_room_is_not_kept()
    {
        var kept = new KeptTexts(room: 4_000);
        kept.Keep("a", Text(1_000));
        kept.Keep("b", Text(5_000));

        Assert.That(kept.Find("a"), Is.Not.Null);
        Assert.That(kept.Find("b"), Is.Null);
    }

    [Test]
    public void Keeping_the_same_twice_takes_its_room_once()
    {
        var kept = new KeptTexts(room: 4_000);
        for (var i = 0; i < 10; i++)
            kept.Keep("a", Text(1_000));
        kept.Keep("b", Text(1_000));

        Assert.That(kept.Find("a"), Is.Not.Null);
    }

    private static DocumentText[] Text(int length) => [new("a.txt", "txt", ReadingState.Read, new string('a', length))];
}
