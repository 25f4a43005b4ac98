namespace TicketHub.Classification.Cues;

/// <summary>What a turn of phrase tells about a request, whatever the subject.</summary>
internal enum Cue
{
    /// <summary>"Подскажите", "как сделать", "можно ли".</summary>
    Question,

    /// <summary>"Падает", "ошибка", "не открывается".</summary>
    Failure,

    /// <summary>"Хотелось бы", "добавьте", "не хватает".</summary>
    Wish,

    /// <summary>Reproduction: "шаги", "ожидаемый результат".</summary>
    Reproduction,

    /// <summary>"После обновления", "раньше работало".</summary>
    Change,

    /// <summary>"Работа стоит", "ни у кого".</summary>
    Blocked,

    /// <summary>"Работе не мешает", "косметика".</summary>
    BlocksNobody,

    /// <summary>"Пробовали", "смотрели документацию".</summary>
    Tried,

    /// <summary>"Чтобы", "это позволит".</summary>
    Purpose,

    /// <summary>"Сейчас приходится", "вручную".</summary>
    Today,

    /// <summary>"На проде", "тестовый стенд".</summary>
    Environment,

    /// <summary>"С утра", "вчера", "после перезапуска".</summary>
    When,

    /// <summary>What the platform consists of: registry, route, form, role.</summary>
    Configuration,
}
