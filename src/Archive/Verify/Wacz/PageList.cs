namespace Sourcebound.Archive.Verify.Wacz;

/// <summary>Judges the list of pages of a WACZ file.</summary>
/// <param name="folder">The WACZ file.</param>
/// <param name="warcs">Its records.</param>
/// <param name="report">Takes what is found.</param>
internal sealed class PageList(IFolder folder, WarcSet warcs, Report report)
{
    private const string Main = "pages/pages.jsonl";

    private readonly Part part = report.Part("pages");

    /// <summary>Judges it.</summary>
    public void Judge()
    {
        if (!folder.Has(Main))
        {
            part.Fault("wacz-no-pages", Main, "the file is missing", scope: report);
        }

        foreach (var path in folder.Paths.Where(static path => path.StartsWith("pages/", StringComparison.Ordinal) && path.EndsWith(".jsonl", StringComparison.Ordinal)))
        {
            using var stream = folder.Open(path);
            if (stream is null)
            {
                part.Fault("wacz-unreadable-member", path, "its bytes cannot be read", scope: report);
                continue;
            }

            JudgeLines(path, stream);
        }
    }

    private void JudgeLines(string path, Stream stream)
    {
        var number = 0;
        foreach (var (offset, bytes, isEnded) in Lines.Of(stream))
        {
            number++;
            if (bytes is [] or [(byte)'\r'])
            {
                continue;
            }

            if (JsonFields.Object(bytes) is not { } line)
            {
                Fault(isEnded ? "pages-line" : "pages-truncated", isEnded ? "it is no JSON object" : "the file ends inside it");
                continue;
            }

            if (number == 1 && line.Text("format") is { } format)
            {
                if (format != "json-pages-1.0")
                {
                    Fault("pages-format", $"its format is `{format}`, not `json-pages-1.0`");
                }

                continue;
            }

            part.Count++;
            if (line.Text("url") is not { } url || line.Text("ts") is null)
            {
                Fault("pages-line", "it has no `url` or no `ts`");
            }
            else if (warcs.Of(url.Split('#')[0]) is null && warcs.Addresses.Count > 0)
            {
                if (path == Main)
                {
                    Fault("pages-not-archived", $"no record is of {url}");
                }
                else
                {
                    report.Note($"no record is of {url}", path);
                }
            }

            void Fault(string code, string message) =>
                part.Fault(code, path, message, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {number}"), offset, report);
        }
    }
}
