using System.Globalization;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace TicketHub.Documents.Office;

/// <summary>A workbook from before 2007, read by a package. Formulas are not computed; there the last result stands.</summary>
internal static class XlsText
{
    public static void Read(byte[] bytes, Transcript transcript, Reading reading)
    {
        try
        {
            using var workbook = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(bytes, writable: false));
            transcript.Sheets = workbook.ResultsCount;
            do
            {
                reading.Stopped.ThrowIfCancellationRequested();
                Sheet(workbook, transcript);
            }
            while (workbook.NextResult());
        }
        catch (InvalidPasswordException)
        {
            throw new NotReadException(ReadingState.Encrypted);
        }
    }

    private static void Sheet(IExcelDataReader sheet, Transcript transcript)
    {
        var titles = (sheet.MergeCells ?? []).Where(merged => merged.FromRow == merged.ToRow).Select(merged => merged.FromRow).ToHashSet();
        var table = new TableRows();
        var named = false;
        while (sheet.Read())
        {
            if (!named)
                transcript.Line(sheet.Name);
            named = true;
            var cells = Enumerable.Range(0, sheet.FieldCount).Select(column => Cell(sheet.GetValue(column))).ToList();
            var isTitle = titles.Contains(sheet.Depth) && cells.Count(cell => cell.Length > 0) == 1;
            transcript.Row(table, isTitle ? cells.Where(cell => cell.Length > 0) : cells);
        }

        if (named)
            transcript.EndPage();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
