using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// Follows the tables of a text: which lines are rows, which row is the header, which column waits for answers. A column is known
/// by its name, or by nobody having written into it.
/// </summary>
internal sealed class TableReading(Findings findings)
{
    private const int LongestColumnName = 60;

    private const int LongestHeader = 400;

    /// <summary>Rows with an empty cell; fewer are chance.</summary>
    private const int FewestEmpty = 5;

    /// <summary>Rows with a verdict in the column for it; where they are three times the empty ones, somebody has answered.</summary>
    private const int FewestVerdicts = 5;

    private Spot? header;

    private char separator;

    private int answerColumn = -1;

    private int columns;

    private int empty;

    private int filled;

    private int verdicts;

    /// <summary>The column is called that and nothing else: whatever stands in it is an answer, not only yes and no.</summary>
    private bool asksForAnswers;

    private Spot? firstOpen;

    private int open;

    private int rows;

    /// <summary>A row by its bars or tabs, or by the same sign between cells as in the line beside it.</summary>
    public bool IsRow(IReadOnlyList<Spot> lines, int at)
    {
        var line = lines[at].Line;
        var sign = SeparatorOf(line);
        if (sign == '\0')
            return false;
        if (line.Kind != LineKind.TableRow && SeparatorBeside(lines, at, -1) != sign && SeparatorBeside(lines, at, 1) != sign)
            return false;
        Look(lines[at], sign);
        return true;
    }

    /// <summary>What the whole table has shown.</summary>
    public void Close()
    {
        var answers = asksForAnswers ? filled : verdicts;
        findings.IsAnswered = answers >= FewestVerdicts && answers >= 3 * empty;
        if (findings.AnswerColumn is null && header is not null && answerColumn >= 0 && empty >= FewestEmpty && empty >= 2 * filled)
            findings.AnswerColumn = header;
        else if (findings.AnswerColumn is null && firstOpen is not null && open >= 2 * FewestEmpty && open >= 0.8 * rows)
            findings.OpenColumn = firstOpen;
    }

    private static char SeparatorBeside(IReadOnlyList<Spot> lines, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < lines.Count && Math.Abs(i - at) <= 2; i += step)
        {
            if (lines[i].Line.Kind != LineKind.Blank)
                return SeparatorOf(lines[i].Line);
        }

        return '\0';
    }

    private static char SeparatorOf(Line line) =>
        line.Kind is LineKind.Prose or LineKind.TableRow or LineKind.Code
            ? Columns.SeparatorOf(line.Content.AsSpan(0, Math.Min(line.Content.Length, LongestHeader)), line.Text)
            : '\0';

    private void Look(Spot spot, char sign)
    {
        findings.TableRows.Add(spot);
        rows++;
        var text = spot.Line.Text;
        var ends = text.AsSpan().TrimEnd(' ');
        if (ends.EndsWith("|") || ends.EndsWith("\t") || ends.EndsWith(";;") || AnswerSlots.IsIn(ends))
            (firstOpen, open) = (firstOpen ?? spot, open + 1);
        if (findings.RequirementColumn is null || header is null)
            LookForHeader(spot, sign);
        else if (answerColumn >= 0 && sign == separator)
            LookAtAnswer(text);
    }

    private void LookForHeader(Spot spot, char sign)
    {
        var text = spot.Line.Text.Length > LongestHeader ? spot.Line.Text[..LongestHeader] : spot.Line.Text;
        var cells = Columns.Cells(SpecificationPhrases.Fold(text, LongestHeader), sign);
        if (header is null && cells.Count > 1 && cells.All(cell => cell.Length <= LongestColumnName)
            && cells.FindIndex(SpecificationPhrases.IsAnswerName) is >= 0 and var answers)
        {
            (header, separator, answerColumn, columns) = (spot, sign, answers, cells.Count);
            asksForAnswers = SpecificationPhrases.Answer.Opens(cells[answers]);
        }
        else if (header is not null && answerColumn >= 0 && sign == separator)
            LookAtAnswer(text);
        findings.IsTableOfSettings |= rows == 1 && Has(cells, SpecificationPhrases.SettingColumns) && Has(cells, SpecificationPhrases.ValueColumns);
        if (findings.RequirementColumn is null && (Has(cells, SpecificationPhrases.RequirementColumns) || IsNamed(cells)))
            findings.RequirementColumn = spot;
        if (findings.AnswerColumn is null && Has(cells, SpecificationPhrases.AnswerColumns))
            findings.AnswerColumn = spot;
    }

    /// <summary>"№ | Наименование требования | Обязательность": all cells are short, one says what the rows are.</summary>
    private static bool IsNamed(List<string> cells) =>
        cells.Count > 1 && cells.TrueForAll(cell => cell.Length <= LongestColumnName)
        && cells.Exists(cell => SpecificationPhrases.RequirementWords.IsIn(cell));

    /// <summary>A short cell that begins with the name: a header, not "не соответствует макету" in a row below.</summary>
    private static bool Has(List<string> cells, PhraseSet names) =>
        cells.Exists(cell => cell.Length <= LongestColumnName && names.Opens(cell));

    private void LookAtAnswer(string text)
    {
        var cells = Columns.Cells(text.Length > 4 * LongestHeader ? text[..(4 * LongestHeader)] : text, separator);
        if (cells.Count < 2 || cells.TrueForAll(cell => cell.Length == 0))
            return;
        // A cell of several lines tears its row apart; what is missing then is not empty.
        if (separator != ' ' && cells.Count < columns - 1)
            return;
        // A row of a printed table has no sign for a cell that nobody filled.
        var isEmpty = answerColumn >= cells.Count || cells[answerColumn].Length == 0 || AnswerSlots.IsIn(cells[answerColumn]);
        _ = isEmpty ? empty++ : filled++;
        verdicts += !isEmpty && GivenAnswers.IsVerdict(SpecificationPhrases.Fold(cells[answerColumn])) ? 1 : 0;
    }
}
