using System.Globalization;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Findings;
using TicketHub.Domain.People;

namespace TicketHub.Domain.Tickets;

/// <summary>The files of a request. Whoever reads it reads them: there is no internal attachment.</summary>
public sealed partial class Ticket
{
    /// <summary>So that reading a request without files, as most are, looks for none.</summary>
    public bool HasAttachments { get; private set; }

    /// <exception cref="RefusedException">The person may not write to this request, or not any more.</exception>
    public void DemandTakesFiles(Actor by, DateTimeOffset now) => Workflow.Demand(this, Verb.Reply, by, now);

    /// <summary>Tells of each file in a line. Like a reply without words: nobody's open form goes stale because of it.</summary>
    public void Attach(Actor by, IEnumerable<(string Name, long Size)> files, DateTimeOffset now)
    {
        DemandTakesFiles(by, now);
        foreach (var (name, size) in files)
            Write(EventCode.Attached, by, now, null, ("name", name), ("size", size.ToString(CultureInfo.InvariantCulture)));
        HasAttachments = true;
        UpdatedAt = now;
    }

    /// <summary>Whether a person who sees the request may have a file as it is, unmasked.</summary>
    /// <param name="broughtBy">Who attached it.</param>
    public bool GivesFile(Actor by, Guid broughtBy) =>
        by.Id == RequesterId || by.Id == broughtBy || by.Works(Queue)
        || by.Is(Roles.Agent | Roles.Lead | Roles.Engineer | Roles.RdHead | Roles.Planner);

    /// <summary>Somebody took a file along. Like every reading it changes nothing of the request.</summary>
    /// <exception cref="RefusedException">The file is not theirs to take.</exception>
    public void TellDownload(Actor by, string name, Guid broughtBy, DateTimeOffset now)
    {
        if (!GivesFile(by, broughtBy))
            throw new RefusedException(new DownloadNotYours());
        Write(EventCode.Downloaded, by, now, null, ("name", name));
    }

    /// <summary>Somebody ended the look for what holds the memory of a heap dump; nothing of the request changes.</summary>
    public void TellClimbStopped(Actor by, string name, DateTimeOffset now) => Write(EventCode.ClimbStopped, by, now, null, ("name", name));

    /// <summary>
    /// Tells what came of reading a file. It follows from attaching it and is nobody's act: no open form goes stale because of it.
    /// </summary>
    /// <param name="attachedBy">Who brought the file.</param>
    public void TellReading(string name, FileReading reading, Guid attachedBy, DateTimeOffset now)
    {
        if (!reading.IsTold)
            return;
        var told = reading.State is FileReadingState.Read
            ? new Dictionary<string, string>
            {
                ["name"] = name,
                ["what"] = reading.What!,
                ["errors"] = reading.Errors.ToString(CultureInfo.InvariantCulture),
            }
            : new Dictionary<string, string> { ["name"] = name, ["fault"] = reading.Fault!.Value.ToString() };
        events.Add(new(reading.State is FileReadingState.Read ? EventCode.FileRead : EventCode.FileUnread, attachedBy, now, null, told));
    }
}
