using static TicketHub.Web.Features.Sample.SamplePeople;

namespace TicketHub.Web.Features.Sample;

/// <summary>Older wishes, of which the head has made what R&amp;D has in its plan (<see cref="SamplePlan"/>).</summary>
internal static class SampleWishes
{
    public const string QrOnSheet = "QR-код на листе согласования";
    public const string DeputyReturns = "Возврат работ после замещения";
    public const string FieldHistory = "История изменений поля на форме";
    public const string SignedBundle = "Подписание ЭЦП сразу нескольких документов";
    public const string SignMany = "Подписать пачку приказов одним действием";
    public const string PhoneRegistry = "Реестр на телефоне";
    public const string ExcelImport = "Проверка данных при загрузке справочника из Excel";
    public const string VacationCalendar = "Календарь отпусков в карточке сотрудника";
    public const string VoiceComment = "Голосовой комментарий к работе";
    public const string OldBrowser = "Поддержка Internet Explorer 11";
    public const string LabelPrinting = "Печать этикеток для архивных папок";
    public const string FavouriteForms = "Избранные формы на главной странице";

    public static readonly IReadOnlyList<SampleRequest> All =
    [
        Wish("asel", Bank, 142, QrOnSheet,
            "Предлагаем добавить на печатный лист согласования QR-код со ссылкой на документ: бумажный экземпляр лежит в деле, и найти по нему электронный долго."),
        Wish("saule", Energy, 137, DeputyReturns,
            "Хотелось бы добавить автоматический возврат работ, когда срок замещения закончился. Сейчас заместитель отдаёт их вручную и часто забывает."),
        Wish("timur", Bank, 134, FieldHistory,
            "Просьба реализовать историю изменений поля прямо на форме: аудиторы спрашивают, кто и когда поменял сумму, а из журнала это видно только администратору."),
        Wish("gulnara", Bank, 131, SignedBundle,
            "Предлагаем добавить подписание ЭЦП сразу всех документов пакета. Кредитный договор состоит из семи файлов, и пароль ключа вводят семь раз."),
        Wish("dina", Clinic, 126, SignMany,
            "Хотелось бы добавить в платформу подписание многих приказов одним действием: кадры подписывают до сорока приказов в день, каждый отдельно."),
        Wish("nurlan", Clinic, 123, PhoneRegistry,
            "Просьба реализовать вид реестра, удобный на телефоне: врачи смотрят список пациентов на обходе, а таблица не помещается на экран."),
        Wish("saule", Energy, 120, ExcelImport,
            "Предлагаем добавить проверку строк при загрузке справочника из Excel: сейчас ошибка находится на последней строке, и загрузку повторяют с начала."),
        Wish("ruslan", Clinic, 118, VacationCalendar,
            "Хотелось бы добавить в карточку сотрудника календарь отпусков, чтобы при назначении работы было видно, что человека нет."),
        Wish("asel", Energy, 12, VoiceComment,
            "Предлагаем добавить голосовой комментарий к работе с телефона: монтажники на подстанции не могут печатать в перчатках."),
        Wish("gulnara", Energy, 11, OldBrowser,
            "Просьба реализовать поддержку Internet Explorer 11: в двух филиалах остались старые рабочие места."),
        Wish("timur", Bank, 10, FavouriteForms,
            "Хотелось бы добавить избранные формы на главную страницу: операторы заполняют одни и те же четыре формы и каждый раз ищут их в списке."),
        Wish("dina", Clinic, 115, LabelPrinting,
            "Предлагаем добавить печать этикеток со штрихкодом для папок, которые сдают в архив: сейчас номера дел переписывают от руки."),
    ];

    private static SampleRequest Wish(string by, string project, int days, string title, string body) =>
        new(by, project, TimeSpan.FromDays(days), title, body) { Kind = Domain.Intake.RequestKind.Enhancement };
}
