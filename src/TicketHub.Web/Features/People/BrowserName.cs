namespace TicketHub.Web.Features.People;

/// <summary>A browser in words, from what it calls itself: enough to know one's own again, and never more than a guess.</summary>
public static class BrowserName
{
    // The order matters: each of these also claims to be the ones below it.
    private static readonly (string Token, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("YaBrowser", "Яндекс Браузер"),
        ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Token, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent, Words words)
    {
        var (browser, system) = (Find(Browsers, userAgent), Find(Systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => words["browser.unknown"],
            (null, _) => words.Say("browser.on", words["browser.unknown"], system),
            (_, null) => browser,
            _ => words.Say("browser.on", browser, system),
        };
    }

    private static string? Find((string Token, string Name)[] known, string? text) =>
        known.FirstOrDefault(k => text?.Contains(k.Token, StringComparison.Ordinal) == true).Name;
}
