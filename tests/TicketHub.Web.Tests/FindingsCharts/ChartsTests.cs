using System.Globalization;
using System.Text;
using TicketHub.Diagnostics.Collections;
using TicketHub.Diagnostics.Logs;
using TicketHub.Web.Features.FindingsCharts;

namespace TicketHub.Web.Tests.FindingsCharts;

public class ChartsTests
{
    private static readonly DateTime Start = new(2026, 11, 22, 9, 7, 0);

    [TestCase(1, 1)]
    [TestCase(100, 1)]
    [TestCase(200, 2)]
    [TestCase(60 * 24, 15)]
    [TestCase(60 * 24 * 30, 720)]
    [TestCase(60 * 24 * 365 * 60, 270_000)]
    public void Every_error_is_in_a_step_whatever_time_a_log_covers(int minutes, int least)
    {
        var log = Log((0, 3), (minutes / 2, 4), (minutes - 1, 5));

        var chart = ErrorsChart.Of(log)!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(chart.Steps.Sum(step => step.Errors), Is.EqualTo(12));
            Assert.That(chart.Steps, Has.Count.LessThanOrEqualTo(122));
            Assert.That(chart.Minutes, Is.AtMost(least));
            Assert.That(chart.Steps[0].From, Is.LessThanOrEqualTo(Start));
        }
    }

    [Test]
    public void Minutes_without_an_error_are_steps_too()
    {
        var chart = ErrorsChart.Of(Log((0, 1), (3, 2)))!;

        Assert.That(chart.Steps.Select(step => step.Errors), Is.EqualTo(new long[] { 1, 0, 0, 2 }));
        Assert.That(chart.Peak.From, Is.EqualTo(Start.AddMinutes(3)));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(120)]
    public void A_log_of_a_minute_has_a_column_in_the_middle_and_not_a_block(int bars)
    {
        var (width, first) = (ChartScale.BarWidth(bars), double.Parse(ChartScale.Bar(0, bars), CultureInfo.InvariantCulture));

        Assert.That(width, Is.GreaterThan(2).And.LessThanOrEqualTo(32));
        Assert.That(first + (width / 2), Is.EqualTo(ChartScale.Left + ((ChartScale.Width - ChartScale.Left) / 2.0 / bars)).Within(0.01));
    }

    [Test]
    public void A_log_without_errors_or_without_times_has_no_chart()
    {
        Assert.That(ErrorsChart.Of(Log((0, 0))), Is.Null);
        Assert.That(ErrorsChart.Of(Read("ERROR [x] (t) a\n")), Is.Null);
    }

    [TestCase(0.4)]
    [TestCase(3)]
    [TestCase(35)]
    [TestCase(999)]
    [TestCase(81_234.5)]
    public void A_picture_ends_above_the_highest_value_and_not_far(double most)
    {
        var scale = new ChartScale(most);

        Assert.That(scale.Ceiling, Is.GreaterThanOrEqualTo(most).And.LessThanOrEqualTo(Math.Max(2, most * 2)));
        Assert.That(double.Parse(scale.Y(most), CultureInfo.InvariantCulture), Is.InRange(ChartScale.Top, ChartScale.Bottom));
    }

    [Test]
    public void The_heap_is_drawn_after_all_collections_and_told_by_the_full_ones()
    {
        var young = Enumerable.Range(0, 500).Select(at => new HeapPoint(at, 100 + (at % 50), After.Young));
        var full = Enumerable.Range(0, 3).Select(at => new HeapPoint(at * 100, 50 + at, After.Full));

        var chart = HeapChart.Of(Collections([.. young, .. full]))!;
        var without = HeapChart.Of(Collections([.. young]))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(chart.Telling.Select(point => point.Mb), Is.EqualTo(new double[] { 50, 51, 52 }));
            Assert.That(chart.Points.Count(point => point.After is After.Young), Is.InRange(100, 250));
            Assert.That(chart.Points, Is.SupersetOf(chart.Telling).And.Ordered.By("AtS"));
            Assert.That(without.Points, Has.Count.InRange(100, 250));
            Assert.That(without.Points[^1].AtS, Is.EqualTo(499));
            Assert.That(HeapChart.Of(Collections([])), Is.Null);
        }
    }

    private static LogReport Log(params (int Minute, int Errors)[] errors)
    {
        var text = new StringBuilder();
        foreach (var (minute, count) in errors)
        {
            var at = Start.AddMinutes(minute).ToString("yyyy-MM-dd HH:mm:ss,fff", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{at} INFO  [x] (t) a\n").Insert(text.Length, $"{at} ERROR [x] (t) b\n", count);
        }

        return Read(text.ToString());
    }

    private static LogReport Read(string text) => LogFiles.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Log;

    private static GcReport Collections(IReadOnlyList<HeapPoint> points) =>
        GcLogs.Read(new MemoryStream("[0.1s][info][gc] GC(0) Pause Young (Normal) 10M->5M(20M) 1.0ms\n"u8.ToArray()))! with { HeapAfter = points };
}
