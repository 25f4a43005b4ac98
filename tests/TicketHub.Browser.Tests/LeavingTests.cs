using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>A page that is left the moment after something was typed; windows side by side; the Back button.</summary>
public class LeavingTests : DeskFixture
{
    private const string Text = "Карточки договоров не открываются ни у кого";

    [SetUp]
    public async Task Begin()
    {
        await ForgetDrafts();
        await SignInAs("asel");
    }

    [Test]
    public async Task What_was_typed_the_moment_before_another_page_was_opened_is_there_again()
    {
        await Open("/new");
        await Page.Locator("#body").FillAsync(Text);
        await Open("/mine");

        UntilKept(Text);

        await Open("/new");
        await Expect(Page.Locator("#body")).ToHaveValueAsync(Text);
    }

    [Test]
    public async Task What_was_typed_the_moment_before_the_tab_was_closed_is_there_again()
    {
        var tab = await Page.Context.NewPageAsync();
        await tab.GotoAsync(new Uri(App.Address, "/new").ToString());
        await tab.Locator("#body").FillAsync(Text);
        await tab.CloseAsync(new() { RunBeforeUnload = true });

        UntilKept(Text);

        await Open("/new");
        await Expect(Page.Locator("#body")).ToHaveValueAsync(Text);
    }

    [Test]
    public async Task What_is_too_long_to_outlive_the_page_is_not_left_without_a_question()
    {
        await Open("/new");
        await Page.Locator("#body").FillAsync(string.Concat(Enumerable.Repeat("Строка журнала без конца. ", 1500)));
        // Browsers ask nobody who has not touched the page.
        await Page.Locator("#body").PressAsync("End");
        var asked = new TaskCompletionSource<string>();
        Page.Dialog += (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        };

        await Page.CloseAsync(new() { RunBeforeUnload = true });

        Assert.That(await asked.Task.WaitAsync(TimeSpan.FromSeconds(15)), Is.EqualTo("beforeunload"));
        UntilKept("Строка журнала");
    }

    [Test]
    public async Task Two_windows_that_go_on_with_one_draft_lose_neither_text()
    {
        await Open("/new");
        await Page.Locator("#title").FillAsync("Одна тема на двоих");
        await Kept(Page);
        var other = await Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(App.Address, "/new").ToString());

        await Page.Locator("#body").FillAsync("Текст первого окна");
        UntilKept("Текст первого окна");
        await other.Locator("#body").FillAsync("Текст второго окна");
        await Expect(other.Locator("#kept-new")).ToContainTextAsync("меняли и в другом окне");
        await Page.Locator("#body").FillAsync("Текст первого окна, дописанный");
        UntilKept("Текст первого окна, дописанный");

        Assert.That(Bodies(), Is.EquivalentTo(new[] { "Текст первого окна, дописанный", "Текст второго окна" }));
        await Open("/new");
        await Expect(Page.Locator(".drafts li")).ToHaveCountAsync(1);
        await PageIsSound("two-drafts");
    }

    [Test]
    public async Task Back_to_a_form_that_was_sent_finds_it_empty_and_nothing_is_filed_twice()
    {
        await Open("/new");
        await Page.Locator("#title").FillAsync("Скрыть кнопку на форме");
        await Page.Locator("#body").FillAsync("Как скрыть кнопку «Отправить» на форме реестра для роли «Наблюдатель»?");
        await Kept(Page);
        await Page.Locator("#send-button").ClickAsync();
        await Expect(Page.Locator(".ticket-line")).ToBeVisibleAsync();
        var address = Page.Url;

        await Page.GoBackAsync();
        await Expect(Page.Locator("#body")).ToHaveValueAsync("");
        await Page.GoForwardAsync();

        await Expect(Page.Locator(".ticket-line")).ToBeVisibleAsync();
        Assert.That(Page.Url, Is.EqualTo(address));
        Assert.That(await App.Read(db => Task.FromResult(db.Tickets.Count(t => t.Title == "Скрыть кнопку на форме"))), Is.EqualTo(1));
    }

    [Test]
    public async Task The_notice_of_what_was_done_is_told_once_and_not_at_a_reload()
    {
        var number = await (await App.As("asel")).Filed(Requests.Consultation());
        await Open($"/tickets/{number}");
        await Page.Locator("#say-text").FillAsync("Дополняю.");
        await Page.Locator("#say .button-primary").ClickAsync();
        await Expect(Page.Locator(".notice-done")).ToBeVisibleAsync();

        await Page.ReloadAsync();

        await Expect(Page.Locator(".notice-done")).ToHaveCountAsync(0);
    }

    private static Task Kept(IPage page) => Expect(page.Locator("#kept-new")).ToContainTextAsync("Черновик сохранён");

    private List<string> Bodies() =>
        App.Read(db => Task.FromResult(db.Drafts.AsEnumerable().Select(d => d.Fields.GetValueOrDefault("body", "")).ToList())).GetAwaiter().GetResult();

    /// <summary>The last words of a page that is gone travel by themselves.</summary>
    private void UntilKept(string text) => Assert.That(Bodies, Has.Some.StartsWith(text).After(10_000, 50));
}
