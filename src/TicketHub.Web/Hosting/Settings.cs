using System.Globalization;
using TicketHub.Storage;

namespace TicketHub.Web.Hosting;

/// <summary>The configuration is half done; the message says what to add, and the process ends with it.</summary>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>Where this installation keeps everything, and which database it uses.</summary>
public sealed record Settings(string DataFolder, DatabaseSettings Database, Uri? PublicUrl)
{
    public const string SqliteFileName = "tickethub.db";

    public string KeysFolder => Path.Combine(DataFolder, "keys");

    /// <summary>The bytes of every upload and attachment.</summary>
    public string AttachmentsFolder => Path.Combine(DataFolder, "attachments");

    public string SamplePeopleFile => Path.Combine(DataFolder, "sample-people.json");

    public string MigrationLockFile => Path.Combine(DataFolder, "migrate.lock");

    /// <summary>Held by the one process that serves from this folder.</summary>
    public string ServingLockFile => Path.Combine(DataFolder, "serve.lock");

    /// <summary>
    /// Reads <c>--data</c> or TICKETHUB_DATA, TICKETHUB_DATABASE (sqlite, postgres), TICKETHUB_CONNECTION and
    /// TICKETHUB_PUBLICURL, and makes the data folder.
    /// </summary>
    /// <exception cref="SettingsException">Something named is missing or unusable.</exception>
    public static Settings Read(IConfiguration configuration, string? dataOption)
    {
        var folder = Path.GetFullPath(dataOption ?? configuration["TICKETHUB_DATA"] ?? "data");
        MakeWritable(folder);
        return new Settings(folder, ReadDatabase(configuration, folder), ReadPublicUrl(configuration));
    }

    /// <summary>A number of the configuration, or <paramref name="otherwise"/> where it is not set.</summary>
    /// <exception cref="SettingsException">It is none, or out of its range.</exception>
    public static int Whole(IConfiguration configuration, string name, int otherwise, int most, int least = 1) =>
        configuration[name] is not { Length: > 0 } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new SettingsException(FormattableString.Invariant(
            $"{name} is '{text}'. It must be a whole number from {least} to {most}."));

    /// <summary>As <see cref="Whole"/>, with a part of one, as 0.5.</summary>
    /// <exception cref="SettingsException">It is none, not positive or too large.</exception>
    public static decimal Number(IConfiguration configuration, string name, decimal otherwise, decimal most) =>
        configuration[name] is not { Length: > 0 } text ? otherwise
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= most ? number
        : throw new SettingsException(FormattableString.Invariant($"{name} is '{text}'. It must be a positive number of at most {most}."));

    private static void MakeWritable(string folder)
    {
        try
        {
            // Password hashes, keys and notes are nobody else's on this machine. A folder that was there keeps its rights.
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(folder, $".writable-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"The data folder {folder} cannot be written to ({e.Message}). Give another with --data or TICKETHUB_DATA.");
        }
    }

    private static DatabaseSettings ReadDatabase(IConfiguration configuration, string folder)
    {
        var connection = configuration["TICKETHUB_CONNECTION"];
        switch (configuration["TICKETHUB_DATABASE"]?.ToLowerInvariant() ?? "sqlite")
        {
            case "sqlite" when string.IsNullOrWhiteSpace(connection):
                return DatabaseSettings.SqliteFile(Path.Combine(folder, SqliteFileName));
            case "sqlite":
                throw new SettingsException(
                    "TICKETHUB_CONNECTION is set but TICKETHUB_DATABASE is not postgres. Set it, or remove the connection.");
            case "postgres" when string.IsNullOrWhiteSpace(connection):
                throw new SettingsException(
                    "TICKETHUB_DATABASE is postgres but TICKETHUB_CONNECTION is empty. Set it to a connection string such as "
                    + "Host=db;Database=tickethub;Username=tickethub;Password=…");
            case "postgres":
                return new DatabaseSettings(DatabaseKind.Postgres, connection);
            case var other:
                throw new SettingsException($"TICKETHUB_DATABASE is '{other}'. It can be sqlite or postgres.");
        }
    }

    private static Uri? ReadPublicUrl(IConfiguration configuration)
    {
        var text = configuration["TICKETHUB_PUBLICURL"] ?? configuration["PublicUrl"];
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new SettingsException($"PublicUrl is '{text}'. It must be an http or https address.");
    }
}
