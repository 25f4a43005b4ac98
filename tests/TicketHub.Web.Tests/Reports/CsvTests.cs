using System.Text;
using TicketHub.Web.Spreadsheets;

namespace TicketHub.Web.Tests.Reports;

public class CsvTests
{
    [TestCase("=1+1")]
    [TestCase("+77010000000")]
    [TestCase("-2")]
    [TestCase("@SUM(A1)")]
    [TestCase("\t=1")]
    [TestCase("\r=1")]
    [TestCase("\n=1")]
    [TestCase("＝1＋1")]
    [TestCase("＋1")]
    [TestCase("－1")]
    [TestCase("＠A1")]
    public void What_would_be_a_formula_is_text(string text) => Assert.That(Of(text), Is.EqualTo($"\"'{text}\"\r\n"));

    [Test]
    public void Quotes_commas_and_lines_stay_in_their_cell() =>
        Assert.That(Of("ТОО \"Аврора\", Алматы\r\n2"), Is.EqualTo("\"ТОО \"\"Аврора\"\", Алматы\r\n2\"\r\n"));

    [Test]
    public void Numbers_and_days_are_what_they_are() => Assert.That(Of(-1.5m, 3, new DateOnly(2026, 3, 1), null), Is.EqualTo("-1.5,3,2026-03-01,\r\n"));

    [Test]
    public void Spreadsheets_in_Russian_get_semicolons_and_decimal_commas() =>
        Assert.That(Encoding.UTF8.GetString(Csv.Of(["а", "б"], [[1.5m, "Раз; два"]], decimalComma: true))[1..], Is.EqualTo("\"а\";\"б\"\r\n1,5;\"Раз; два\"\r\n"));

    private static string Of(params object?[] row) => Encoding.UTF8.GetString(Csv.Of([], [row]))[1..][2..];
}
