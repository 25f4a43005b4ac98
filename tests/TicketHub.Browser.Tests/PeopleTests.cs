using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TicketHub.Browser.Tests;

/// <summary>The administrator's way with a new person, and a person's own tokens and sessions.</summary>
public class PeopleTests : DeskFixture
{
    [Test]
    public async Task An_administrator_invites_and_the_person_chooses_a_password_and_signs_in()
    {
        await SignInAs("admin");
        await Open("/people/new");
        await Page.GetByLabel("Имя", new() { Exact = true }).FillAsync("Алия Жумабаева");
        await Page.GetByLabel("Рабочая почта").FillAsync("aliya@tickethub.example");
        await Page.GetByLabel("Подразделение").SelectOptionAsync(new SelectOptionValue { Label = "Центр решений, Астана" });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Добавить", Exact = true }).ClickAsync();
        await PageIsSound("person-added");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Сделать приглашение" }).ClickAsync();
        var link = await Page.GetByLabel("Адрес").InputValueAsync();
        await PageIsSound("invitation-made");

        await Page.Context.ClearCookiesAsync();
        await Page.GotoAsync(link);
        await PageIsSound("invitation");
        await Page.GetByLabel("Пароль", new() { Exact = true }).FillAsync("длинный и понятный");
        await Page.GetByLabel("Пароль ещё раз").FillAsync("длинный и понятный");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Сохранить пароль" }).ClickAsync();
        await PageIsSound("password-chosen");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Перейти ко входу" }).ClickAsync();
        await Page.GetByLabel("Рабочая почта").FillAsync("aliya@tickethub.example");
        await Page.GetByLabel("Пароль").FillAsync("длинный и понятный");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Войти", Exact = true }).ClickAsync();

        await Expect(Page.Locator(".person")).ToContainTextAsync("Алия Жумабаева");
    }

    [Test]
    public async Task A_token_is_made_shown_once_and_revoked()
    {
        await SignInAs("timur");
        await Open("/me");
        await Page.GetByLabel("Для чего").FillAsync("Выгрузка отчётов");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Сделать токен" }).ClickAsync();

        await Expect(Page.GetByLabel("Токен", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^th_[0-9a-f]{64}$"));
        await PageIsSound("token-made");
        await Open("/me");
        await Expect(Page.Locator("#made")).ToHaveCountAsync(0);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Отозвать токен: Выгрузка отчётов" }).ClickAsync();

        await Expect(Page.GetByText("Токенов нет")).ToBeVisibleAsync();
    }

    [Test]
    public async Task A_session_of_another_browser_is_ended()
    {
        using var other = await App.SignIn("dina");
        await SignInByHand("dina");
        await Open("/me");
        await PageIsSound("sessions");

        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Завершить сеанс") }).ClickAsync();

        await Expect(Page.GetByText("Сеанс завершён")).ToBeVisibleAsync();
        Assert.That((await other.Get("/mine")).Status, Is.EqualTo(System.Net.HttpStatusCode.Redirect));
    }

    [Test]
    public async Task A_refused_form_says_what_is_wrong_at_its_field()
    {
        await SignInAs("admin");
        await Open("/people/head");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Назначить" }).ClickAsync();

        await Expect(Page.Locator(".field-error").First).ToBeVisibleAsync();
        Assert.That(await Page.Violations(), Is.Empty);
    }
}
