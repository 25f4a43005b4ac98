using System.Text;
using TicketHub.Diagnostics.Recognition;
using TicketHub.Diagnostics.Tests.Archives;

namespace TicketHub.Diagnostics.Tests;

public class FileNamesTests
{
    [TestCase("server.log.2026-11-22.gz", "server.log.2026-11-22.gz")]
    [TestCase("справка 880512300124.pdf", "справка ***.pdf")]
    [TestCase("880512300124/scan_4111111111111111.png", "***/scan_***.png")]
    [TestCase("password=Qw3rty7Zx/server.log.gz", "password=***/server.log.gz")]
    [TestCase("http___u_token=Qw3rty7Zx.hprof", "http___u_token=***.hprof")]
    [TestCase("dump-eyJhbGciOiJIUzI1NiJ9.txt", "dump-eyJ***.txt")]
    public void Of_a_name_only_what_nobody_else_should_read_goes(string name, string shown) =>
        Assert.That(new FileFindings(name, FileKind.Text, Ending.Whole).Name, Is.EqualTo(shown));

    [Test]
    public void So_it_is_with_the_names_in_an_archive()
    {
        var file = ArchiveTests.Zip(("token=Qw3rty7Zx/a.log", "2026-11-22 09:14:07,311 INFO [a] (b) c\n"u8.ToArray()));

        var findings = Diagnosis.Of("880512300124.zip", () => new MemoryStream(file));

        Assert.That(FindingsJson.Of([findings]), Does.Not.Contain("Qw3rty7Zx").And.Not.Contain("880512300124").And.Contain("token=***/a.log"));
    }

    [TestCase('/')]
    [TestCase('a')]
    public void An_endless_name_is_masked_in_time(char sign)
    {
        var name = new StringBuilder().Append(sign, 64 * 1024).ToString();

        Assert.That(new FileFindings(name, FileKind.Text, Ending.Whole).Name, Is.EqualTo(name));
    }
}
