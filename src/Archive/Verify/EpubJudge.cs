using System.Text;
using Sourcebound.Archive.Verify.Zip;

namespace Sourcebound.Archive.Verify;

/// <summary>Judges an EPUB file as a package: its ZIP framing, and the members that every reading program begins with. What its pages are is left to EPUBCheck.</summary>
internal static class EpubJudge
{
    /// <summary>The content of its first member.</summary>
    public const string MediaType = "application/epub+zip";

    /// <summary>Judges it.</summary>
    public static void Judge(Stream file, Report report)
    {
        if (ZipFolder.Open(file, report) is { } zip)
        {
            Judge(zip, report);
        }
    }

    /// <summary>Judges what was opened as a ZIP file.</summary>
    public static void Judge(ZipFolder zip, Report report)
    {
        zip.JudgeContents(["sha256"]);
        var part = report.Part("EPUB containers");
        part.Count++;
        if (zip.All.Count == 0 || zip.All[0] is not { Path: "mimetype", IsStored: true } || Encoding.ASCII.GetString(zip.Read("mimetype") ?? []) != MediaType)
        {
            part.Fault("epub-mimetype", "mimetype", $"it is not the first member, stored as it is, with the text `{MediaType}`", scope: report);
        }

        if (!zip.Has("META-INF/container.xml"))
        {
            part.Fault("epub-container", "META-INF/container.xml", "the file is missing", scope: report);
        }

        report.Note("of an EPUB file the container was judged; EPUBCheck judges the rest");
    }
}
