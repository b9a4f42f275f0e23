using System.Text;
using System.Text.Json;
using Sourcebound.Exports;
using Xunit;

namespace Sourcebound.Tests.Exports;

/// <summary>Whatever a label or a name holds, each bibliography gives it back.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Labels =>
    [
        "First post by @DefenceU",
        "100 % of A&B_C #7, $5 \\ {x} }y{ ^ ~ ` < > |",
        "\"Zelenskyy's plea\"",
        "a -- b --- c '' d",
        "رسالة «الميناء» 100 %",
        "🔊СВ ЗСУ: 🇺🇦",
        "TY  - GEN, ER  - ",
        "rft.title=a&rft.title=b+c%20",
        "ends in a backslash \\",
    ];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_biblatex_database_gives_it_back(string label)
    {
        var bib = new StringBuilder();
        BibLatex.WriteEntry(bib, Named(label));
        var fields = ReferenceText.ReadBib(bib.ToString());
        Assert.Equal((label, label, label), (fields["title"], fields["author"], fields["note"]));
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_ris_record_gives_it_back(string label)
    {
        var ris = new StringBuilder();
        Ris.WriteRecord(ris, Named(label));
        var values = ReferenceText.ReadRis(ris.ToString());
        Assert.Equal((label, label, label), (values["TI"], values["AU"], values["N1"]));
        Assert.StartsWith("TY  - ELEC\r\n", ris.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("\r\nER  - \r\n", ris.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_context_object_gives_it_back(string label)
    {
        var context = OpenUrl.Write(Named(label));
        Assert.Equal(label, ReferenceText.ReadKey(context, "rft.title"));
        Assert.Equal(label, ReferenceText.ReadKey(context, "rft.creator"));
        Assert.Equal("info:ofi/fmt:kev:mtx:dc", ReferenceText.ReadKey(context, "rft_val_fmt"));
    }

    [Theory]
    [MemberData(nameof(Labels))]
    public void Json_gives_it_back(string label) =>
        Assert.Equal(label, JsonDocument.Parse(JsonFile.Write(json => json.WriteStringValue(label))).RootElement.GetString());

    [Theory]
    [InlineData("day", "2022-02-05", "2022/02/05/")]
    [InlineData("month", "2022-02", "2022/02//")]
    [InlineData("year", "2022", "2022///")]
    public void A_date_says_no_more_than_is_known(string precision, string bibLatex, string ris)
    {
        var reference = Named("a") with { Issued = new DateOnly(2022, 2, 5), Precision = precision };
        var bib = new StringBuilder();
        BibLatex.WriteEntry(bib, reference);
        var record = new StringBuilder();
        Ris.WriteRecord(record, reference);
        Assert.Equal(bibLatex, ReferenceText.ReadBib(bib.ToString())["date"]);
        Assert.Equal(ris, ReferenceText.ReadRis(record.ToString())["DA"]);
        Assert.Equal(bibLatex, ReferenceText.ReadKey(OpenUrl.Write(reference), "rft.date"));
    }

    [Fact]
    public void What_is_not_known_is_left_out()
    {
        var reference = Named("a") with { Creator = null };
        var bib = new StringBuilder();
        BibLatex.WriteEntry(bib, reference);
        var ris = new StringBuilder();
        Ris.WriteRecord(ris, reference);
        Assert.Equal(["title", "howpublished", "note"], ReferenceText.ReadBib(bib.ToString()).Keys);
        Assert.Equal(["TY", "ID", "TI", "N1", "ER"], ReferenceText.ReadRis(ris.ToString()).Keys);
        Assert.Equal("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&rft.title=a&rft.type=Text", OpenUrl.Write(reference));
    }

    [Fact]
    public void An_address_keeps_its_characters_and_its_braces_stay_counted()
    {
        var bib = new StringBuilder();
        BibLatex.WriteEntry(bib, Named("a") with { Url = "https://a.example/x_y?b=%20&c={#z~" });
        Assert.Equal("https://a.example/x_y?b=%20&c=%7B#z~", ReferenceText.ReadBib(bib.ToString())["url"]);
    }

    private static Reference Named(string label) =>
        new("a", "social-post", "post", label, label, null, null, "day", null, null, null, label);
}
