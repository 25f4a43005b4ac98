using System.Globalization;
using System.Text.Json;
using TicketHub.Domain;
using TicketHub.Domain.Planning;

namespace TicketHub.Web;

/// <summary>The words of one reader. Pages, messages and stored codes all speak through it.</summary>
public sealed class Words(WordBook book, Language language)
{
    public Language Language => language;

    public string this[string key] => book.Say(language, key, []);

    /// <summary>Fills the placeholders; where the phrase has plural forms, the first number among the arguments chooses.</summary>
    public string Say(string key, params object[] arguments) => book.Say(language, key, arguments);

    /// <summary>For the few places where a phrase is optional, such as the explanation of a missing piece.</summary>
    public bool Has(string key) => book.Has(language, key);

    /// <summary>The word for a value of an enumeration: <c>Of("queue", QueueKind.Defect)</c> is queue.defect.</summary>
    public string Of(string family, Enum value) => this[$"{family}.{CodeOf(value)}"];

    /// <summary>The name that pages, styles and the API use for a value of an enumeration.</summary>
    public static string CodeOf(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The value that a page or the API names so; null where there is none.</summary>
    public static T? Coded<T>(string? code)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => CodeOf(value!.Value) == code);

    public string Number(decimal number) => number.ToString("#,0.##", language.Culture());

    /// <summary>A share of 0 to 1 as 57 %; what is not quite all is never told as all, and what is not nothing never as nothing.</summary>
    public string Percent(double share)
    {
        var whole = (int)Math.Round(share * 100);
        return Say("number.percent", share is > 0 and < 1 ? Math.Clamp(whole, 1, 99) : whole);
    }

    /// <summary>21.09: a day among others of the same year.</summary>
    public string ShortDay(DateOnly day) => day.ToString(this["time.shortDay"], language.Culture());

    /// <summary>3 октября 2026: a date without a time of day.</summary>
    public string Day(DateOnly day) => day.ToString(this["time.date"], language.Culture());

    public string Day(DateTimeOffset instant) => Day(AlmatyTime.DayOf(instant));

    /// <summary>ноябрь 2026: how an iteration is called.</summary>
    public string Month(Month month) => month.FirstDay.ToString(this["time.month"], language.Culture());

    /// <summary>The same from 2026-11, as events and refusals carry it; what is no month stays as it is.</summary>
    public string MonthOf(string text) => Domain.Planning.Month.TryParse(text, out var month) ? Month(month) : text;

    /// <summary>4,5 from 4.5: days as events and refusals of planning carry them.</summary>
    public string DaysOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) ? Number(days) : text;

    /// <summary>21 ноября 2026, 10:24.</summary>
    public string At(DateTimeOffset instant) =>
        AlmatyTime.At(instant).ToString(this["time.dateAndTime"], language.Culture());

    /// <summary>What a row or a timeline says: 17 мин назад, сегодня в 9:12, вчера в 18:40, 3 октября.</summary>
    public string Ago(DateTimeOffset instant, DateTimeOffset now)
    {
        var elapsed = now - instant;
        var (then, today) = (AlmatyTime.At(instant), AlmatyTime.At(now));
        var time = then.ToString("HH:mm", language.Culture());
        return (today.Date - then.Date).Days switch
        {
            _ when elapsed < TimeSpan.FromMinutes(1) && elapsed > TimeSpan.FromMinutes(-1) => this["time.now"],
            _ when elapsed < TimeSpan.Zero => At(instant),
            _ when elapsed < TimeSpan.FromHours(1) => Say("time.minutesAgo", (int)elapsed.TotalMinutes),
            0 => Say("time.today", time),
            1 => Say("time.yesterday", time),
            _ => then.ToString(this[then.Year == today.Year ? "time.day" : "time.date"], language.Culture()),
        };
    }

    /// <summary>As <see cref="Ago"/>, with the time of day also for older things: what a timeline says.</summary>
    public string AgoAtTime(DateTimeOffset instant, DateTimeOffset now)
    {
        var (then, today) = (AlmatyTime.At(instant), AlmatyTime.At(now));
        return (today.Date - then.Date).Days < 2
            ? Ago(instant, now)
            : then.ToString(this[then.Year == today.Year ? "time.dayAndTime" : "time.dateAndTime"], language.Culture());
    }

    /// <summary>10:24.</summary>
    public string Time(DateTimeOffset instant) => AlmatyTime.At(instant).ToString("HH:mm", language.Culture());
}
