using System.Collections;
using NUnit.Framework;
using TicketHub.Storage;

namespace TicketHub.Testing.Databases;

/// <summary>Runs the same facts on both databases: <c>[TestFixtureSource(typeof(TestDatabases))]</c>.</summary>
public sealed class TestDatabases : IEnumerable<TestFixtureData>
{
    public IEnumerator<TestFixtureData> GetEnumerator() =>
        Enum.GetValues<DatabaseKind>().Select(kind => new TestFixtureData(kind)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
