using System.Text;
using Sourcebound.Exports;
using Xunit;

namespace Sourcebound.Tests.Exports;

/// <summary>The table is RFC 4180, and its cells are the words.</summary>
public sealed class ClaimsCsvTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a, b")]
    [InlineData("\"quoted\"")]
    [InlineData("\"")]
    [InlineData("one\n\ntwo")]
    [InlineData("one\r\ntwo")]
    [InlineData("one\rtwo")]
    [InlineData(" spaces ")]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("100 % of {x} & y_z # \\")]
    [InlineData("قال «نعم»، ثم «لا»")]
    [InlineData("🔊СВ ЗСУ: 🇺🇦")]
    public void What_is_written_into_a_cell_is_read_back_from_it(string words)
    {
        var csv = new StringBuilder();
        ClaimsCsv.WriteLine(csv, ["first", words, ""]);
        ClaimsCsv.WriteLine(csv, [words, "", "last"]);
        Assert.Equal([["first", words, ""], [words, "", "last"]], CsvText.Read(csv.ToString()));
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_take_for_a_formula_is_left_as_it_is()
    {
        var csv = new StringBuilder();
        ClaimsCsv.WriteLine(csv, ["=1+1", "@DefenceU"]);
        Assert.Equal("=1+1,@DefenceU\r\n", csv.ToString());
    }

    [Fact]
    public void Every_column_has_a_name_of_its_own_and_says_what_it_means()
    {
        Assert.Equal(StatementColumns.All.Length, StatementColumns.All.Select(static column => column.Name).Distinct().Count());
        Assert.All(StatementColumns.All, static column =>
        {
            Assert.Matches("^[a-z]+(_[a-z]+)*$", column.Name);
            Assert.Matches(@"^[A-Z].{10,}\.$", column.Description);
        });
    }
}
