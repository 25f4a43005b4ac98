namespace TicketHub.Documents;

/// <summary>Why a document gives no text. Thrown inside this library only.</summary>
internal sealed class NotReadException(ReadingState state) : Exception(state.ToString())
{
    public ReadingState State => state;
}
