using TicketHub.Diagnostics.Logs;

namespace TicketHub.Web.Features.Diagnosis;

internal static class LogText
{
    /// <summary>A screen of them; the rest is in the JSON.</summary>
    private const int MostKinds = 15;

    public static void Tell(FindingsText text, LogReport? log)
    {
        if (log is null)
            return;
        TellHead(text, log);
        if (log.Symptoms.Count > 0)
            text.Say("log.symptoms");
        text.Under(() =>
        {
            foreach (var symptom in log.Symptoms)
                text.Line(Told(text, symptom));
        });
        if (log.Exceptions.Count == 0)
            return;
        text.Say("log.exceptions", log.ExceptionCount, log.Exceptions.Count);
        text.Under(() =>
        {
            foreach (var group in log.Exceptions.Take(MostKinds))
                Tell(text, group, log);
            if (log.Exceptions.Count > MostKinds)
                text.Say("log.more", log.Exceptions.Count - MostKinds);
            if (log.Unread > 0)
                text.Say("log.unread", log.Unread);
        });
    }

    /// <summary>How long it is and how much of it is errors.</summary>
    public static void TellHead(FindingsText text, LogReport log)
    {
        if (log is { First: { } first, Last: { } last })
            text.Say("log.records", log.Records, text.At(first), text.At(last));
        else
            text.Say("log.recordsOnly", log.Records);
        text.Say("log.levels", log.Levels.Error + log.Levels.Fatal, log.Levels.Warn);
        if (log.FirstError is { At: { } at } error)
            text.Say("log.firstError", text.At(at), error.Line);
        else if (log.FirstError is { } untimed)
            text.Say("log.firstErrorLine", untimed.Line);
    }

    public static string Told(FindingsText text, Symptom symptom)
    {
        var detail = symptom.Detail is { } said ? $" ({said})" : "";
        return $"{text.Words.Of("diagnosis.symptom", symptom.Kind)}{detail}: {text.Times(symptom.Count)}";
    }

    /// <summary>As the log writes it; and the line of the first one, to be looked at in the log.</summary>
    public static string When(FindingsText text, ExceptionGroup group) => group is { First: { } first, Last: { } last }
        ? text.Words.Say("diagnosis.log.span", text.At(first), text.At(last), group.FirstLine)
        : text.Words.Say("diagnosis.log.firstLine", group.FirstLine);

    /// <summary>The outermost exception, with its message where it has no cause.</summary>
    public static string Title(ExceptionGroup group) => Told(group.Causes[0], group.Causes.Count == 1 ? group.Message : "");

    /// <summary>The cause, the place, and what to do where there is no stack.</summary>
    public static void TellReasons(FindingsText text, ExceptionGroup group, LogReport log)
    {
        if (group.Causes.Count > 1)
            text.Say("log.cause", Told(group.Causes[^1], group.Message));
        if (group.Fingerprint.Reason.Frames is [var place, ..])
            text.Say("log.place", place);
        else
            text.Say("log.noStack", group.Logger ?? "");
        if (log.Exceptions.FirstOrDefault(other => other.Fingerprint.K2 == group.FullTrace) is { } full)
            text.Say("log.fullTrace", full.Fingerprint.K1);
        if (group.Advice is { } advice)
            text.Line(text.Words.Of("diagnosis.advice", advice));
    }

    private static void Tell(FindingsText text, ExceptionGroup group, LogReport log)
    {
        text.Line($"{text.Times(group.Count)} · {Title(group)}");
        text.Under(() =>
        {
            text.Line(When(text, group));
            TellReasons(text, group, log);
            text.Say("log.fingerprint", group.Fingerprint.K1);
        });
    }

    private static string Told(string type, string message) => message.Length > 0 ? $"{type}: {message.ReplaceLineEndings(" ")}" : type;
}
