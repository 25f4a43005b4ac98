using TicketHub.Benchmarks;

// dotnet run -c Release --project tests/TicketHub.Benchmarks -- create-get [requests a round] [rounds]
// dotnet run -c Release --project tests/TicketHub.Benchmarks -- kill [rounds] [writes]
// dotnet run -c Release --project tests/TicketHub.Benchmarks -- classify [examples]
// dotnet run -c Release --project tests/TicketHub.Benchmarks -- dumps [megabytes of each]
// dotnet run -c Release --project tests/TicketHub.Benchmarks -- logs [megabytes]
// dotnet run -c Release --project tests/TicketHub.Benchmarks -- backlog [enhancements] [requests a row]
// dotnet run -c Release --project tests/TicketHub.Benchmarks -- heap <dump> [rounds]
// dotnet run -c Release --project tests/TicketHub.Benchmarks -- upload [megabytes a round] [rounds] [megabytes with cuts]
// dotnet run -c Release --project tests/TicketHub.Benchmarks -- upload-read [megabytes of a log] [rounds]
return args switch
{
    ["create-get", .. var figures] => await CreateAndGet.Run(Figure(figures, 0, 1_000), Figure(figures, 1, 7)),
    ["kill", .. var figures] => await Kill.Run(Figure(figures, 0, 50), Figure(figures, 1, 20_000)),
    ["classify", .. var figures] => Classify.Run(Figure(figures, 0, 10_000)),
    ["dumps", .. var figures] => Dumps.Run(Figure(figures, 0, 500)),
    ["logs", .. var figures] => LogFilesRead.Run(Figure(figures, 0, 200)),
    ["heap", var file, .. var figures] => Heap.Run(file, Figure(figures, 0, 3)),
    ["backlog", .. var figures] => await Backlog.Run(Figure(figures, 0, 5_000), Figure(figures, 1, 400)),
    ["backlog-baseline", var file] => await BacklogBaseline.Serve(file),
    ["upload", .. var figures] => await UploadSpeed.Run(Figure(figures, 0, 1024), Figure(figures, 1, 5), Figure(figures, 2, 4096)),
    ["upload-read", .. var figures] => await UploadAndRead.Run(Figure(figures, 0, 400), Figure(figures, 1, 3)),
    [FirstFile.Verb, var file] => FirstFile.Tell(file),
    ["bare-upload", var folder] => await BareUpload.Serve(folder),
    ["baseline", var folder] => await Baseline.Serve(folder),
    _ => Usage(),
};

static int Figure(string[] figures, int index, int otherwise) =>
    index < figures.Length ? int.Parse(figures[index], System.Globalization.CultureInfo.InvariantCulture) : otherwise;

static int Usage()
{
    Console.Error.WriteLine(
        "One of: create-get [requests a round] [rounds], kill [rounds] [writes], classify [examples], dumps [megabytes], logs [megabytes], heap <dump> [rounds], backlog [enhancements] [requests], upload [megabytes] [rounds] [megabytes with cuts], upload-read [megabytes] [rounds]");
    return 2;
}
