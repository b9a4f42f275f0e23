using Xunit;

namespace Sourcebound.Tests.Languages;

public sealed class ArabicTests
{
    [Theory]
    [InlineData("استقبل الميناء ٢٥ سفينة، و٤٠ شاحنة.", "٢٥ | ٤٠")]
    [InlineData("بلغ الحجم ١٬٢٥٠ طنا أو ٣٫٥ في المئة.", "١٬٢٥٠ | ٣٫٥")]
    [InlineData("وصلت خمس سفن وعشرون شاحنة.", "خمس | وعشرون")]
    [InlineData("وصلت خمسة وعشرون شاحنة.", "خمسة وعشرون")]
    [InlineData("زاد الحجم ١٢٪ إلى مليوني طن.", "١٢ | مليوني")]
    [InlineData("بين 30 و40 سفينة.", "30 و40")]
    public void Figures_are_found_in_every_form(string text, string figures) => Assert.Equal(figures, Finders.Figures("ar", text));

    [Theory]
    [InlineData("في ٣ مايو ٢٠٢٥، وفي 25 كانون الثاني 2024، ومنذ عام ٢٠١٩.")]
    [InlineData("الساعة ١٤:٣٠، الساعة 10، المادة 5، الرصيف رقم ٧.")]
    public void Dates_times_and_labels_are_no_figures(string text) => Assert.Equal("", Finders.Figures("ar", text));

    [Theory]
    [InlineData("هل يعمل الميناء؟ نعم، يعمل. شكرا.", "هل يعمل الميناء؟ | نعم، يعمل. | شكرا.")]
    public void A_question_mark_ends_a_sentence_and_a_comma_does_not(string text, string sentences) =>
        Assert.Equal(sentences, Finders.Sentences("ar", text));

    [Theory]
    [InlineData("وصلت ثلاثة وعشرون سفينة وخمسة آلاف حاوية.", "23 | 5000")]
    [InlineData("بلغ الحجم ١٬٢٥٠ طنا و٣٫٥ في المئة.", "1250 | 3.5")]
    [InlineData("أكثر من ألف طن، ما لا يقل عن ٣٠ سفينة، نحو مليوني طن.", ">1000 | >=30 | ~2000000")]
    [InlineData("مئات السفن وآلاف الحاويات.", "? | ?")]
    [InlineData("مئة وخمسة وعشرون ألف طن.", "125000")]
    public void A_figure_has_its_value_and_bound(string text, string quantities) => Assert.Equal(quantities, Finders.Quantities("ar", text));

    [Theory]
    [InlineData("قال الحارس إن الرصيف مغلق، وأضافت المديرة، وفقا للمتحف.", "قال | وأضافت | وفقا")]
    [InlineData("وأعلن المكتب ذلك بحسب السجل.", "وأعلن | بحسب")]
    public void Words_that_report_are_found(string text, string reports) => Assert.Equal(reports, Finders.Reports("ar", text));

    [Theory]
    [InlineData("أبحرت العبارة أمس، ووصلت يوم الجمعة، قبل يومين.", "أمس | يوم الجمعة | قبل يومين")]
    [InlineData("أبحرت يوم الجمعة 25 فبراير 2022.", "")]
    public void Relative_times_are_found_where_no_date_stands_beside_them(string text, string times) => Assert.Equal(times, Finders.RelativeTimes("ar", text));

    [Theory]
    [InlineData("أبحرت يوم الجمعة 25 فبراير 2022.", "الجمعة 25 فبراير 2022 = Friday 2022-02-25")]
    [InlineData("الثلاثاء، ٣ آذار ٢٠٢١ والثلاثاء 25 كانون الثاني 2022.", "الثلاثاء، ٣ آذار ٢٠٢١ = Tuesday 2021-03-03")]
    public void A_weekday_beside_a_whole_date_is_read_with_it(string text, string days) => Assert.Equal(days, Finders.WeekdayDates("ar", text));
}
