using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sourcebound.Archive.Verify.Proofs;

/// <summary>The text of a page as a browser gives it in <c>document.body.textContent</c>, and where in it each element with an id lies.</summary>
internal sealed class ProofPage
{
    private readonly Dictionary<string, (int Start, int End)> elements = new(StringComparer.Ordinal);

    /// <summary>Reads a page.</summary>
    public ProofPage(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var text = new StringBuilder();
        if (document.Body is { } body)
        {
            Walk(body, text);
        }

        Text = text.ToString();
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Where the element with an id lies in the text; null when there is none.</summary>
    public (int Start, int End)? PlaceOf(string id) => elements.TryGetValue(id, out var place) ? place : null;

    // Without recursion: pages of others may be nested deeper than the stack is.
    private void Walk(IElement body, StringBuilder text)
    {
        INode? node = body;
        while (node is not null)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement { Id: { Length: > 0 } id })
            {
                elements.TryAdd(id, (text.Length, text.Length));
            }

            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null && (node == body || node.NextSibling is null))
            {
                Close(node, text.Length);
                node = node == body ? null : node.Parent;
            }

            if (node is not null)
            {
                Close(node, text.Length);
                node = node.NextSibling;
            }
        }
    }

    private void Close(INode node, int end)
    {
        if (node is IElement { Id: { Length: > 0 } id } && elements.TryGetValue(id, out var place))
        {
            elements[id] = (place.Start, end);
        }
    }
}
