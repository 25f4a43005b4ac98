namespace TicketHub.Testing.Databases;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
