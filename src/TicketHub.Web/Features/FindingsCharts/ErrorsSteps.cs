namespace TicketHub.Web.Features.FindingsCharts;

public static class ErrorsSteps
{
    /// <summary>10 минут, 2 часа, 7 дней.</summary>
    public static string Length(Words words, int minutes)
    {
        ArgumentNullException.ThrowIfNull(words);
        return minutes switch
        {
            < 60 => words.Say("chart.minutes", minutes),
            < 24 * 60 => words.Say("chart.hours", minutes / 60),
            _ => words.Say("chart.days", minutes / (24 * 60)),
        };
    }
}
