using Microsoft.Playwright;
using TicketHub.Testing.Hosts;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>What the desk is for, seen from both sides.</summary>
public class JourneyTests : DeskFixture
{
    private const string Title = "Скрыть кнопку «Отправить» на форме";
    private const string Question = "Как скрыть кнопку «Отправить» на форме реестра для роли «Наблюдатель»? Пробовала права на реестр, не помогло.";
    private const string Reply = "В свойствах кнопки укажите условие видимости по роли.";

    [Test]
    public async Task A_question_is_filed_seen_in_the_queue_answered_and_the_answer_is_seen()
    {
        await SignInByHand("asel");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Новая заявка" }).ClickAsync();
        await Page.GetByLabel("Тема").FillAsync(Title);
        await Page.GetByLabel("Что случилось или что нужно").FillAsync(Question);
        var verdict = Page.Locator("#verdict");
        await Expect(verdict.Locator(".verdict-name")).ToContainTextAsync("Консультация");
        await Expect(verdict).ToContainTextAsync("Версия платформы");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Отправить вопрос" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = Title, Level = 1 })).ToBeVisibleAsync();
        var address = new Uri(Page.Url).AbsolutePath;

        await SignInAs("aigerim");
        await Open("/queues/consultation");
        await Page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Взять в работу" }).ClickAsync();
        await Page.Locator("#say-text").FillAsync(Reply);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ответить автору" }).ClickAsync();
        await Expect(Page.Locator(".timeline")).ToContainTextAsync(Reply);

        await SignInAs("asel");
        await Open(address);
        await Expect(Page.Locator(".timeline")).ToContainTextAsync(Reply);
        await Expect(Page.Locator(".ticket-line")).ToContainTextAsync("Дан ответ");
        await PageIsSound("journey-end");
    }

    [Test]
    public async Task What_one_wrote_stays_on_the_page_when_another_was_faster()
    {
        var asel = await App.As("asel");
        var number = (await asel.File(Requests.Consultation())).Number;
        await SignInAs("aigerim");
        await Open($"/tickets/{number}");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Взять в работу" }).ClickAsync();
        await Page.Locator("#say-text").FillAsync(Reply);
        await (await App.As("olga")).Do(number, "priority", new { priority = "high", reason = "Срочно клиенту" });

        await Page.GetByRole(AriaRole.Button, new() { Name = "Ответить автору" }).ClickAsync();

        await Expect(Page.GetByText("Пока вы писали, заявку изменили: Ольга Ким")).ToBeVisibleAsync();
        await Expect(Page.Locator("#say-text")).ToHaveValueAsync(Reply);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ответить автору" }).ClickAsync();
        await Expect(Page.Locator(".ticket-line")).ToContainTextAsync("Дан ответ");
    }

    [Test]
    public async Task A_spec_dump_is_told_before_it_is_sent_and_its_record_opens_with_the_way_out()
    {
        await SignInAs("timur");
        await Open("/new");
        await Page.GetByLabel("Тема").FillAsync("Просьба указать, что поддерживается");
        await Page.GetByLabel("Что случилось или что нужно").FillAsync(
            "Просим по каждому пункту указать, какой функционал поддерживается.\n\n1. Общие требования\n"
            + string.Join('\n', Enumerable.Range(1, 20).Select(i => $"1.{i}. Система должна обеспечивать ведение реестра вида {i}.")));
        await Expect(Page.Locator("#verdict .verdict-name")).ToContainTextAsync("Похоже на документ с требованиями");
        await PageIsSound("spec-dump-before-sending");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Всё равно отправить" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Как получить ответ" })).ToBeVisibleAsync();
        await Expect(Page.Locator(".ticket-line")).ToContainTextAsync("Закрыта: не соответствует формату");
        await PageIsSound("spec-dump-closed");
    }

    [Test]
    public async Task A_refused_document_gives_a_question_of_one_clause_and_an_appeal_that_is_granted()
    {
        var refused = await (await App.As("timur")).File(Requests.Specification());
        var address = $"/tickets/{refused.Body!["ticket"]!["number"]}";
        await SignInAs("timur");
        await Open(address);

        await Page.GetByRole(AriaRole.Link, new() { Name = "Спросить об этом пункте" }).Nth(1).ClickAsync();
        await Expect(Page.GetByLabel("Тема")).ToHaveValueAsync("Пункт 1.2: как выполнить в платформе");
        await Expect(Page.Locator("#body")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("«1\\.2\\. Система должна"));
        await Expect(Page.Locator("#verdict .verdict-name")).ToContainTextAsync("Консультация");
        await PageIsSound("clause-question");
        await Page.GoBackAsync();
        await Page.GetByLabel("О чём заявка на самом деле").FillAsync("Вопрос только о реестре обращений");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Попросить о пересмотре" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Решение пересматривают" })).ToBeVisibleAsync();
        await PageIsSound("appealed");

        await SignInAs("aigerim");
        await Open("/queues/consultation?status=appealed");
        await PageIsSound("appeals-in-queue");
        await Open(address);
        await PageIsSound("appeal-to-decide");
        await Page.GetByRole(AriaRole.Radio, new() { Name = "Принять в работу" }).CheckAsync();
        await Page.GetByRole(AriaRole.Radio, new() { Name = "Консультация" }).CheckAsync();
        await Page.GetByLabel("Причина").First.FillAsync("Вопрос понятен");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить решение" }).ClickAsync();

        await Expect(Page.Locator(".ticket-line")).ToContainTextAsync("Новая");
        await Expect(Page.Locator(".timeline")).ToContainTextAsync("Просьба о пересмотре удовлетворена, очередь: Консультация");
    }

    [Test]
    public async Task A_requirements_docx_chosen_in_the_form_is_shown_refused_and_can_be_appealed()
    {
        await SignInAs("dina");
        await Open("/new");
        await Page.GetByLabel("Тема").FillAsync("Требования заказчика");
        await Page.Locator("input[type=file]").SetInputFilesAsync(
            Path.Combine(TestContext.CurrentContext.TestDirectory, "Documents", "spec.docx"));
        await Expect(Page.GetByText("spec.docx").First).ToBeVisibleAsync();
        await Page.GetByLabel("Что случилось или что нужно").FillAsync("Во вложении документ заказчика. Укажите, что из этого поддерживается.");
        await Expect(Page.Locator("#verdict")).ToContainTextAsync("spec.docx, строка 4");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Всё равно отправить" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Как получить ответ" })).ToBeVisibleAsync();
        await Page.GetByLabel("О чём заявка на самом деле").FillAsync("Это не техническое задание, вопрос только об истории изменений");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Попросить о пересмотре" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Решение пересматривают" })).ToBeVisibleAsync();
        await PageIsSound("docx-appealed");
    }

    [Test]
    public async Task The_language_switch_changes_every_word_around_the_page()
    {
        await SignInByHand("asel");
        await Page.Locator(".person").ClickAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My requests");
        await Page.Locator(".person").ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Қазақша" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Менің өтінімдерім");
        Assert.That(await Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo("kk"));
    }
}
