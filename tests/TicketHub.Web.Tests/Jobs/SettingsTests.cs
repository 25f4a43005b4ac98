using Microsoft.Extensions.Configuration;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Tests.Jobs;

public class SettingsTests
{
    [TestCase(null, 5)]
    [TestCase("", 5)]
    [TestCase("0", 0)]
    [TestCase("12", 12)]
    public void A_number_is_read_or_is_what_it_is_otherwise(string? text, int expected) => Assert.That(Read(text), Is.EqualTo(expected));

    [TestCase("13")]
    [TestCase("-1")]
    [TestCase("1.5")]
    [TestCase("many")]
    [TestCase("99999999999999")]
    public void What_is_no_number_in_its_range_is_named_with_it(string text) => Assert.That(
        () => Read(text), Throws.TypeOf<SettingsException>().With.Message.EqualTo($"TicketHub:X is '{text}'. It must be a whole number from 0 to 12."));

    private static int Read(string? text) =>
        Settings.Whole(new ConfigurationBuilder().AddInMemoryCollection([new("TicketHub:X", text)]).Build(), "TicketHub:X", 5, 12, least: 0);
}
