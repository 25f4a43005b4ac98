namespace TicketHub.Classification.Stems;

/// <summary>An ending; some are taken off only behind а or я ("group 1" of the published algorithm).</summary>
internal readonly record struct Ending(string Text, bool NeedsAOrYa);

/// <summary>The ending classes of the Russian Snowball algorithm, each longest first.</summary>
internal static class RussianEndings
{
    public static readonly Ending[] PerfectiveGerund = Class("в вши вшись", "ив ивши ившись ыв ывши ывшись");

    public static readonly Ending[] Reflexive = Class("", "ся сь");

    public static readonly Ending[] Adjective = Class(
        "", "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");

    public static readonly Ending[] Participle = Class("ем нн вш ющ щ", "ивш ывш ующ");

    public static readonly Ending[] Verb = Class(
        "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
        "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю");

    public static readonly Ending[] Noun = Class(
        "",
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");

    public static readonly Ending[] Derivational = Class("", "ост ость");

    public static readonly Ending[] Superlative = Class("", "ейш ейше");

    private static Ending[] Class(string afterAOrYa, string anywhere) =>
    [
        .. afterAOrYa.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => new Ending(text, true))
            .Concat(anywhere.Split(' ').Select(text => new Ending(text, false)))
            .OrderByDescending(ending => ending.Text.Length),
    ];
}
