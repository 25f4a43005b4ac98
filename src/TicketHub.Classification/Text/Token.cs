namespace TicketHub.Classification.Text;

/// <summary>
/// A word of a sentence. <paramref name="Lower"/> is lower case with ё as е and keeps the Kazakh letters;
/// <paramref name="Folded"/> has them replaced by their Russian neighbours.
/// </summary>
internal readonly record struct Token(string Lower, string Folded, int Start, int Length);
