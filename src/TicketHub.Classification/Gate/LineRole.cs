namespace TicketHub.Classification.Gate;

/// <summary>What a line is to a document with requirements.</summary>
internal enum LineRole : byte
{
    Blank,

    /// <summary>Log, stack trace, code.</summary>
    Machine,

    /// <summary>Neither a person nor a list: an introduction, a paragraph, a line that tells of a fault.</summary>
    Prose,

    /// <summary>A person speaks: no part of a document.</summary>
    Voice,

    /// <summary>One statement on a line of its own, without a mark: an item if there are many of them, else prose.</summary>
    Statement,

    /// <summary>The same with "must" in it: a clause if there are many.</summary>
    Demand,

    /// <summary>The name of a document or of one of its sections.</summary>
    Heading,

    /// <summary>It obliges.</summary>
    Clause,

    /// <summary>"Поддерживает ли система…?"</summary>
    Question,

    /// <summary>Any other question on a line of a list.</summary>
    OtherQuestion,

    /// <summary>A line of a list that obliges nobody by its words.</summary>
    Item,

    /// <summary>The same in a table.</summary>
    Row,

    /// <summary>A row of a table that asks what the system can do.</summary>
    RowQuestion,
}
