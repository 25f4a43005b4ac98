using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace TicketHub.Testing.Hosts;

/// <summary>A page as a browser got it; redirects are not followed.</summary>
public sealed record PageAnswer(HttpStatusCode Status, string Html, HttpResponseMessage Raw)
{
    public string? Location => Raw.Headers.Location?.ToString();
}

/// <summary>Reads pages and posts their forms as a browser without script does: cookies and the antiforgery token.</summary>
public sealed partial class SignedInClient : IDisposable
{
    private readonly HttpClient http;
    private readonly Uri address;
    private string? antiforgery;

    public SignedInClient(Uri address)
    {
        this.address = address;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Requests say that htmx made them.</summary>
    public bool AsScript { get; set; }

    /// <summary>What a proxy, or somebody who plays one, says of where the request came from.</summary>
    public string? ForwardedFor { get; set; }

    /// <summary>What the browser says to name its session, for a replay by somebody else.</summary>
    public string? SessionCookie => Cookies.GetCookies(address)["th-session"]?.Value;

    public async Task<PageAnswer> SignIn(string email, string password, string? returnUrl = null)
    {
        await Get("/sign-in");
        var answer = await Post("/sign-in", ("email", email), ("password", password), ("returnUrl", returnUrl ?? ""));
        // The token belongs to the person: whoever signs in needs a new one.
        antiforgery = null;
        return answer;
    }

    public async Task<PageAnswer> Get(string path) => await Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Posts a form with the token of the page that was read last.</summary>
    public async Task<PageAnswer> Post(string path, params (string Name, string Value)[] fields)
    {
        var form = fields.Append(("__RequestVerificationToken", await Antiforgery())).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        return await Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) });
    }

    /// <summary>Posts anything at all; the token goes as a header, so that the body is what is judged.</summary>
    public async Task<PageAnswer> PostRaw(string path, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("RequestVerificationToken", await Antiforgery());
        return await Send(request);
    }

    /// <summary>Posts a form and reads the page that it leads to.</summary>
    public async Task<PageAnswer> PostThrough(string path, params (string Name, string Value)[] fields)
    {
        var done = await Post(path, fields);
        return done.Location is { } next ? await Get(next) : done;
    }

    /// <summary>Posts a form that is encoded already, well or badly.</summary>
    public async Task<PageAnswer> PostForm(string path, string encoded)
    {
        using var form = Form(encoded);
        return await PostRaw(path, form);
    }

    /// <summary>As browsers send it: without a charset.</summary>
    public static HttpContent Form(string encoded)
    {
        var form = new ByteArrayContent(Encoding.UTF8.GetBytes(encoded));
        form.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return form;
    }

    public async Task<PageAnswer> PostWithoutToken(string path, params (string Name, string Value)[] fields) => await Send(
        new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        });

    public void Dispose() => http.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex TokenField();

    private async Task<string> Antiforgery()
    {
        if (antiforgery is null)
            await Get(SessionCookie is null ? "/sign-in" : "/new");
        return antiforgery ?? throw new InvalidOperationException("The page has no form to take a token from.");
    }

    private async Task<PageAnswer> Send(HttpRequestMessage request)
    {
        using (request)
        {
            if (AsScript)
                request.Headers.Add("HX-Request", "true");
            if (ForwardedFor is not null)
                request.Headers.TryAddWithoutValidation("X-Forwarded-For", ForwardedFor);
            var answer = await http.SendAsync(request);
            var html = await answer.Content.ReadAsStringAsync();
            if (TokenField().Match(html) is { Success: true } match)
                antiforgery = WebUtility.HtmlDecode(match.Groups["token"].Value);
            return new(answer.StatusCode, html, answer);
        }
    }
}
