using Sourcebound.Diagnostics;
using Sourcebound.Diagnostics.Renderers;
using Xunit;

namespace Sourcebound.Tests.Diagnostics;

public sealed class LineFormatTests
{
    private static readonly Rule Rule = new("ATT102", "unbound-figure", Severity.Error);

    [Fact]
    public void GitHub_is_told_what_it_would_take_for_its_own_signs_in_code()
    {
        var finding = Rule.At(new InputText("in,put/a:b%.md", "ab\ncd").Span(1, 1), "50% of\r\n::it", "write, or: not") with { Severity = Severity.Note };
        Assert.Equal(
            "::notice file=in%2Cput/a%3Ab%25.md,line=1,endLine=1,col=2,endColumn=3,title=ATT102 unbound-figure::50%25 of%0D%0A::it%0Ahelp: write, or: not\n",
            Shown(finding, GitHubRenderer.Render));
    }

    [Fact]
    public void GitHub_is_told_no_columns_of_a_place_of_several_lines() => Assert.Equal(
        "::error file=a.md,line=1,endLine=2,title=ATT102 unbound-figure::it\n",
        Shown(Rule.At(new InputText("a.md", "ab\ncd").Span(1, 3), "it"), GitHubRenderer.Render));

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Note, "info")]
    public void MSBuild_gets_one_line_whatever_the_finding_says(object severity, string category)
    {
        var finding = Rule.At(new InputText("a.md", "🔊 316\n7").Span(3, 5), "two\nlines", "do it", "a fact") with { Severity = (Severity)severity };
        Assert.Equal($"a.md(1,4,2,2): {category} ATT102: two lines; help: do it; note: a fact\n", Shown(finding, MsBuildRenderer.Render));
    }

    private static string Shown(Diagnostic finding, Action<Diagnostic, TextWriter> render)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        render(finding, writer);
        return writer.ToString();
    }
}
