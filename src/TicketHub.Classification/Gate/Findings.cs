using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>What the gate counted in one text, or in several that were sent together.</summary>
internal sealed class Findings
{
    public List<Spot> Clauses { get; } = [];

    public List<Spot> Sections { get; } = [];

    public List<Spot> TableRows { get; } = [];

    public string? DocumentName { get; set; }

    public bool NamedInTitle { get; set; }

    /// <summary>Where the name stands; none where it is the request's title or the name of the file.</summary>
    public Spot? DocumentNameSpot { get; set; }

    /// <summary>The file that bears the name of a specification.</summary>
    public string? NamedFile { get; set; }

    public Spot? AnswerColumn { get; set; }

    public Spot? RequirementColumn { get; set; }

    public Spot? Standard { get; set; }

    public Sentence? Ask { get; set; }

    public int NumberedLines { get; set; }

    public int Depth { get; set; }

    /// <summary>Characters of prose and tables; logs and code do not make a document.</summary>
    public int Characters { get; set; }

    /// <summary>Characters of logs, stack traces and code.</summary>
    public int MachineCharacters { get; set; }

    public double MachineShare => MachineCharacters == 0 ? 0 : (double)MachineCharacters / (MachineCharacters + Characters);

    /// <summary>Lines of logs and stack traces.</summary>
    public int Traces { get; set; }

    /// <summary>How often the set phrases of bug reports are there.</summary>
    public int BugReportWords { get; set; }

    public int Pages { get; set; }

    public int Sheets { get; set; }

    /// <summary>The attached documents that requirements were found in.</summary>
    public List<string> Files { get; } = [];

    /// <summary>The first line that belongs to the document; before it stands the cover.</summary>
    public int? FirstLine { get; set; }

    /// <summary>The last line that belongs to the document; a question may stand behind it.</summary>
    public int LastLine { get; set; }

    /// <summary>There is something in it that documents with requirements are made of, and ordinary prose is not.</summary>
    public bool HasRequirements => Clauses.Count + Sections.Count + TableRows.Count > 0;

    /// <summary>Several texts as one: a specification in three files is one specification.</summary>
    public static Findings Together(IEnumerable<Findings> texts)
    {
        var all = new Findings();
        foreach (var text in texts)
            all.Add(text);
        return all;
    }

    private void Add(Findings text)
    {
        Clauses.AddRange(text.Clauses);
        Sections.AddRange(text.Sections);
        TableRows.AddRange(text.TableRows);
        if (DocumentName is null)
            (DocumentName, DocumentNameSpot, NamedFile) = (text.DocumentName, text.DocumentNameSpot, text.NamedFile);
        NamedInTitle |= text.NamedInTitle;
        AnswerColumn ??= text.AnswerColumn;
        RequirementColumn ??= text.RequirementColumn;
        Standard ??= text.Standard;
        Ask ??= text.Ask;
        NumberedLines += text.NumberedLines;
        Depth = Math.Max(Depth, text.Depth);
        Characters += text.Characters;
        MachineCharacters += text.MachineCharacters;
        Pages += text.Pages;
        Sheets += text.Sheets;
        Files.AddRange(text.Files);
        // The filer's own log beside a document says nothing against the document.
        if (!text.HasRequirements)
            return;
        Traces += text.Traces;
        BugReportWords += text.BugReportWords;
    }
}
