using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Sourcebound.Diagnostics;
using Sourcebound.Model;
using Sourcebound.Reading.Yaml;

namespace Sourcebound.Reading;

/// <summary>Reads <c>site.yaml</c>: the publication as a whole.</summary>
internal static partial class SiteReader
{
    /// <summary>The file's name.</summary>
    public const string FileName = "site.yaml";

    private static readonly ImmutableArray<string> MustBeKnown = ["base_url", "publisher", "contact", "licence"];

    /// <summary>The publication, or null after a finding.</summary>
    public static Site? Read(InputFolder folder, Findings findings)
    {
        if (folder.ReadText(FileName, findings) is not { } input
            || YamlReader.ReadMap(input, 0, input.Text.Length, findings) is not { } map)
        {
            return null;
        }

        var fields = new RecordReader(map, "site", findings);
        var site = Read(fields);
        fields.ReportUnknownFields();
        return site;
    }

    /// <summary>The publication in the fields of the file.</summary>
    public static Site Read(RecordReader fields)
    {
        var address = fields.WebAddress("base_url");
        var site = new Site(
            fields.RequiredText("name"),
            fields.RequiredText("description"),
            fields.Language("language") ?? LanguageTag.Parse("en")!.Value,
            address is null ? null : new Uri(address.EndsWith('/') ? address : address + "/"),
            fields.Text("publisher"),
            fields.Text("contact"),
            fields.Text("licence"),
            fields.Known(MustBeKnown))
        {
            Languages = [.. ReadLanguages(fields)],
            Translations = fields.Records("translations", "translation of the site", ReadTranslation),
            Tag = ReadTag(fields),
            Signing = fields.Record("signing", "signing", ReadSigning),
            Hosts = fields.ListOf("hosts", Vocabulary.Hosts),
            RuleLevels = [.. fields.Terms("rules", Vocabulary.RuleLevels).Select(static term => new RuleLevel(term.Name, term.Term))],
        };
        foreach (var listed in site.Known.Unknown.Where(unknown => site.Known.Stated.Any(stated => stated.Value == unknown.Value)))
        {
            fields.Report(listed.Span, $"`{listed.Value}` is listed as unknown and stated as well", "take it off the list, or write `null` for its value");
        }

        return site;
    }

    private static IEnumerable<Stated<LanguageTag>> ReadLanguages(RecordReader fields)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var stated in fields.Texts("languages"))
        {
            if (LanguageTag.Parse(stated.Value) is not { } language)
            {
                fields.Report(stated.Span, $"`{stated.Value}` is not a language tag", "write one like `en`, `uk` or `zh-Hant`");
            }
            else if (!seen.Add(stated.Value))
            {
                fields.Report(stated.Span, $"`{stated.Value}` is listed twice", "name each language once, the main one first");
            }
            else
            {
                yield return new Stated<LanguageTag>(language, stated.Span);
            }
        }
    }

    private static SiteTranslation ReadTranslation(RecordReader fields)
    {
        fields.ReportMissing("language");
        return new SiteTranslation(
            new Stated<LanguageTag>(fields.Language("language") ?? default, fields.SpanOf("language")), fields.Text("name"), fields.RequiredText("description"));
    }

    private static Signing ReadSigning(RecordReader fields)
    {
        Refuse("minisign", MinisignLine(), "the second line of the file `minisign.pub`");
        Refuse("wacz", ArchiveKey(), "the line that `sign` names");
        return new Signing(fields.Text("minisign"), fields.Text("wacz"));

        void Refuse(string name, Regex form, string what)
        {
            if (fields.Text(name) is { } key && !form.IsMatch(key))
            {
                fields.Report(fields.SpanOf(name), $"`{name}` is no public key", $"write {what}");
            }
        }
    }

    private static string? ReadTag(RecordReader fields)
    {
        if (fields.Text("tag") is { } tag && !TagAuthority().IsMatch(tag))
        {
            fields.Report(fields.SpanOf("tag"), $"`{tag}` is no name with a day", "write a domain and a year or day on which it was yours, such as `example.org,2026`");
        }

        return fields.Text("tag");
    }

    // "Ed", eight bytes that number the key, thirty-two of the key, in base64.
    [GeneratedRegex("^RW[A-Za-z0-9+/]{54}$")]
    private static partial Regex MinisignLine();

    // The SubjectPublicKeyInfo of a point on P-384, in base64, begins the same for all.
    [GeneratedRegex("^MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE[A-Za-z0-9+/]{128}$")]
    private static partial Regex ArchiveKey();

    // RFC 4151, 2.1: a domain or an address of e-mail, and a date.
    [GeneratedRegex(@"^(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*,[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?$")]
    private static partial Regex TagAuthority();
}
