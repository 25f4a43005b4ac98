using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>What the gate counted in one text.</summary>
internal sealed class Findings
{
    public List<Line> Clauses { get; } = [];

    public List<Line> Sections { get; } = [];

    public List<Line> TableRows { get; } = [];

    public string? DocumentName { get; set; }

    public bool NamedInTitle { get; set; }

    public int? DocumentNameLine { get; set; }

    public Line? AnswerColumn { get; set; }

    public Line? RequirementColumn { get; set; }

    public Line? Standard { get; set; }

    public Sentence? Ask { get; set; }

    public int NumberedLines { get; set; }

    public int Depth { get; set; }

    /// <summary>Characters of prose and tables; logs and code do not make a document.</summary>
    public int Characters { get; set; }

    /// <summary>The share of the text that is log, stack trace or code.</summary>
    public double MachineShare { get; set; }

    /// <summary>The first line that belongs to the document; before it stands the cover.</summary>
    public int? FirstLine { get; set; }

    /// <summary>The last line that belongs to the document; a question may stand behind it.</summary>
    public int LastLine { get; set; }
}
