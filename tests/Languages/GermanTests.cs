using Xunit;

namespace Sourcebound.Tests.Languages;

public sealed class GermanTests
{
    [Theory]
    [InlineData("Es waren 1.234,5 Tonnen.", "1.234,5")]
    [InlineData("Der Umschlag stieg um 3,2 Prozent.", "3,2")]
    [InlineData("Der Ausbau kostet 12 bis 14 Millionen Euro.", "12 bis 14 Millionen")]
    [InlineData("Er kostet zwischen 12 und 14 Millionen Euro.", "12 und 14 Millionen")]
    [InlineData("Es waren von 1200 bis 1500 Tonnen.", "1200 bis 1500")]
    [InlineData("Die Swiss Port schlug 1'234 Tonnen um, das sind 5 % und u. a. 12 Züge.", "1'234 | 5 | 12")]
    [InlineData("Ein Drittel der Schiffe, zwei Drittel der Züge, tausend und eins.", "Ein | zwei | tausend und eins")]
    [InlineData("Er stieg von 30 auf 40 Tonnen.", "30 | 40")]
    [InlineData("Zwei Dutzend Kräne und ein Schiff.", "Zwei Dutzend | ein")]
    [InlineData("Der Umbau kostet 4,7 Mio. Euro.", "4,7 Mio")]
    [InlineData("Eine Million Tonnen.", "Eine Million")]
    [InlineData("Im Mai 12 Schiffe, im Juni keins.", "12")]
    [InlineData("Nach 1500 Containern war Schluss.", "1500")]
    public void Figures_are_found_in_every_form(string text, string figures) => Assert.Equal(figures, Finders.Figures("de", text));

    [Theory]
    [InlineData("fünfundzwanzig")]
    [InlineData("zweihundert")]
    [InlineData("dreitausend")]
    [InlineData("einundzwanzig")]
    [InlineData("zweitausendfünfhundertsiebenundneunzig")]
    [InlineData("hundertdrei")]
    [InlineData("Sechsundsechzig")]
    public void A_compound_number_word_is_a_figure(string word) => Assert.Equal(word, Finders.Figures("de", $"Es kamen {word} Schiffe."));

    [Theory]
    [InlineData("Der einundzwanzigste Frachter im hundertjährigen Hafen.")]
    [InlineData("Und dann achtete der Elfjährige auf den Vierundzwanzigsten.")]
    [InlineData("Der Kapitän, ein Kenner, machte es eins ums andere Mal vierfach.")]
    public void Words_that_only_begin_like_a_number_are_none(string text) => Assert.Equal("", Finders.Figures("de", text));

    [Theory]
    [InlineData("Am 3. Mai und am 24.12.2025 ruhte der Hafen.")]
    [InlineData("Vom 1. bis 5. Mai, vom 3.5. bis zum 6.5. und am 2025-05-07.")]
    [InlineData("Im Mai 2025 wie im Jahr 2024 und seit 2019.")]
    [InlineData("In den Jahren 2019, 2020 und 2021.")]
    [InlineData("Zwischen 2019 und 2021 wuchs er.")]
    [InlineData("Um 14.30 Uhr, um 7:15 Uhr und zwischen 8 und 10 Uhr.")]
    [InlineData("Um 14 Uhr 30 und um sieben Uhr.")]
    [InlineData("Der 2. Platz, das 3. Quartal, der 3. und 4. Kran.")]
    [InlineData("Vom 8.–10. Mai, 10:00 bis 12:30 Uhr, kurz nach 8 Uhr, auf Platz 3.")]
    [InlineData("Ein Airbus A320-200 und die Version 6, Ludwig XIV. und Quartal 2/2025.")]
    [InlineData("Kaje 7, Kajen 7 und 8, Artikel 5, § 12, Halle 3.")]
    [InlineData("Müller, geb. 1954, gest. 2011, nach Paragraf 5 Abs. 2.")]
    [InlineData("In den 1990er-Jahren, die 60er, das 25-te Mal.")]
    public void Dates_times_ordinals_and_labels_are_no_figures(string text) => Assert.Equal("", Finders.Figures("de", text));

