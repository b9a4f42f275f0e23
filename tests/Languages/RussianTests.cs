using Xunit;

namespace Sourcebound.Tests.Languages;

public sealed class RussianTests
{
    [Theory]
    [InlineData("Музей хранит 1 тыс. раковин, 12 500 карт и 2 млн книг.", "1 тыс | 12 500 | 2 млн")]
    [InlineData("Вёз двадцать пять ящиков, семь бочек, тысячу бутылок и десятки стульев.", "двадцать пять | семь | тысячу | десятки")]
    [InlineData("Работы шли от 30 до 40 дней, между 3 и 5 ночами.", "30 до 40 | 3 и 5")]
    [InlineData("Вода поднялась с 10 до 20 сантиметров.", "10 | 20")]
    public void Figures_are_found_in_every_form(string text, string figures) => Assert.Equal(figures, Finders.Figures("ru", text));

    [Theory]
    [InlineData("3 марта 2021 года и 14.07.2022, в 1884 году, в 1901-м, к концу 1978 года.")]
    [InlineData("В 9:30, в 17.00, с 9 часов до 17 часов, в 2 часа ночи.")]
    [InlineData("Ушли 2-м судном, 21-е не пришло, 90-х и 1980-х годов.")]
    [InlineData("С 2019 до 2021 года, в 1940–1945 годах, с 3 по 5 мая.")]
    [InlineData("Ф-16, Т-72 и Ан-24, часть 3 статьи 5, причал № 7.")]
    public void Dates_times_ordinals_names_and_labels_are_no_figures(string text) => Assert.Equal("", Finders.Figures("ru", text));

    [Theory]
    [InlineData("Двадцать пять тысяч тонн, сто двадцать три ящика, полторы тысячи барж.", "25000 | 123 | 1500")]
    [InlineData("Более 1 тыс. тонн, не менее сорока ящиков, около 2,5 млн. литров.", ">1000 | >=40 | ~2500000")]
    [InlineData("Тысячи людей, десятки судов, несколько тысяч ящиков, пять тысяч тонн.", "? | ? | ? | 5000")]
    public void A_figure_has_its_value_and_bound(string text, string quantities) => Assert.Equal(quantities, Finders.Quantities("ru", text));

    [Theory]
    [InlineData("Это более 1 тыс. тонн. Далее на ул. Портовой. Всё.", "Это более 1 тыс. тонн. | Далее на ул. Портовой. | Всё.")]
    [InlineData("Смотритель А. Б. Норвик вышел. Да.", "Смотритель А. Б. Норвик вышел. | Да.")]
    public void Sentences_do_not_end_at_abbreviations(string text, string sentences) => Assert.Equal(sentences, Finders.Sentences("ru", text));

    [Theory]
    [InlineData("Смотритель сообщил это, она пишет, по словам лоцмана, согласно журналу.", "сообщил | пишет | по словам | согласно")]
    [InlineData("Сообщение музея и слова лоцмана.", "")]
    public void Words_that_report_are_found(string text, string reports) => Assert.Equal(reports, Finders.Reports("ru", text));

    [Theory]
    [InlineData("Паром вышел вчера, во вторник, три дня назад.", "вчера | во вторник | дня назад")]
    [InlineData("В среду, 3 марта 2021 года.", "")]
    public void Relative_times_are_found_where_no_date_stands_beside_them(string text, string times) => Assert.Equal(times, Finders.RelativeTimes("ru", text));

    [Theory]
    [InlineData("Паром вышел в среду, 3 марта 2021 года, и 04.03.2021 (четверг).", "среду, 3 марта 2021 = Wednesday 2021-03-03 | 04.03.2021 (четверг = Thursday 2021-03-04")]
    public void A_weekday_beside_a_whole_date_is_read_with_it(string text, string days) => Assert.Equal(days, Finders.WeekdayDates("ru", text));
}
