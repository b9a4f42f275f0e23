using System.CommandLine;
using Sourcebound.Output;
using Sourcebound.Reading;
using Sourcebound.Reading.Forms;

namespace Sourcebound.Cli;

/// <summary><c>new</c>: files and records for an editor to fill in.</summary>
internal static class NewCommand
{
    /// <summary>The command with one command below it for each thing that can be made.</summary>
    public static Command Create(Option<string> input, Streams streams) => new("new", "Begin an article, or add a source to one")
    {
        Article(input, streams), Source(input, streams),
    };

    /// <summary>Lays the schemas where the first lines of new files say that they are, so that editors' programs find them without a network.</summary>
    public static void WriteSchemas(string input)
    {
        foreach (var form in InputForm.All)
        {
            EditorFiles.Replace(Path.Combine(input, ".schemas", form.SchemaFile), JsonSchema.Write(form, FieldNotes.All));
        }
    }

    private static Command Article(Option<string> input, Streams streams)
    {
        var slug = new Argument<string>("slug") { Description = "The article's name in addresses: small letters, digits and hyphens" };
        var date = EditionDay.Option();
        var command = new Command("article", "Begin an article: its folder, its front matter and its records, every field explained") { slug, date, input };
        command.SetAction(parsed => NewArticle.Run(
            InputFolder.ShownAs(parsed.GetRequiredValue(input)), parsed.GetRequiredValue(slug), EditionDay.Of(parsed.GetValue(date)), streams));
        return command;
    }

    private static Command Source(Option<string> input, Streams streams)
    {
        var id = new Argument<string>("id") { Description = "The source's id: small letters, digits and hyphens" };
        var article = new Option<string>("--article") { Description = "The article's name", HelpName = "slug", Required = true };
        var command = new Command("source", "Add a source to an article's sources.yaml, every field explained") { id, article, input };
        command.SetAction(parsed => NewSource.Run(InputFolder.ShownAs(parsed.GetRequiredValue(input)), parsed.GetRequiredValue(article), parsed.GetRequiredValue(id), streams));
        return command;
    }
}
