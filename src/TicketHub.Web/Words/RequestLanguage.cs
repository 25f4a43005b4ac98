namespace TicketHub.Web;

/// <summary>
/// Which language a request is answered in. On pages what was chosen there (a cookie) wins, then what the person's profile
/// says, then the browser; on the API what the call asks for wins over the profile.
/// </summary>
public static class RequestLanguage
{
    public const string Cookie = "th-language";

    public static Language OfPage(HttpRequest request, Language? profile) =>
        Languages.Parse(request.Cookies[Cookie])
        ?? profile
        ?? Languages.Negotiate(request.Headers.AcceptLanguage)
        ?? Language.Ru;

    public static Language OfApi(HttpRequest request, Language? profile) =>
        Languages.Negotiate(request.Headers.AcceptLanguage) ?? profile ?? Language.Ru;
}
