using TicketHub.Domain.Attachments;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Attachments;

/// <summary>Where a form takes files. <paramref name="Uploads"/>: those that an earlier try has brought here already.</summary>
public sealed record FileField(
    IReadOnlyList<Attachment> Uploads, FormProblems Problems, string Hint = "files.hint", bool IsOptional = true);

/// <summary>How a file looks in a list: by the end of its name, which is all that a person goes by too.</summary>
public static class FileLooks
{
    public static string Icon(string name) => FileName.ExtensionOf(name) switch
    {
        "png" or "jpg" or "jpeg" or "gif" or "bmp" or "webp" or "svg" or "tif" or "tiff" or "heic" => "picture",
        "zip" or "rar" or "7z" or "gz" or "tgz" or "tar" or "bz2" or "xz" or "jar" or "war" or "ear" => "archive",
        "xls" or "xlsx" or "xlsm" or "ods" or "csv" or "tsv" => "table",
        _ => "file",
    };
}
