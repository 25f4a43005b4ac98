namespace TicketHub.Testing.Hosts;

public sealed record SamplePerson(string Role, string Email, string Password);

/// <summary>A host with the sample people in it, and tokens for them.</summary>
public static class SamplePeople
{
    public static async Task<IReadOnlyList<SamplePerson>> FillWithSample(this RunningHost host)
    {
        (await host.Run("migrate")).MustSucceed();
        var sample = (await host.Run("sample")).MustSucceed();
        var people = sample.Lines
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length == 3 && words[1].Contains('@', StringComparison.Ordinal))
            .Select(words => new SamplePerson(words[0], words[1], words[2]))
            .ToList();
        return people.Count > 0 ? people : throw new InvalidOperationException($"sample named nobody:\n{sample.Output}");
    }

    public static async Task<string> CreateToken(this RunningHost host, string email) =>
        (await host.Run("token", "create", "--email", email)).MustSucceed().Lines.Last();

    /// <summary>Tokens of several people, because limits are counted for each.</summary>
    public static async Task<IReadOnlyList<string>> CreateTokens(this RunningHost host, int most)
    {
        var people = await host.FillWithSample();
        var tokens = new List<string>();
        foreach (var person in people.Take(most))
            tokens.Add(await host.CreateToken(person.Email));
        return tokens;
    }
}
