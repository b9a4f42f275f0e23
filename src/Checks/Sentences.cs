using Sourcebound.Model;

namespace Sourcebound.Checks;

/// <summary>The sentence that words stand in, and whether anything in it is bound.</summary>
internal static class Sentences
{
    /// <summary>The sentence that holds the start of <paramref name="words"/>; where none ends with a sentence's mark, the whole passage.</summary>
    public static TextRange Around(Passage passage, TextRange words)
    {
        foreach (var sentence in passage.Sentences)
        {
            if (sentence.Start <= words.Start && words.Start < sentence.End)
            {
                return sentence;
            }
        }

        return new TextRange(0, passage.Text.Length);
    }

    /// <summary>Whether a binding covers any word of <paramref name="sentence"/>.</summary>
    public static bool IsTouched(Passage passage, TextRange sentence) => passage.Bindings.Any(binding => binding.Range.Overlaps(sentence));
}
