using System.Globalization;
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

    /// <summary>
    /// Tells what came of reading a file. It follows from attaching it and is nobody's act: no open form goes stale because of it.
    /// </summary>
    /// <param name="attachedBy">Who brought the file.</param>
    public void TellReading(string name, FileReading reading, Guid attachedBy, DateTimeOffset now)
    {
        if (!reading.IsTold)
            return;
        var told = reading.State is FileReadingState.Read
            ? new Dictionary<string, string> { ["name"] = name, ["what"] = reading.What!, ["errors"] = reading.Errors.ToString(CultureInfo.InvariantCulture) }
            : new Dictionary<string, string> { ["name"] = name, ["fault"] = reading.Fault!.Value.ToString() };
        events.Add(new(reading.State is FileReadingState.Read ? EventCode.FileRead : EventCode.FileUnread, attachedBy, now, null, told));
    }
}