    [Theory]
    [InlineData("Am 3. Mai war Ruhe. Dann nicht.", "Am 3. Mai war Ruhe. | Dann nicht.")]
    [InlineData("Er wurde im 2. Quartal fertig. Gut.", "Er wurde im 2. Quartal fertig. | Gut.")]
    [InlineData("Es waren genau 12. Danach kam keins.", "Es waren genau 12. | Danach kam keins.")]
    [InlineData("Er kostet 4,7 Mio. Euro. Viel.", "Er kostet 4,7 Mio. Euro. | Viel.")]
    [InlineData("Dr. Müller, geb. 1954, kam. Er blieb.", "Dr. Müller, geb. 1954, kam. | Er blieb.")]
    [InlineData("Z. B. Holz, u. a. Kohle usw. Danach nichts.", "Z. B. Holz, u. a. Kohle usw. Danach nichts.")]
    public void Sentences_do_not_end_at_ordinals_and_abbreviations(string text, string sentences) =>
        Assert.Equal(sentences, Finders.Sentences("de", text));

    [Theory]
    [InlineData("Er nannte es „einen Anfang“ und ging.", "einen Anfang")]
    [InlineData("„Sie nannten es „Wunder“ und gingen“, hieß es.", "Sie nannten es „Wunder“ und gingen")]
    [InlineData("«Ein Anfang», hiess es, »kein Ende«, hieß es.", "Ein Anfang | kein Ende")]
    [InlineData("Das sei ‚nur ein Anfang‘ und ›kein Ende‹, hieß es.", "nur ein Anfang | kein Ende")]
    [InlineData("„Sie sagten ‚nie‘, immer wieder“, hieß es.", "Sie sagten ‚nie‘, immer wieder")]
    [InlineData("Wie geht's auf Hans' Schiff?", "")]
    public void Quotations_are_found_in_every_family_of_marks(string text, string quotations) => Assert.Equal(quotations, Finders.Quotations(text));

    [Theory]
    [InlineData("Es kamen einundzwanzig Schiffe, fünfhunderttausend Kisten und zweitausendfünfhundertsiebenundneunzig Leute.", "21 | 500000 | 2597")]
    [InlineData("Es waren 1.000 Tonnen, 1.234,5 Liter und 3,2 Prozent.", "1000 | 1234.5 | 3.2")]
    [InlineData("Der Umbau kostet rund 4,7 Mio. Euro, der Kran zwölf bis 14 Millionen Euro.", "~4700000 | 12 | 14000000")]
    [InlineData("Er kostet 12 bis 14 Millionen Euro.", "12000000 to 14000000")]
    [InlineData("Mehr als eine Million Tonnen, mindestens zwei Dutzend Kräne, bis zu hundert Züge.", ">1000000 | >=24 | <=100")]
    [InlineData("Dutzende Schiffe, Millionen Tonnen, mehrere tausend Leute, zwei Drittel der Züge.", "? | ? | ? | ?")]
    [InlineData("Über 300 Schiffe, höchstens anderthalb Millionen Tonnen.", ">300 | <=1500000")]
    public void A_figure_has_its_value_and_bound(string text, string quantities) => Assert.Equal(quantities, Finders.Quantities("de", text));

    [Theory]
    [InlineData("Der Wärter sagte es, teilte Nebel mit, gab bekannt, laut Museum.", "sagte | teilte Nebel mit | gab bekannt | laut")]
    [InlineData("Sie teilte das Brot mit ihm. Der Kran war laut.", "")]
    [InlineData("Nach Angaben des Amts sei Ruhe, hieß es.", "Nach Angaben | hieß es")]
    public void Words_that_report_are_found(string text, string reports) => Assert.Equal(reports, Finders.Reports("de", text));

    [Theory]
    [InlineData("Sie fuhr gestern, am Montag und vor zwei Tagen.", "gestern | am Montag | vor zwei Tagen")]
    [InlineData("Sie fuhr am Freitag, den 25. Februar 2022, am Montag, dem 3. Mai.", "")]
    public void Relative_times_are_found_where_no_date_stands_beside_them(string text, string times) => Assert.Equal(times, Finders.RelativeTimes("de", text));

    [Theory]
    [InlineData("Sie fuhr am Freitag, 25. Februar 2022, und Dienstag, den 3. März 2021.", "Freitag, 25. Februar 2022 = Friday 2022-02-25 | Dienstag, den 3. März 2021 = Tuesday 2021-03-03")]
    [InlineData("Mi 03.03.2021.", "Mi 03.03.2021 = Wednesday 2021-03-03")]
    public void A_weekday_beside_a_whole_date_is_read_with_it(string text, string days) => Assert.Equal(days, Finders.WeekdayDates("de", text));
}
