using Xunit;

namespace Sourcebound.Tests.Languages;

public sealed class EnglishTests
{
    [Theory]
    [InlineData("Between 30 and 40 tanks, or 50 to 60, were lost.", "30 and 40 | 50 to 60")]
    [InlineData("Between 1500 and 2000 soldiers fell.", "1500 and 2000")]
    [InlineData("Two-thirds of a three-year plan; a 1,000-strong force with $1.2m.", "Two-thirds | 1,000 | 1.2")]
    [InlineData("It rose from 30 to 40.", "30 | 40")]
    [InlineData("Two and three ships, a hundred and five men, hundreds of thousands of people.", "Two | three | hundred and five | hundreds of thousands")]
    [InlineData("Of 800 soldiers, 12 may have died; 5,000 march today.", "800 | 12 | 5,000")]
    [InlineData("At least 3.5 percent, $5bn and seven of them, one person.", "3.5 | 5 | seven | one")]
    public void Figures_are_found_in_every_form(string text, string figures) => Assert.Equal(figures, Finders.Figures("en", text));

    [Theory]
    [InlineData("On February 25, on 12 May 2022, on 2022-02-25, 3 to 5 May.")]
    [InlineData("At 9:30, at 9.30am, 8 to 10 pm, seven o'clock, 24/7.")]
    [InlineData("F-16, T-72, COVID-19, the 2nd batch, the 1990s, the '90s, one of them.")]
    [InlineData("Since Feb. 24, since Feb 2022, 24 Feb., at 10am, from 7:30-8:30.")]
    [InlineData("An A320-200, a B-52, the 7th Fleet, the 20th century, 9/11, the first batches, no one.")]
    [InlineData("Articles 5 and 12 of the treaty; § 5; pages 3–5.")]
    [InlineData("Between 2019 and 2021, see https://example.org/2019/12 and @unit24.")]
    public void Dates_times_ordinals_names_and_labels_are_no_figures(string text) => Assert.Equal("", Finders.Figures("en", text));

    [Theory]
    [InlineData("The soldiers' tanks of the '90s don't rock 'n' roll.", "")]
    [InlineData("He said \"they call it 'the wall' here\" today.", "they call it 'the wall' here")]
    [InlineData("“The first paragraph of a long quotation has no end.", "The first paragraph of a long quotation has no end.")]
    [InlineData("The so-called “wall” and O'Brien's ‘Iron’ nickname.", "wall | Iron")]
    [InlineData("He said 'nothing was lost.' Then he left.", "nothing was lost.")]
    public void Apostrophes_possessives_and_decades_are_no_quotation_marks(string text, string quotations) =>
        Assert.Equal(quotations, Finders.Quotations(text));
}
