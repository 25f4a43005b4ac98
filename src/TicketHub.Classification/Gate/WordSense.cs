namespace TicketHub.Classification.Gate;

/// <summary>What a single word says to the gate, whatever stands around it.</summary>
[Flags]
internal enum WordSense
{
    None = 0,

    /// <summary>"Обеспечивает", "возможность", "support": requirements are made of such words, but not only they.</summary>
    Obliges = 1,

    /// <summary>"Должна", "shall", "тиіс": obliges in the middle of prose too.</summary>
    Modal = 2,

    /// <summary>"Система", "исполнитель", "vendor": what or whom requirements oblige.</summary>
    Subject = 4,

    /// <summary>"Мы", "у меня", "we": somebody speaks; documents with requirements do not.</summary>
    Voice = 8,

    /// <summary>"Подскажите", "просим", "please": somebody speaks to somebody, which no document does.</summary>
    Address = 128,

    /// <summary>"Падает", "ошибка": a list of these is a list of faults.</summary>
    Failure = 16,

    /// <summary>"Добавить", "убрать", "add": a list of these is a list of wishes.</summary>
    Change = 64,

    /// <summary>Courtesy, pointing, asking, the business of tenders: a question made of these alone is not about anything of its own.</summary>
    Empty = 32,
}
