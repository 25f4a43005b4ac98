using System.Globalization;
using System.Text;

namespace TicketHub.Documents;

/// <summary>A number of a list as its format writes it: 4, д, IV.</summary>
internal static class NumberWords
{
    private const string Russian = "абвгдежзиклмнопрстуфхцчшщэюя";

    private static readonly (int Value, string Letters)[] RomanLetters =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
        (5, "v"), (4, "iv"), (1, "i"),
    ];

    public static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Latin(int number) => Letter(number, "abcdefghijklmnopqrstuvwxyz");

    public static string Cyrillic(int number) => Letter(number, Russian);

    public static string Roman(int number)
    {
        if (number is < 1 or > 3999)
            return Decimal(number);
        var text = new StringBuilder();
        foreach (var (value, letters) in RomanLetters)
        {
            for (; number >= value; number -= value)
                text.Append(letters);
        }

        return text.ToString();
    }

    /// <summary>After the last letter they are doubled: aa, bb.</summary>
    private static string Letter(int number, string alphabet)
    {
        if (number < 1 || number > alphabet.Length * 5)
            return Decimal(number);
        var (round, letter) = Math.DivRem(number - 1, alphabet.Length);
        return new string(alphabet[letter], round + 1);
    }
}
