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
        var named = false;
        while (sheet.Read())
        {
            if (!named)
                transcript.Line(sheet.Name);
            named = true;
            transcript.Row(Enumerable.Range(0, sheet.FieldCount).Select(column => Cell(sheet.GetValue(column))));
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
