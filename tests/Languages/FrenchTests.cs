using Xunit;

namespace Sourcebound.Tests.Languages;

public sealed class FrenchTests
{
    [Theory]
    [InlineData("Le bac a pris 1 250 caisses, 12 500 clous et 2,5 millions de vis.", "1 250 | 12 500 | 2,5 millions")]
    [InlineData("Vingt-cinq barils, quatre-vingt-dix-sept sacs, soixante et onze planches, neuf personnes.", "Vingt-cinq | quatre-vingt-dix-sept | soixante et onze | neuf")]
    [InlineData("Plus d'un millier de sacs, jusqu'à trente caisses, des dizaines de chaises.", "un millier | trente | dizaines")]
    [InlineData("La marée a monté de 6 pour cent, entre 30 et 40 nuits.", "6 | 30 et 40")]
    [InlineData("Il est passé de 30 à 40 caisses, puis 50 à 60.", "30 | 40 | 50 à 60")]
    public void Figures_are_found_in_every_form(string text, string figures) => Assert.Equal(figures, Finders.Figures("fr", text));

    [Theory]
    [InlineData("Le 1er mai, le 3 mars 2021, le 14/07/2022, en 1884 et jusqu'en 1978.")]
    [InlineData("À 9 h 30, à 17h00, à 12 heures, dès 8 heures.")]
    [InlineData("Le 2e navire, le 21e, les années 90, les années 1980.")]
    [InlineData("L'article 5, page 12, le quai nº 7, un F-16.")]
    [InlineData("Un capitaine a pris l'un des bateaux tout neufs.")]
    public void Dates_times_ordinals_and_labels_are_no_figures(string text) => Assert.Equal("", Finders.Figures("fr", text));

    [Theory]
    [InlineData("Quatre-vingt-dix-sept barils, soixante et onze sacs, deux cent cinq planches, mille trois cents clous.", "97 | 71 | 205 | 1300")]
    [InlineData("Plus d'un millier de sacs, au moins 12 500 clous, environ 4,7 millions d'euros.", ">1000 | >=12500 | ~4700000")]
    [InlineData("Des centaines de sacs, plusieurs milliers de clous, moins de quatre-vingts barils.", "? | ? | <80")]
    [InlineData("Entre 30 et 40 nuits, 2 à 3 millions de vis.", "30 to 40 | 2000000 to 3000000")]
    public void A_figure_has_its_value_and_bound(string text, string quantities) => Assert.Equal(quantities, Finders.Quantities("fr", text));

    [Theory]
    [InlineData("M. Ruel est là. Qui est-ce ? Lui !", "M. Ruel est là. | Qui est-ce ? | Lui !")]
    [InlineData("Il a dit « Non ! » Puis il partit.", "Il a dit « Non ! » | Puis il partit.")]
    public void Sentences_do_not_end_at_abbreviations(string text, string sentences) => Assert.Equal(sentences, Finders.Sentences("fr", text));

    [Theory]
    [InlineData("Il a dit « plutôt polie » et « On dit “le mur” ici ».", "plutôt polie | On dit “le mur” ici")]
    [InlineData("L'eau d’hiver s’y retire, qu'on y aille ou non aujourd'hui.", "")]
    public void Quotations_have_a_space_inside_and_elisions_are_none(string text, string quotations) => Assert.Equal(quotations, Finders.Quotations(text));

    [Theory]
    [InlineData("Le gardien a déclaré cela, selon elle, et d'après le registre on l'a annoncé.", "a déclaré | selon | d'après | a annoncé")]
    [InlineData("Selon que la marée monte ou non, cela dit.", "")]
    public void Words_that_report_are_found(string text, string reports) => Assert.Equal(reports, Finders.Reports("fr", text));

    [Theory]
    [InlineData("Il est parti hier, lundi dernier, il y a deux jours.", "hier | lundi dernier | il y a deux jours")]
    [InlineData("Il est parti aujourd’hui.", "aujourd’hui")]
    public void Relative_times_are_found_where_no_date_stands_beside_them(string text, string times) => Assert.Equal(times, Finders.RelativeTimes("fr", text));

    [Theory]
    [InlineData("Parti le vendredi 25 février 2022, revenu mardi 1er mars 2022.", "vendredi 25 février 2022 = Friday 2022-02-25 | mardi 1er mars 2022 = Tuesday 2022-03-01")]
    public void A_weekday_beside_a_whole_date_is_read_with_it(string text, string days) => Assert.Equal(days, Finders.WeekdayDates("fr", text));
}
