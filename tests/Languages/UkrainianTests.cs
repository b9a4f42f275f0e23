using Xunit;

namespace Sourcebound.Tests.Languages;

public sealed class UkrainianTests
{
    [Theory]
    [InlineData("Це складає більше 1 тис.", "1 тис")]
    [InlineData("Порт прийняв 2 млн тонн, а потім 2,5 млн. тонн.", "2 млн | 2,5 млн")]
    [InlineData("Порт прийняв 2 млн 500 тис. тонн, 3 з них учора.", "2 млн 500 тис | 3")]
    [InlineData("Перевантажили 12 500 тонн і 1 250 000 тонн.", "12 500 | 1 250 000")]
    [InlineData("Прибуло п’ять суден, п'ятнадцять барж і двадцять пʼять катерів.", "п’ять | п'ятнадцять | двадцять пʼять")]
    [InlineData("Від 10 до 20 працівників, між 3 і 5 суднами.", "10 до 20 | 3 і 5")]
    [InlineData("Налічили від 1100 до 1180.", "1100 до 1180")]
    [InlineData("Частка зросла на 10%, прибуло 2,5 тис. осіб і п'ятеро кранівників.", "10 | 2,5 тис | п'ятеро")]
    [InlineData("Частка зросла з 10 до 20 відсотків.", "10 | 20")]
    [InlineData("Робота тривала 3 години.", "3")]
    [InlineData("Залишився один контейнер, один із них порожній.", "один")]
    public void Figures_are_found_in_every_form(string text, string figures) => Assert.Equal(figures, Finders.Figures("uk", text));

    [Theory]
    [InlineData("Це 25-й рейс, 3-тя зміна, 1-ше судно, 90-ті роки.")]
    [InlineData("О 14:30, о 9 ранку, об 11 годині.")]
    [InlineData("25 лютого 2022 року, у 2024 році, у травні 2025 р.")]
    [InlineData("З 3 до 5 травня, у 2019 та 2020 роках.")]
    [InlineData("З 2014 до 2022 року, у 2024.")]
    [InlineData("О 14.30, у 1990-х, у 2024-му, 25.02.2022, С-300, Ту-95.")]
    [InlineData("Причал № 7, стаття 5, Ф-16, Мі-8, Су-35.")]
    public void Dates_times_ordinals_names_and_labels_are_no_figures(string text) => Assert.Equal("", Finders.Figures("uk", text));

    [Theory]
    [InlineData("Це більше 1 тис. тонн. Далі буде.", "Це більше 1 тис. тонн. | Далі буде.")]
    [InlineData("В. о. керівника порту й т. зв. «хвіст» пішли. Далі.", "В. о. керівника порту й т. зв. «хвіст» пішли. | Далі.")]
    [InlineData("Це 2 млн. Далі буде.", "Це 2 млн. | Далі буде.")]
    [InlineData("Це у м. Київ, на вул. Портовій. Далі.", "Це у м. Київ, на вул. Портовій. | Далі.")]
    public void Sentences_do_not_end_at_abbreviations(string text, string sentences) => Assert.Equal(sentences, Finders.Sentences("uk", text));

    [Theory]
    [InlineData("П’ять об'єктів і пам’ять про сім'ю.", "")]
    [InlineData("Це «об'єкт п’ять», а не „об’єкт“.", "об'єкт п’ять | об’єкт")]
    public void An_apostrophe_inside_a_word_is_no_quotation_mark(string text, string quotations) => Assert.Equal(quotations, Finders.Quotations(text));

    [Theory]
    [InlineData("Прибуло двадцять п'ять тисяч тонн і сто двадцять три контейнери.", "25000 | 123")]
    [InlineData("Це складає більше 1 тис. тонн, щонайменше 2,5 млн. літрів.", ">1000 | >=2500000")]
    [InlineData("Перевантажили 12 500 тонн і 1 250 000 тонн.", "12500 | 1250000")]
    [InlineData("Тисячі людей, десятки суден, кілька тисяч контейнерів, дві тисячі тонн.", "? | ? | ? | 2000")]
    [InlineData("Близько 40 суден, до 50 не дійшло, від 10 до 20 кранів.", "~40 | 50 | 10 to 20")]
    [InlineData("Не менше п’ятисот тонн, півтори тисячі барж.", ">=500 | 1500")]
    public void A_figure_has_its_value_and_bound(string text, string quantities) => Assert.Equal(quantities, Finders.Quantities("uk", text));

    [Theory]
    [InlineData("Доглядач заявив це, вона пише, а за словами лоцмана, музей повідомив інше.", "заявив | пише | за словами | повідомив")]
    [InlineData("Заява музею, повідомлення і слова лоцмана.", "")]
    public void Words_that_report_are_found(string text, string reports) => Assert.Equal(reports, Finders.Reports("uk", text));

    [Theory]
    [InlineData("Пором вийшов учора, у п'ятницю, і прийде наступного тижня; два дні тому.", "учора | у п'ятницю | наступного тижня | дні тому")]
    [InlineData("У п’ятницю, 25 лютого 2022 року.", "")]
    public void Relative_times_are_found_where_no_date_stands_beside_them(string text, string times) => Assert.Equal(times, Finders.RelativeTimes("uk", text));

    [Theory]
    [InlineData("Вийшов у пʼятницю, 25 лютого 2022 року.", "пʼятницю, 25 лютого 2022 = Friday 2022-02-25")]
    [InlineData("Прийшов 3.03.2021 (середа), вийшов 4 березня 2021 р. (четвер).", "3.03.2021 (середа = Wednesday 2021-03-03 | 4 березня 2021 р. (четвер = Thursday 2021-03-04")]
    public void A_weekday_beside_a_whole_date_is_read_with_it(string text, string days) => Assert.Equal(days, Finders.WeekdayDates("uk", text));
}
