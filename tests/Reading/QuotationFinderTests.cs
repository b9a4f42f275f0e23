using Sourcebound.Model;
using Sourcebound.Reading.Languages;
using Xunit;

namespace Sourcebound.Tests.Reading;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("He said \"no\".", "no")]
    [InlineData("He said “no” and «ні» and „nein“ and „nie” and »nej« and 「否」 and ‹non›.", "no|ні|nein|nie|nej|否|non")]
    [InlineData("a \"so-called\" victory", "so-called")]
    [InlineData("He said 'no way' twice.", "no way")]
    [InlineData("He said ‘it’s over’ then.", "it’s over")]
    [InlineData("“He said ‘no’ to me”", "He said ‘no’ to me")]
    [InlineData("“He said “no” to me”", "He said “no” to me")]
    [InlineData("«Він сказав “ні” мені»", "Він сказав “ні” мені")]
    [InlineData("“A first paragraph that goes on", "A first paragraph that goes on")]
    [InlineData("🔊 \"так\"", "так")]
    [InlineData("قال \"لا\" أمس", "لا")]
    [InlineData("(\"no\")", "no")]
    [InlineData("Hon sa ”hej” och ”hej då”.", "hej|hej då")]
    public void Words_in_marks_of_any_family_are_quotations(string text, string expected) => Assert.Equal(expected, Found(text));

    [Theory]
    [InlineData("Ukraine's ministry isn't the soldiers' friend")]
    [InlineData("the '90s and the ’80s")]
    [InlineData("’tis the minister’s")]
    [InlineData("Get 'em, 'til the soldiers' day; 'twas 'cause of fish 'n chips' price")]
    [InlineData("п'ять і об’єкт")]
    [InlineData("a 12\" gun")]
    [InlineData("5' 11\" tall")]
    public void Apostrophes_possessives_decades_and_inches_are_none(string text) => Assert.Equal("", Found(text));

    private static string Found(string text) => string.Join('|', QuotationFinder.Find(text, LanguageData.Of(LanguageTag.Parse("en")!.Value)).Select(quotation => quotation.Words.Of(text)));
}
