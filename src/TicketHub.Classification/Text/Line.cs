namespace TicketHub.Classification.Text;

internal enum LineKind
{
    Blank,
    Prose,
    StackFrame,
    LogLine,
    Code,
    TableRow,
}

/// <summary>
/// A line of the body, numbered from 1. <paramref name="Depth"/> is how deep the numbering in front of it goes: 0 for none,
/// 3 for "4.2.17". <paramref name="Content"/> is the text behind number, bullet or heading mark.
/// </summary>
internal readonly record struct Line(int Number, string Text, LineKind Kind, int Depth, LineMark Mark, string Content);

/// <summary>What stands in front of a line.</summary>
internal enum LineMark { None, Number, Bullet, Heading }
