namespace TicketHub.Classification.Stems;

/// <summary>An ending; some are taken off only behind а or я ("group 1" of the published algorithm).</summary>
internal readonly record struct Ending(string Text, bool NeedsAOrYa);

/// <summary>Endings of one class by their last letter, each longest first: a word is held against the few that can fit.</summary>
internal sealed class EndingClass
{
    private readonly Ending[][] byLastLetter = new Ending['я' - 'а' + 1][];

    public EndingClass(IEnumerable<Ending> endings)
    {
        Array.Fill(byLastLetter, []);
        foreach (var group in endings.OrderByDescending(ending => ending.Text.Length).GroupBy(ending => ending.Text[^1]))
            byLastLetter[group.Key - 'а'] = [.. group];
    }

    /// <summary>Those that end in this letter; none for a letter that is not Russian.</summary>
    public ReadOnlySpan<Ending> Of(char lastLetter) => lastLetter is >= 'а' and <= 'я' ? byLastLetter[lastLetter - 'а'] : [];
}

/// <summary>The ending classes of the Russian Snowball algorithm, each longest first.</summary>
internal static class RussianEndings
{
    public static readonly EndingClass PerfectiveGerund = Class("в вши вшись", "ив ивши ившись ыв ывши ывшись");

    public static readonly EndingClass Reflexive = Class("", "ся сь");

    public static readonly EndingClass Adjective = Class(
        "", "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");

    public static readonly EndingClass Participle = Class("ем нн вш ющ щ", "ивш ывш ующ");

    public static readonly EndingClass Verb = Class(
        "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
        "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");

    public static readonly EndingClass Noun = Class(
        "",
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

    public static readonly EndingClass Derivational = Class("", "ост ость");

    public static readonly EndingClass Superlative = Class("", "ейш ейше");

    private static EndingClass Class(string afterAOrYa, string anywhere) => new(
        afterAOrYa.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => new Ending(text, true))
            .Concat(anywhere.Split(' ').Select(text => new Ending(text, false))));
}
