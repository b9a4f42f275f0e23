using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Markup;

namespace Sourcebound.Tests.Support;

/// <summary>The passages and findings of a Markdown text without records.</summary>
internal static class Markdown
{
    /// <summary>Reads <paramref name="text"/> as the body of an English article.</summary>
    public static (IReadOnlyList<Passage> Passages, IReadOnlyList<Diagnostic> Findings) Read(string text)
    {
        var findings = new Findings();
        var nothing = new Records([], [], [], [], []);
        var body = new BodyReader(new InputText("a.md", text), LanguageTag.Parse("en")!.Value, [], findings).Read(0)
            .Complete(new PassageFinder(nothing, []), nothing, []);
        List<Passage> passages =
        [
            .. body.OfType<Paragraph>().Select(static block => block.Passage),
            .. body.OfType<Subheading>().Select(static block => block.Passage),
            .. body.OfType<EmbeddedOriginal>().SelectMany(static block => block.Passages),
            .. body.OfType<ItemList>().SelectMany(static list => list.Items).SelectMany(static item => item).OfType<Paragraph>().Select(static block => block.Passage),
        ];
        return (passages, findings.All);
    }
}
