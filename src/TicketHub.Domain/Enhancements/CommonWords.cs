namespace TicketHub.Domain.Enhancements;

/// <summary>What clients are called by besides their own name, in ordinary capital letters: alone none of these names anybody.</summary>
internal static class CommonWords
{
    private static readonly string[] All =
    [
        .. ReadableWords.Of(
            "банк банки клиника больница поликлиника медцентр центр компания корпорация "
            + "концерн холдинг группа групп фирма предприятие завод фабрика комбинат "
            + "организация учреждение общество товарищество филиал управление департамент "
            + "министерство комитет агентство служба инспекция акимат администрация "
            + "мэрия университет институт академия колледж школа лицей детский сад фонд союз "
            + "ассоциация палата биржа страховая страхование лизинг кредит ломбард инвест "
            + "финанс финансы капитал траст энерго энергия энергетика электро тепло "
            + "водоканал газ нефть нефтегаз мунай уголь горно металл сталь химия хим строй "
            + "строительство монтаж проект проекты сервис сервисы снаб сбыт торг торговля торговый маркет склад логистика "
            + "транс транспорт авиа авто железная дорога дороги порт аэропорт вокзал телеком связь почта медиа "
            + "софт система системы технологии техника цифровой цифровая информационный информационная платформа портал "
            + "реестр кабинет документооборот архив бюро отдел сектор участок база сеть дом мир край область регион "
            + "город городской городская районный областной областная республиканский республика "
            + "казахстан казахстана россия национальный национальная народный народная "
            + "государственный государственная единый единая новый новая первый первая главный главная общий общая "
            + "большой малый северный северная южный южная западный западная восточный восточная центральный "
            + "центральная международный международная акционерное ограниченной ответственностью "
            + "молочный молочная мясной хлебный хлебозавод агро аграрный фарм аптека ферма "
            + "басқармасы министрлігі банкі орталығы мекемесі компаниясы зауыты қоғамы "
            + "серіктестігі қоры ауданы облысы қаласы бірлестігі жаңа ұлттық "
            + "bank clinic hospital center centre company corporation holding group plant "
            + "factory agency ministry university academy school fund energy electro oil gas "
            + "construction project service services trade market logistics trans transport telecom "
            + "media soft software system systems technologies technology digital platform portal "
            + "city national international global new first limited invest finance capital insurance"),
    ];

    private static readonly HashSet<string> Exactly = [.. All];

    private static readonly ILookup<char, string> ByLetter = All.Distinct().ToLookup(word => word[0]);

    public static bool Has(string word) => ReadableWords.Of(word) is [var one] && IsOne(one);

    /// <param name="word">As <see cref="ReadableWords"/> gives it.</param>
    public static bool IsOne(string word) => Exactly.Contains(word) || ByLetter[word[0]].Any(common => Declension.IsOf(common, word));
}
