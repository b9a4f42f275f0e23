using Sourcebound.Model;
using Sourcebound.Reading.Languages;
using Xunit;

namespace Sourcebound.Tests.Reading;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("en", "One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("en", "Mr. Smith of the U.S. Army met J. Biden.", "Mr. Smith of the U.S. Army met J. Biden.")]
    [InlineData("en", "He said \"No.\" Then he left.", "He said \"No.\"|Then he left.")]
    [InlineData("de", "Er sagte: »Das geht nicht.« Dann ging er. ‚Nein.‘ Sie blieb.", "Er sagte: »Das geht nicht.«|Dann ging er.|‚Nein.‘|Sie blieb.")]
    [InlineData("en", "It cost 3.5 million. He paid.", "It cost 3.5 million.|He paid.")]
    [InlineData("en", "Wait … what? Yes.", "Wait … what?|Yes.")]
    [InlineData("uk", "Втрачено більше 1 тис. осіб. Вірте!", "Втрачено більше 1 тис. осіб.|Вірте!")]
    [InlineData("ar", "هل قال؟ نعم.", "هل قال؟|نعم.")]
    public void A_sentence_ends_at_its_mark_and_not_at_an_abbreviation(string language, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', SentenceSplitter.Split(text, LanguageData.Of(LanguageTag.Parse(language)!.Value)).Select(part => part.Range.Of(text))));
}
