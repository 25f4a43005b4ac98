using FsCheck;
using FsCheck.Fluent;

namespace TicketHub.Domain.Tests.Builders;

public static class Holds
{
    /// <summary>Tries the claim on many values; a failure names the smallest one found and the seed to see it again.</summary>
    public static void ForAll<T>(Arbitrary<T> values, Action<T> claim, int tries = 300) =>
        Prop.ForAll(values, claim).Check(Config.QuickThrowOnFailure.WithMaxTest(tries));
}
