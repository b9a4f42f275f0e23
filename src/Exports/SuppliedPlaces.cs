using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>Where an article's words stand in the file in which the article was supplied, character for character.</summary>
internal sealed class SuppliedPlaces
{
    private readonly Dictionary<string, int[]> places;

    private SuppliedPlaces(Dictionary<string, int[]> places) => this.places = places;

    /// <summary>Lays the passages of <paramref name="article"/> over its stored text.</summary>
    /// <returns>The places, or null when the article was not supplied or its file holds the words in another form than the normalised one.</returns>
    public static SuppliedPlaces? Of(Article article)
    {
        if (article.Records.Find<Source>(article.FrontMatter.SuppliedAs?.Value)?.Text is not { } stored)
        {
            return null;
        }

        Dictionary<string, int[]> places = new(StringComparer.Ordinal);
        var supplied = stored.Text.EnumerateRunes().ToArray();
        var at = 0;
        foreach (var passage in article.Passages)
        {
            at = AfterSpace(supplied, at);
            List<int> starts = [];
            foreach (var rune in passage.Normalized.EnumerateRunes())
            {
                starts.Add(at);
                if (at == supplied.Length || (rune.Value == ' ' ? !Rune.IsWhiteSpace(supplied[at]) : supplied[at] != rune))
                {
                    return null;
                }

                at = rune.Value == ' ' ? AfterSpace(supplied, at) : at + 1;
            }

            places[passage.Id] = [.. starts];
        }

        return new SuppliedPlaces(places);
    }

    /// <summary>The place in the file of a code point of the normalised words of <paramref name="passage"/>.</summary>
    public int Start(Passage passage, int place) => places[passage.Id][place];

    /// <summary>The place in the file after the words that end at <paramref name="place"/>.</summary>
    public int End(Passage passage, int place) => places[passage.Id][place - 1] + 1;

    private static int AfterSpace(Rune[] text, int at)
    {
        while (at < text.Length && Rune.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
