using System.Globalization;
using TicketHub.Domain.Intake;
using TicketHub.Web.Features.Learning;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Tests.Learning;

public class ImportLimitTests
{
    private static readonly string[] Full = [.. Enumerable.Range(0, ReadHistory.Most).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    [Test]
    public void More_than_can_be_learned_from_is_refused_and_the_limit_is_named() => Assert.That(
        () => ReadHistory.DemandRoom(Full, [Example("0"), Example("new")]), Throws.TypeOf<SettingsException>().With.Message.Contains("10001").And.Message.Contains("10000"));

    [Test]
    public void What_is_there_already_may_be_brought_again() => Assert.That(() => ReadHistory.DemandRoom(Full, [Example("0"), Example("7")]), Throws.Nothing);

    private static DeskExample Example(string hash) => new(hash, new(RequestKind.Defect, "", ""));
}
