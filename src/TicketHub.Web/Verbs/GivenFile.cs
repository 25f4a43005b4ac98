using TicketHub.Classification.Learning;
using TicketHub.Web.Hosting;

namespace TicketHub.Web.Verbs;

/// <summary>Files named on the command line; what is wrong with one is told in a sentence, and the verb ends with it.</summary>
internal static class GivenFile
{
    /// <exception cref="SettingsException">It cannot be read, or lines of it cannot; each is named.</exception>
    public static IReadOnlyList<T> ReadLines<T>(string path, Func<Stream, (IReadOnlyList<T>, IReadOnlyList<WrongLine>)> read)
    {
        var (rows, wrong) = Try(path, "read", () =>
        {
            DemandNoDevice(path, "read");
            using var file = File.OpenRead(path);
            return read(file);
        });
        if (wrong.Count > 0)
            throw Wrong(path, wrong);
        return rows.Count > 0 ? rows : throw new SettingsException($"{path} holds no line. Nothing was done.");
    }

    public static SettingsException Wrong(string path, IEnumerable<WrongLine> wrong) =>
        new(string.Join('\n', wrong.Select(line => $"{path}, {line}").Append("Nothing was done. Mend these lines and run it again.")));

    /// <exception cref="SettingsException">An option is there and says nothing: a variable of a script was empty.</exception>
    public static void DemandNamed(params IEnumerable<(string Option, string? Value)> given)
    {
        foreach (var (option, value) in given)
        {
            if (value is not null && string.IsNullOrWhiteSpace(value))
                throw new SettingsException($"{option} is empty. Nothing was done. Name what is meant, or leave the option out.");
        }
    }

    public static byte[] Read(string path) => Try(path, "read", () =>
    {
        DemandNoDevice(path, "read");
        return File.ReadAllBytes(path);
    });

    /// <summary>Before any work: nobody wants their history or model replaced by what is made of it.</summary>
    /// <exception cref="SettingsException">What is to be written is one of the files that are read, or no file.</exception>
    public static void DemandApart(string? output, params IEnumerable<string?> inputs)
    {
        // What is written takes the place of what is there: of a device or a folder nobody means that.
        if (output is not null && PathKinds.Of(output) is not PathKind.File)
            throw new SettingsException(
                $"{output} is no file and cannot be written over. Nothing was done. Give the output a name of its own.");
        if (output is not null && inputs.OfType<string>().Any(input => Behind(input) == Behind(output)))
            throw new SettingsException($"{output} is read and would be overwritten. Nothing was done. Give the output a name of its own.");
    }

    /// <summary>Beside it first, then in its place: an interrupted run leaves no half of a file.</summary>
    public static void Write(string path, byte[] bytes) => Try(path, "written", () =>
    {
        var file = Behind(path);
        var beside = $"{file}.{Environment.ProcessId}.part";
        File.WriteAllBytes(beside, bytes);
        File.Move(beside, file, overwrite: true);
        return true;
    });

    /// <summary>The file that a link leads to: where one is written to, it is replaced and the link stays one.</summary>
    public static string Behind(string path) =>
        new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    /// <summary>Some of them never end.</summary>
    private static void DemandNoDevice(string path, string what)
    {
        if (PathKinds.Of(path) is PathKind.Device or PathKind.Socket)
            throw new SettingsException($"{path} cannot be {what} (it is no file). Nothing was done.");
    }

    private static T Try<T>(string path, string what, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingsException($"{path} cannot be {what} ({e.Message}). Nothing was done.");
        }
    }
}
