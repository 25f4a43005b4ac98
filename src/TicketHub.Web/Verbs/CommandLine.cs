using System.CommandLine;
using TicketHub.Storage.SigningIn;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Verbs;

/// <summary>The executable's verbs. Without one it serves; what serving does not know goes to the host (<c>--urls</c>).</summary>
public static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var root = Build();
        try
        {
            return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (SettingsException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static RootCommand Build()
    {
        var data = new Option<string?>("--data") { Description = "The folder that everything is kept in (TICKETHUB_DATA; default ./data)" };
        var email = new Option<string>("--email") { Description = "The person's e-mail", Required = true };
        var name = new Option<string?>("--name") { Description = "The person's name (default: the e-mail)" };
        var days = new Option<int>("--days") { Description = "How many days the token works", DefaultValueFactory = _ => 90 };

        var scope = new Option<TokenScope>("--scope")
        {
            Description = "read or write: what the token is good for",
            DefaultValueFactory = _ => TokenScope.Write,
        };

        var serve = new Command("serve", "Start the service (the default)") { TreatUnmatchedTokensAsErrors = false };
        serve.SetAction((parsed, ct) => Serve.Run(parsed.GetValue(data), ForTheHost(parsed), ct));

        var migrate = new Command("migrate", "Bring the database to this version");
        migrate.SetAction((parsed, ct) => Maintenance.Migrate(parsed.GetValue(data), ct));

        var createAdmin = new Command("create", "Add an administrator and print a password") { email, name };
        createAdmin.SetAction((parsed, ct) =>
            Maintenance.CreateAdmin(parsed.GetValue(data), parsed.GetRequiredValue(email), parsed.GetValue(name), ct));

        var sample = new Command("sample", "Fill an empty database with the sample organization; prints role, e-mail, password");
        sample.SetAction((parsed, ct) => Maintenance.FillSample(parsed.GetValue(data), ct));

        var createToken = new Command("create", "Print a new API token, this once") { email, days, scope };
        createToken.SetAction((parsed, ct) =>
            Maintenance.CreateToken(
                parsed.GetValue(data), parsed.GetRequiredValue(email), parsed.GetValue(days), parsed.GetValue(scope), ct));

        var root = new RootCommand("TicketHub: the consultation desk between solution centers and headquarters")
        {
            serve, migrate, new Command("admin", "Administrators") { createAdmin }, sample,
            new Command("token", "API tokens") { createToken }, ClassifyCommand.Build(), Diagnose.Build(),
        };
        // Not recursive: to classify --data is another thing.
        foreach (var command in new[] { root, serve, migrate, createAdmin, sample, createToken })
            command.Options.Add(data);
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, ct) => Serve.Run(parsed.GetValue(data), ForTheHost(parsed), ct));
        return root;
    }

    /// <summary>The host's options as they were written. A bare word is none of them: it is a verb with a slip of the pen.</summary>
    /// <exception cref="SettingsException">No such verb.</exception>
    private static IReadOnlyList<string> ForTheHost(ParseResult parsed)
    {
        var words = parsed.UnmatchedTokens;
        for (var i = 0; i < words.Count; i++)
        {
            var isValue = i > 0 && IsOption(words[i - 1]) && !words[i - 1].Contains('=', StringComparison.Ordinal);
            if (!isValue && !IsOption(words[i]))
            {
                throw new SettingsException(
                    $"There is no verb '{words[i]}'. It can be serve, migrate, admin create, token create, sample, classify or "
                    + "diagnose; --help tells more.");
            }
        }

        return words;
    }

    private static bool IsOption(string word) => word is ['-', ..] or ['/', ..] || word.Contains('=', StringComparison.Ordinal);
}
