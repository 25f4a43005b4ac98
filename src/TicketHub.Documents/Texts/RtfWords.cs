using System.Text;

namespace TicketHub.Documents.Texts;

/// <summary>What the control words of RTF and its numbers stand for, as far as text needs it.</summary>
internal static class RtfWords
{
    private static readonly HashSet<string> Unseen =
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl",
        "footerr", "footerf", "fldinst", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata",
        "colorschememapping", "datastore", "latentstyles", "xmlnstbl", "pnseclvl", "bkmkstart", "bkmkend", "shpinst", "nonshppict",
    ];

    /// <summary>A group that begins with it holds no text of the document.</summary>
    public static bool IsUnseen(string word) => Unseen.Contains(word);

    /// <summary>The sign that a word writes; nothing for one that writes none.</summary>
    public static string Sign(string word) => word switch
    {
        "emdash" => "—",
        "endash" => "–",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        _ => "",
    };

    /// <summary>By the numbers that Windows gives to character sets; null where the document's own code page holds.</summary>
    public static Encoding? OfCharset(int? number) => number switch
    {
        204 => Encoding.GetEncoding(1251),
        238 => Encoding.GetEncoding(1250),
        161 => Encoding.GetEncoding(1253),
        162 => Encoding.GetEncoding(1254),
        _ => null,
    };
}
