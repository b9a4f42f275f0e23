using System.CommandLine;
using Sourcebound.Cli.Importing;
using Sourcebound.Model;
using Sourcebound.Reading;

namespace Sourcebound.Cli;

/// <summary><c>import</c>: the command line of bringing in a text that comes from elsewhere.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Option<string> input, Streams streams)
    {
        var file = new Argument<string>("file") { Description = "A plain text, a saved page or Markdown: a file that ends in .txt, .html, .htm or .md" };
        var slug = new Option<string?>("--slug") { Description = "The article's name in addresses; made from the file's name when left out", HelpName = "slug" };
        var language = new Option<string?>("--language") { Description = "The language of the text, such as uk; the one that the page states, else the publication's, when left out", HelpName = "tag" };
        language.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && LanguageTag.Parse(given) is null)
            {
                result.AddError($"--language: `{given}` is not a language tag; write one like `en`, `uk` or `zh-Hant`");
            }
        });
        var date = EditionDay.Option();
        var command = new Command("import", "Begin an article from a text that comes from elsewhere, with every quotation and figure marked to be bound") { file, slug, language, date, input };
        command.SetAction(parsed =>
            new ArticleImport(InputFolder.ShownAs(parsed.GetRequiredValue(input)), parsed.GetRequiredValue(file), streams)
                .Run(parsed.GetValue(slug), parsed.GetValue(language) is { } tag ? LanguageTag.Parse(tag) : null, EditionDay.Of(parsed.GetValue(date))));
        return command;
    }
}
