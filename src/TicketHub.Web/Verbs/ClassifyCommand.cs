using System.CommandLine;

namespace TicketHub.Web.Verbs;

/// <summary><c>classify evaluate</c> and <c>classify train</c>. Here <c>--data</c> is the file of labelled requests.</summary>
public static class ClassifyCommand
{
    public static Command Build()
    {
        var data = new Option<string>("--data")
        {
            Description = "Labelled requests, one JSON object a line: label, title, body",
            Required = true,
        };
        var files = new Option<string?>("--files")
        {
            Description = "A list of documents (file, label), which stand in the folder of its own name beside it",
        };
        var model = new Option<string?>("--model") { Description = "A model that train has written (default: the starter model)" };
        var predictions = new Option<string?>("--predictions") { Description = "Where to write {id, label, best, confidence}, one a line" };
        var output = new Option<string?>("--out")
        {
            Description = "Where to write the model (default: a new version in the database of TICKETHUB_DATA)",
        };
        var trusted = new Option<bool>("--labels-are-right")
        {
            Description = "Learn even where most labels differ from what the starter model reads",
        };

        var evaluate = new Command("evaluate", "Judge labelled requests and print how well that went") { data, files, model, predictions };
        evaluate.SetAction((parsed, ct) => Stoppable(() => ClassifyEvaluate.Run(
            parsed.GetRequiredValue(data), parsed.GetValue(files), parsed.GetValue(model), parsed.GetValue(predictions), ct)));

        var train = new Command(
            "train",
            "Learn from a desk's own labelled requests. Ends with 0, with 1 where nothing could be done, "
            + "and with 2 where the new version was not taken over")
        {
            data,
            output,
            trusted,
        };
        train.SetAction((parsed, ct) => Stoppable(() => ClassifyTrain.Run(
            parsed.GetRequiredValue(data), parsed.GetValue(output), parsed.GetValue(trusted), ct)));

        return new Command("classify", "The classifier: judge a file of labelled requests, learn from one") { evaluate, train };
    }

    /// <summary>Signals are listened to once the action is under way, and reading and learning never wait for anything.</summary>
    private static Task<int> Stoppable(Func<Task<int>> action) => Task.Run(action);
}
