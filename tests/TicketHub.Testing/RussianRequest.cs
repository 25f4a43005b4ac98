using System.Globalization;

namespace TicketHub.Testing;

/// <summary>A request of about 600 characters, as people write them: an incident, told apart by its index.</summary>
public static class RussianRequest
{
    private static readonly string[] Screens =
        ["журнал входящих документов", "карточка договора", "маршрут согласования", "отчёт по исполнению", "реестр контрагентов"];

    private static readonly string[] Symptoms =
        ["страница не открывается", "кнопка «Сохранить» не отвечает", "появляется ошибка 500", "список остаётся пустым"];

    public static string Title(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{Screens[index % Screens.Length]}: {Symptoms[index % Symptoms.Length]} ({index})");

    public static string Body(int index) => string.Create(CultureInfo.InvariantCulture, $"""
        Добрый день. Сегодня с утра у нескольких сотрудников нашего отдела не работает {Screens[index % Screens.Length]}:
        {Symptoms[index % Symptoms.Length]}. Номер рабочего места {1000 + (index % 900)}, браузер Firefox, вход под своей учётной записью.

        Что делали: открыли раздел из главного меню, выбрали период за последнюю неделю, нажали «Найти». Ожидали увидеть
        записи за период, а вместо этого ждём около минуты и видим сообщение о сбое. Вчера вечером всё работало, ничего
        на компьютерах не меняли. Перезагрузка и очистка кеша не помогли, у коллег в соседнем кабинете то же самое.

        Просим посмотреть сегодня: документы ждут регистрации. Обращение {index}, готовы показать по телефону.
        """);
}
