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

    [Theory]
    [InlineData("It took 1,000 tonnes, 3.5 percent and 1,234,567.8 litres.", "1000 | 3.5 | 1234567.8")]
    [InlineData("Two hundred and five ships, twenty-five cranes, three thousand four hundred and twelve men.", "205 | 25 | 3412")]
    [InlineData("More than a thousand boxes, at least 12 cranes, up to forty lorries.", ">1000 | >=12 | <=40")]
    [InlineData("Fewer than 30 ships, no more than 20 cranes, nearly $4.7 million.", "<30 | <=20 | ~4700000")]
    [InlineData("Over two dozen ships, >5 cranes, 300+ men, 40 or more lorries.", ">24 | >5 | >=300 | >=40")]
    [InlineData("Dozens of ships, hundreds of thousands of boxes, several thousand men, half a million tonnes.", "? | ? | ? | ?")]
    [InlineData("Between 30 and 40 ships, 12 to 14 million tonnes, about 5-6 men.", "30 to 40 | 12000000 to 14000000 | ~5 to 6")]
    [InlineData("It cost $10B, $1.2m, 5k and 3 m of rope.", "10000000000 | 1200000 | 5000 | 3")]
    [InlineData("They handed over 30 men, and one million litres of oil.", "30 | 1000000")]
    [InlineData("A hundred thousand, one hundred, two-thirds of them, two thirds of us.", "100000 | 100 | ? | ?")]
    public void A_figure_has_its_value_and_bound(string text, string quantities) => Assert.Equal(quantities, Finders.Quantities("en", text));
}
