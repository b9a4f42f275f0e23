using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Rules;

namespace Sourcebound.Reading;

/// <summary>Compares what the editor states of pictures with the files, the text and the credit lines (ATT004, ATT009).</summary>
internal static class PictureLinks
{
    /// <summary>Reports every difference.</summary>
    public static void Check(Article article, Findings findings)
    {
        foreach (var picture in article.Records.Pictures.Where(static picture => picture.File.Value.Length > 0))
        {
            CheckFile(article, picture, findings);
            CheckWords(article, picture, findings);
        }

        foreach (var held in article.Media.Where(held => held.Picture is { Carries.Length: > 0 } && article.Records.Picture(held.Path) is not { KeepsMetadata: true }))
        {
            var place = article.Records.Picture(held.Path)?.File.Span ?? new InputText($"{Folder(article)}/{held.Path}", "").Span(0, 0);
            findings.Add(RecordShape.Rule.At(
                place,
                $"the file `{held.Path}` carries {string.Join(", ", held.Picture!.Carries)}, and no record says that this is to be published",
                "take it out of the file (`exiftool -all= FILE` does), or write `metadata: kept` into its record"));
        }

        foreach (var credit in article.FrontMatter.Credits.Where(credit => credit.Picture is { } named && article.Records.Picture(named.Value) is null))
        {
            Report(
                credit.Picture!.Span, $"no picture has the file `{credit.Picture.Value}`", Suggestion.Help(credit.Picture.Value, [.. article.Records.Pictures.Select(static picture => picture.File.Value)]));
        }

        void Report(InputSpan span, string message, string? help) => findings.Add(RecordShape.Rule.At(span, message, help));
    }

    private static void CheckFile(Article article, PictureRecord picture, Findings findings)
    {
        if (article.Media.FirstOrDefault(held => held.Path == picture.File.Value) is not { } file)
        {
            findings.Add(UnreadableInput.Rule.At(
                picture.File.Span,
                $"the file `{Folder(article)}/{picture.File.Value}` is missing",
                picture.File.Value.Contains(':', StringComparison.Ordinal) ? Markup.PictureParagraph.Help
                    : Suggestion.Help(picture.File.Value, [.. article.Media.Select(static held => held.Path)]) ?? "put the picture into the article's folder `media/`"));
            return;
        }

        if (file.Picture is not { } facts)
        {
            findings.Add(UnreadableInput.Rule.At(picture.File.Span, $"`{picture.File.Value}` is no picture that pages can show", "save it as JPEG, PNG or WebP"));
            return;
        }

        foreach (var (name, stated, real, place) in new[] { ("width", picture.Width, facts.Width, picture.Places.Width), ("height", picture.Height, facts.Height, picture.Places.Height) })
        {
            if (stated is not null && stated != real)
            {
                findings.Add(RecordShape.Rule.At(
                    place, $"the {name} of `{picture.File.Value}` is {real}, not {stated}", $"write `width: {facts.Width}, height: {facts.Height}`"));
            }
        }
    }

    private static void CheckWords(Article article, PictureRecord picture, Findings findings)
    {
        if (article.CreditOf(picture) is null && !picture.Known.IsUnknown("credit"))
        {
            findings.Add(RecordShape.Rule.At(
                picture.Span,
                "this picture lacks `credit`",
                $"write whom it is credited to, or `unknown: [credit]`, or let the record of a credit line lead to it: `credits: [ {{ …, held: true, picture: {picture.File.Value} }} ]`"));
        }

        if (article.Records.Find<Source>(picture.Source?.Value) is { Kind: not "image" } source)
        {
            findings.Add(RecordShape.Rule.At(picture.Source!.Span, $"the source `{source.Id}` is of kind `{source.Kind}`, not `image`"));
        }

        foreach (var shown in article.Blocks.OfType<ShownPicture>().Where(shown => shown.File.Value == picture.File.Value && shown.WrittenAlt.Length > 0))
        {
            if (NormalizedText.Of(shown.WrittenAlt) != NormalizedText.Of(picture.Alt))
            {
                findings.Add(RecordShape.Rule.At(
                    shown.Span, "the words between the brackets are not the record's `alt`", $"write `![]({shown.File.Value})`, and say what the picture shows in its record"));
            }
        }
    }

    private static string Folder(Article article) => article.Input.Path[..article.Input.Path.LastIndexOf('/')];
}
