using TicketHub.Web.Features.Sample;

namespace TicketHub.Testing.Hosts;

/// <summary>
/// A host with the sample people in it, and tokens for them. They are put there as for every app of a test: each verb that makes them
/// is a process of its own, and what the verbs do is what the tests of the verbs are about.
/// </summary>
public static class SamplePeople
{
    public static IReadOnlyList<SampleSignIn> FillWithSample(this RunningHost host) => host.Take(SampleTemplate.CopyTo);

    /// <summary>Tokens of several people, because limits are counted for each.</summary>
    public static Task<IReadOnlyList<string>> CreateTokens(this RunningHost host, int most) =>
        host.CreateTokens([.. host.FillWithSample().Take(most).Select(person => person.Email)]);

    public static Task<IReadOnlyList<string>> CreateTokens(this RunningHost host, params IReadOnlyList<string> emails) =>
        SampleTemplate.CreateTokens(host.DataFolder, host.Connection, emails);
}
