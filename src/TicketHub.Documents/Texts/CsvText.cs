using System.Text;

namespace TicketHub.Documents.Texts;

/// <summary>A table as text: fields apart by the sign that the first line has most of, quotes around those that hold it.</summary>
internal static class CsvText
{
    private static readonly char[] Separators = [';', ',', '\t'];

    public static void Read(byte[] bytes, Transcript transcript, Reading reading)
    {
        var text = PlainText.Decode(bytes);
        var separator = SeparatorOf(text);
        var table = new TableRows();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (letter == '"' && (quoted || field.Length == 0))
                quoted = !quoted;
            else if (quoted || (letter != separator && letter is not ('\n' or '\r')))
                field.Append(letter);
            else if (letter == separator)
                EndField(row, field);
            else if (letter == '\n')
                EndRow(transcript, table, row, field);
        }

        EndRow(transcript, table, row, field);
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => first.Count(separator.Equals));
    }

    private static void EndField(List<string> row, StringBuilder field)
    {
        row.Add(field.ToString());
        field.Clear();
    }

    private static void EndRow(Transcript transcript, TableRows table, List<string> row, StringBuilder field)
    {
        EndField(row, field);
        transcript.Row(table, row);
        row.Clear();
    }
}
