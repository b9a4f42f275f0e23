using System.Globalization;
using System.Text;
using System.Xml;
using Sourcebound.Model;

namespace Sourcebound.Exports;

/// <summary>The publication's feed in Atom (RFC 4287). Addresses are relative to the feed's own until the site has one.</summary>
internal static class AtomFeed
{
    /// <summary>The file's name.</summary>
    public const string FileName = "feed.xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "", NewLineChars = "\n",
    };

    /// <summary>The feed's bytes.</summary>
    /// <param name="site">The publication.</param>
    /// <param name="latest">The articles it lists, the latest first.</param>
    public static byte[] Write(Site site, IReadOnlyCollection<FeedEntry> latest)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, site.Language.Value);
            WriteText(xml, "id", FeedIds.OfFeed(site));
            WriteText(xml, "title", site.Name);
            WriteText(xml, "subtitle", site.Description);
            WriteText(xml, "updated", Instant(latest.Max(static entry => entry.Updated)));
            WritePerson(xml, site.Publisher ?? site.Name);
            WriteText(xml, "generator", "Sourcebound");
            WriteLink(xml, "alternate", "text/html", Address(site, "index.html"));
            if (site.BaseUrl is not null)
            {
                WriteLink(xml, "self", "application/atom+xml", Address(site, FileName));
            }

            foreach (var entry in latest)
            {
                WriteEntry(xml, site, entry);
            }

            xml.WriteEndElement();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteEntry(XmlWriter xml, Site site, FeedEntry entry)
    {
        var address = Address(site, $"articles/{entry.Slug}/index.html");
        xml.WriteStartElement("entry", Namespace);
        xml.WriteAttributeString("xml", "lang", null, entry.Language.Value);
        WriteText(xml, "id", FeedIds.Of(site, entry.Slug));
        WriteText(xml, "title", entry.Title);
        WriteText(xml, "updated", Instant(entry.Updated));
        if (entry.Published is { } published)
        {
            WriteText(xml, "published", Instant(published));
        }

        if (entry.Byline is not null)
        {
            WritePerson(xml, entry.Byline);
        }

        WriteLink(xml, "alternate", "text/html", address);
        WriteText(xml, "summary", entry.Summary);

        // What the body links to is meant from the article's page.
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteAttributeString("xml", "base", null, address);
        xml.WriteString(Printable(entry.Body));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Printable(text));

    private static void WritePerson(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        WriteText(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Address(Site site, string path) => site.BaseUrl is { } address ? new Uri(address, path).AbsoluteUri : path;

    // RFC 3339; a day is all that is known.
    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    // XML 1.0, 2.2: what no document can hold, not even escaped.
    private static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
            printable.Append(isPair || XmlConvert.IsXmlChar(text[index]) ? text[index] : '\uFFFD');
            if (isPair)
            {
                printable.Append(text[++index]);
            }
        }

        return printable.ToString();
    }
}
