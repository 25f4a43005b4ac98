using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Drafts;

/// <summary>A form as a browser has it before it: its fields with their values, some of which a person changes.</summary>
internal sealed class PageForm(SignedInClient browser, IHtmlFormElement form)
{
    private readonly Dictionary<string, string> fields = Read(form);

    public string this[string name] => fields.GetValueOrDefault(name, "");

    public static async Task<PageForm> Open(SignedInClient browser, string path, string form) => In(browser, await browser.Get(path), form);

    public static PageForm In(SignedInClient browser, PageAnswer page, string form) => new(
        browser,
        (IHtmlFormElement)(new HtmlParser().ParseDocument(page.Html).QuerySelector(form) ?? throw new AssertionException($"No {form} on the page: {page.Status}")));

    public PageForm Write(string name, string text)
    {
        fields[name] = text;
        return this;
    }

    public Task<PageAnswer> Send(string? action = null) =>
        browser.Post(action ?? form.GetAttribute("action")!, [.. fields.Select(f => (f.Key, f.Value))]);

    /// <summary>What the script does after each pause in writing.</summary>
    public async Task<PageAnswer> Keep()
    {
        var answer = await Send(form.GetAttribute("hx-post"));
        if (new HtmlParser().ParseDocument(answer.Html).QuerySelector(".kept input[name=key]") is { } key)
            fields["key"] = key.GetAttribute("value")!;
        return answer;
    }

    private static Dictionary<string, string> Read(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var control in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = control.GetAttribute("name")!;
            switch (control)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" }:
                    break;
                case IHtmlInputElement input:
                    fields[name] = input.Value;
                    break;
                case IHtmlSelectElement select:
                    fields[name] = select.Value ?? "";
                    break;
                case IHtmlTextAreaElement text:
                    fields[name] = text.Value;
                    break;
            }
        }

        fields.Remove("__RequestVerificationToken");
        return fields;
    }
}
