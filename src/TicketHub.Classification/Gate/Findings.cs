using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>What the gate counted in one text, or in several that were sent together.</summary>
internal sealed class Findings
{
    public List<Spot> Clauses { get; } = [];

    public List<Spot> Sections { get; } = [];

    public List<Spot> TableRows { get; } = [];

    /// <summary>Lines of lists and tables that oblige nobody by their words; what is a clause is not here.</summary>
    public List<Spot> Items { get; } = [];

    /// <summary>"Поддерживает ли система…?"</summary>
    public List<Spot> Questions { get; } = [];

    public List<Spot> OtherQuestions { get; } = [];

    /// <summary>Many questions about what the system can do, and few of another sort among them.</summary>
    public bool IsQuestionnaire => Questions.Count >= 8 && OtherQuestions.Count <= Questions.Count;

    /// <summary>All that an answer would be expected to, line by line.</summary>
    public int Listed => Clauses.Count + Items.Count + (IsQuestionnaire ? Questions.Count + OtherQuestions.Count : 0);

    /// <summary>"Система должна…", "необходимо обеспечить…": the plainest of clauses.</summary>
    public int ModalClauses { get; set; }

    /// <summary>Lines that oblige a person to do something once; no clauses.</summary>
    public int Acts { get; set; }

    /// <summary>Lines of lists that tell of something broken.</summary>
    public int Failing { get; set; }

    /// <summary>Lines of lists that begin with a change: "добавить", "убрать".</summary>
    public int Changing { get; set; }

    public bool IsListOfWishes => Changing >= 3 && Changing * 4 >= Clauses.Count + Items.Count;

    /// <summary>A fault list has numbers and rows as a specification has.</summary>
    public bool IsListOfFaults => Failing >= 3 && Failing * 4 >= Clauses.Count + Items.Count;

    /// <summary>Lines with a place to write yes or no into.</summary>
    public int AnswerSlots { get; set; }

    public Spot? AnswerSlot { get; set; }

    /// <summary>A column that nobody wrote into and whose name, if it has one, says nothing.</summary>
    public Spot? OpenColumn { get; set; }

    /// <summary>All lines but empty ones, logs and code.</summary>
    public int Lines { get; set; }

    /// <summary>How much of the lines obliges or asks what the system can do.</summary>
    public double Density => Lines == 0 ? 0 : Math.Min(1, (double)(Clauses.Count + Questions.Count) / Lines);

    public string? DocumentName { get; set; }

    /// <summary>It calls itself a contract, a regulation, minutes.</summary>
    public bool IsCalledOtherwise { get; set; }

    public bool NamedInTitle { get; set; }

    /// <summary>Where the name stands; none where it is the request's title or the name of the file.</summary>
    public Spot? DocumentNameSpot { get; set; }

    /// <summary>The file that bears the name of a specification.</summary>
    public string? NamedFile { get; set; }

    public Spot? AnswerColumn { get; set; }

    /// <summary>The column for answers has them already, or the clauses have: it is somebody's own work that came along.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Lines outside of tables that end with a verdict.</summary>
    public int Answers { get; set; }

    /// <summary>Lines that end with how a test went.</summary>
    public int Passed { get; set; }

    public int Failed { get; set; }

    /// <summary>It is a record of tests: each line says how it went.</summary>
    public bool IsTested { get; set; }

    /// <summary>A test that failed is a symptom, whoever tells of it.</summary>
    public bool HasFailedTests => IsTested && Failed > 0;

    /// <summary>Lines of lists that are people's names.</summary>
    public int People { get; set; }

    /// <summary>"Параметр | Значение": settings of an installation.</summary>
    public bool IsTableOfSettings { get; set; }

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

    /// <summary>Clauses in the clothes of a log or of code; what stands around them is no log either.</summary>
    public int Disguised { get; set; }

    /// <summary>Lines of a log or a stack trace, as a program writes them.</summary>
    public bool HasTraces => Traces >= 2 && Traces > Disguised;

    /// <summary>How often the set phrases of bug reports are there.</summary>
    public int BugReportWords { get; set; }

    public int Pages { get; set; }

    public int Sheets { get; set; }

    /// <summary>The attached documents that requirements were found in.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Where in the text the document stands.</summary>
    public Region Region { get; set; } = Region.None;

    /// <summary>Something stands above the document.</summary>
    public bool HasCover => Roles.Take(Math.Min(Region.First, Roles.Count)).Any(role => role != LineRole.Blank);

    /// <summary>What each line of the text is; of one text only.</summary>
    public IReadOnlyList<LineRole> Roles { get; set; } = [];

    /// <summary>There is something in it that documents with requirements are made of, and ordinary prose is not.</summary>
    public bool HasRequirements => Clauses.Count + Sections.Count + TableRows.Count + Items.Count + Questions.Count > 0;

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
        Items.AddRange(text.Items);
        Questions.AddRange(text.Questions);
        OtherQuestions.AddRange(text.OtherQuestions);
        AnswerSlots += text.AnswerSlots;
        AnswerSlot ??= text.AnswerSlot;
        OpenColumn ??= text.OpenColumn;
        Lines += text.Lines;
        Failing += text.Failing;
        Changing += text.Changing;
        ModalClauses += text.ModalClauses;
        Acts += text.Acts;
        if (DocumentName is null)
            (DocumentName, DocumentNameSpot, NamedFile) = (text.DocumentName, text.DocumentNameSpot, text.NamedFile);
        NamedInTitle |= text.NamedInTitle;
        AnswerColumn ??= text.AnswerColumn;
        IsAnswered |= text.IsAnswered;
        IsTested |= text.IsTested;
        IsTableOfSettings |= text.IsTableOfSettings;
        (Passed, Failed, People) = (Passed + text.Passed, Failed + text.Failed, People + text.People);
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
