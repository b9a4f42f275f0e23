using CsCheck;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Corrections;

/// <summary>Whatever single paragraph of the real article is changed, taken out or moved: without a note it is an error.</summary>
public sealed class AnyChangeTests
{
    [Fact]
    public void Any_single_change_of_a_published_paragraph_is_found()
    {
        using var edited = new EditedArticle().Recorded();
        var start = EditedArticle.RealText.IndexOf("\n---\n", StringComparison.Ordinal) + 5;
        var letters = Enumerable.Range(start, EditedArticle.RealText.Length - start).Where(static at => IsPrinted(at)).ToArray();
        (from at in Gen.Int[0, letters.Length - 1]
         from with in Gen.OneOf(Gen.Const("x"), Gen.Const(""), Gen.Const("é"), Gen.Const("ж"), Gen.Const("🕯"), Gen.Const("א"))
         select (At: letters[at], With: with))
            .Sample(
                change =>
                {
                    edited.With("article.md", EditedArticle.RealText.Remove(change.At, 1).Insert(change.At, change.With));
                    return change.With == EditedArticle.RealText[change.At].ToString() || Has601(edited);
                },
                iter: 60,
                threads: 1);
    }

    [Fact]
    public void Any_paragraph_taken_out_or_put_elsewhere_is_found()
    {
        using var edited = new EditedArticle().Recorded();
        var start = EditedArticle.RealText.IndexOf("\n---\n", StringComparison.Ordinal) + 6;
        var blocks = EditedArticle.RealText[start..].TrimEnd('\n').Split("\n\n");
        Assert.Equal(11, blocks.Length);
        for (var index = 0; index < blocks.Length; index++)
        {
            string[] without = [.. blocks[..index], .. blocks[(index + 1)..]];
            edited.With("article.md", EditedArticle.RealText[..start] + string.Join("\n\n", without) + "\n");
            Assert.True(Has601(edited), $"taken out: {blocks[index]}");

            string[] moved = index == 0 ? [.. without, blocks[0]] : [blocks[index], .. without];
            edited.With("article.md", EditedArticle.RealText[..start] + string.Join("\n\n", moved) + "\n");
            Assert.True(Has601(edited), $"moved: {blocks[index]}");
        }
    }

    // A letter of the text itself, not of a citation's key.
    private static bool IsPrinted(int at)
    {
        var text = EditedArticle.RealText;
        var open = text.LastIndexOf('[', at);
        return char.IsLetter(text[at]) && !(open >= 0 && text[open + 1] == '@' && text.IndexOf(']', open) > at);
    }

    private static bool Has601(EditedArticle edited) => edited.Check().Findings.Any(static finding => finding.Code == "ATT601");
}
