using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Demand;

namespace TicketHub.Web.Tests.Demand;

public class PublicStatusTests
{
    [Test]
    public void A_month_is_told_as_everywhere_else([Values] Language language)
    {
        var words = new Words(WordBook.Load(typeof(Program).Assembly, throwOnMissing: true), language);

        Assert.That(PublicStatus.Tell(words, EnhancementStatus.Planned, "2027-02", null), Does.Contain(words.MonthOf("2027-02")));
    }
}
