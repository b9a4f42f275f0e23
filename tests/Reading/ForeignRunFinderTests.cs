using Sourcebound.Model;
using Sourcebound.Reading.Languages;
using Xunit;

namespace Sourcebound.Tests.Reading;

public sealed class ForeignRunFinderTests
{
    [Theory]
    [InlineData("en", "The word втрати means losses.", "втрати")]
    [InlineData("en", "🔊 СВ ЗСУ: they said “Вірте у ЗСУ!” twice.", "СВ ЗСУ|Вірте у ЗСУ")]
    [InlineData("en", "He said لا أحد to them.", "لا أحد")]
    [InlineData("uk", "Танки НАТО, F-16 і NATO, pic.twitter.com/abc.", "")]
    [InlineData("uk", "Слово losses тут.", "losses")]
    [InlineData("ar", "قال losses أمس.", "losses")]
    [InlineData("en", "A café in Zürich.", "")]
    public void Words_of_another_script_are_foreign(string language, string text, string expected) => Assert.Equal(
        expected, string.Join('|', ForeignRunFinder.Find(text, LanguageTag.Parse(language)!.Value, [], static _ => null).Select(run => run.Range.Of(text))));
}
