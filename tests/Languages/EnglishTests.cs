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
    [InlineData("F-16, T-72, COVID-19, the 2nd batch, the 1990s, the '90s, the class of ’68, one of them.")]
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
    [InlineData("The class of '68 wrote '3 seals were seen' in the '90s.", "3 seals were seen")]
    [InlineData("They wrote '12 ships left' in '68.", "12 ships left")]
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
    [InlineData("Some 1.5m people, 2b dollars, 5m of rope and 5 km of road.", "~1500000 | 2000000000 | ? | 5")]
    [InlineData("They handed over 30 men, and one million litres of oil.", "30 | 1000000")]
    [InlineData("A hundred thousand, one hundred, two-thirds of them, two thirds of us.", "100000 | 100 | ? | ?")]
    public void A_figure_has_its_value_and_bound(string text, string quantities) => Assert.Equal(quantities, Finders.Quantities("en", text));

    [Theory]
    [InlineData("The keeper said so; she tells us that he wrote, according to the log.", "said | tells | wrote | according to")]
    [InlineData("The office reported fog and was said to be right, it has stated.", "reported | said | has stated")]
    [InlineData("It goes without saying that the reported losses, the states and the claims of the report stand.", "")]
    [InlineData("The museum claims that the pier is old, the log notes that it is new.", "claims that | notes that")]
    public void Words_that_report_are_found(string text, string reports) => Assert.Equal(reports, Finders.Reports("en", text));

    [Theory]
    [InlineData("It left yesterday, came on Monday and goes next week.", "yesterday | on Monday | next week")]
    [InlineData("It left two days ago, on Friday, February 25, 2022 and on Monday the 3rd of May.", "days ago")]
    [InlineData("The todays of Mondays.", "")]
    public void Relative_times_are_found_where_no_date_stands_beside_them(string text, string times) => Assert.Equal(times, Finders.RelativeTimes("en", text));

    [Theory]
    [InlineData("It left on Friday, February 25, 2022, and Saturday 26 February 2022.", "Friday, February 25, 2022 = Friday 2022-02-25 | Saturday 26 February 2022 = Saturday 2022-02-26")]
    [InlineData("Fri 2022-02-25, Tuesday, the 3rd of March, 2021; 25.02.2022 (Friday).", "Fri 2022-02-25 = Friday 2022-02-25 | Tuesday, the 3rd of March, 2021 = Tuesday 2021-03-03 | 25.02.2022 (Friday = Friday 2022-02-25")]
    [InlineData("On Friday it was February 25, 2022; Friday, February 30, 2022; on Friday, February 25.", "")]
    public void A_weekday_beside_a_whole_date_is_read_with_it(string text, string days) => Assert.Equal(days, Finders.WeekdayDates("en", text));

    [Theory]
    [InlineData("It left on Feb. 3 and on 4 Sept. last. It came in Dec. Nobody saw it.", "It left on Feb. 3 and on 4 Sept. last. | It came in Dec. | Nobody saw it.")]
    public void Sentences_do_not_end_at_short_months(string text, string sentences) => Assert.Equal(sentences, Finders.Sentences("en", text));
}
