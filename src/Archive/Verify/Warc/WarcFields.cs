using System.Text.RegularExpressions;

namespace Sourcebound.Archive.Verify.Warc;

/// <summary>Judges the fields of a record's header against ISO 28500:2017, 5.</summary>
internal static partial class WarcFields
{
    private static readonly string[] Mandatory = ["WARC-Type", "WARC-Record-ID", "WARC-Date", "Content-Length"];
    private static readonly string[] OfAnAddress = ["response", "resource", "request", "revisit", "conversion", "continuation"];

    /// <summary>What is wrong with them: codes and messages.</summary>
    public static IEnumerable<(string Code, string Message)> Faults(WarcHead head)
    {
        foreach (var name in Mandatory.Where(name => string.IsNullOrEmpty(head[name])))
        {
            yield return ("warc-missing-field", $"it has no `{name}`");
        }

        if (OfAnAddress.Contains(head.Type) && string.IsNullOrEmpty(head.Address))
        {
            yield return ("warc-missing-field", $"it has no `WARC-Target-URI`, which a `{head.Type}` record must have");
        }

        // 5.1: no field but this one may stand twice.
        foreach (var (name, count) in head.Fields.CountBy(static field => field.Name, StringComparer.OrdinalIgnoreCase)
            .Where(static field => field.Value > 1 && !field.Key.Equals("WARC-Concurrent-To", StringComparison.OrdinalIgnoreCase)))
        {
            // Of fields of others the standard says nothing.
            if (name.StartsWith("WARC-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            {
                yield return ("warc-repeated-field", $"its field `{name}` stands {count} times");
            }
        }

        if (head["WARC-Date"] is { Length: > 0 } date && !Date().IsMatch(date))
        {
            yield return ("warc-date", $"its date `{date}` is not of the form YYYY-MM-DDThh:mm:ssZ");
        }

        if (head.Id is { Length: > 0 } id && !Identifier().IsMatch(id))
        {
            yield return ("warc-record-id", $"its name `{id}` is no address in angle brackets");
        }

        if (head["Content-Length"] is { Length: > 0 } length && head.Length is null)
        {
            yield return ("warc-content-length", $"its length `{length}` is no number");
        }
    }

    // 5.4: as exact as is known, down to parts of a second.
    [GeneratedRegex(@"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]|:60)?(\.[0-9]{1,9})?Z)?)?)?$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^<[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]+>$")]
    private static partial Regex Identifier();
}
