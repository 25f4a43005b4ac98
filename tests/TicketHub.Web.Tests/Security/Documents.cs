using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Security;

internal static class Documents
{
    public static IDocument Document(this PageAnswer page) => new HtmlParser().ParseDocument(page.Html);
}
