using System.Text.Json;
using Sourcebound.Archive.Verify.Zip;

namespace Sourcebound.Archive.Verify.Wacz;

/// <summary>Judges a WACZ file's own description, <c>datapackage.json</c>, against the files that are there.</summary>
/// <param name="folder">The WACZ file.</param>
/// <param name="report">Takes what is found.</param>
internal sealed class DataPackage(IFolder folder, Report report)
{
    /// <summary>Its name.</summary>
    public const string FileName = "datapackage.json";

    /// <summary>The name of the file that holds its hash and signature.</summary>
    public const string DigestName = "datapackage-digest.json";

    private readonly Part part = report.Part("files listed in datapackage.json");

    /// <summary>Judges it.</summary>
    /// <returns>It; null when there is none that can be read.</returns>
    public JsonElement? Judge()
    {
        if (!folder.Has(FileName))
        {
            part.Fault("wacz-no-datapackage", FileName, "the file is missing, so that nothing says what the archive holds", scope: report);
            return null;
        }

        if (folder.Read(FileName) is not { } bytes || JsonFields.Object(bytes) is not { } package)
        {
            part.Fault("wacz-datapackage", FileName, "it is no JSON object", scope: report);
            return null;
        }

        if (package.Text("profile") is { } profile && profile is not ("data-package" or "wacz-package" or "tabular-data-package"))
        {
            part.Fault("wacz-profile", FileName, $"its profile is `{profile}`, not `data-package`", scope: report);
        }

        switch (package.Text("wacz_version"))
        {
            case null:
                part.Fault("wacz-version", FileName, "it has no `wacz_version`", scope: report);
                break;
            case "1.0.0" or "1.1.0" or "1.1.1":
                break;
            case var version:
                report.Note($"WACZ {version} is judged as 1.1.1", FileName);
                break;
        }

        JudgeResources(package);
        return package;
    }

    /// <summary>Judges that what has to be reached by a place in the file lies there as it is.</summary>
    public void JudgeStored(ZipFolder zip)
    {
        foreach (var path in zip.Paths.Where(static path => path.StartsWith("archive/", StringComparison.Ordinal)
            || (path.StartsWith("indexes/", StringComparison.Ordinal) && path.EndsWith(".gz", StringComparison.Ordinal))))
        {
            if (!zip.Entry(path).IsStored)
            {
                part.Fault("wacz-compressed-member", path, "it is compressed in the ZIP file, so that no record in it can be reached by its place", offset: zip.Entry(path).Header, scope: report);
            }
        }
    }

    private void JudgeResources(JsonElement package)
    {
        if (package.Get("resources") is not { ValueKind: JsonValueKind.Array })
        {
            part.Fault("wacz-datapackage", FileName, "it lists no `resources`", scope: report);
            return;
        }

        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in package.Items("resources"))
        {
            part.Count++;
            if (resource.Text("path") is not { } path)
            {
                part.Fault("wacz-resource", FileName, $"resource {part.Count} has no `path`", scope: report);
            }
            else if (!listed.Add(path))
            {
                part.Fault("wacz-duplicate-resource", FileName, $"`{path}` is listed twice", path, scope: report);
            }
            else if (!folder.Has(path))
            {
                part.Fault("wacz-missing-member", path, "it is listed and is not there", scope: report);
            }
            else
            {
                JudgeResource(path, resource);
            }
        }

        foreach (var path in folder.Paths.Where(path => path is not (FileName or DigestName) && !listed.Contains(path)))
        {
            part.Fault("wacz-unlisted-member", path, $"it is not listed in `{FileName}`", scope: report);
        }
    }

    private void JudgeResource(string path, JsonElement resource)
    {
        if (resource.Get("bytes") is not null && resource.Number("bytes") != folder.LengthOf(path))
        {
            part.Fault("wacz-resource-bytes", path, $"it has {folder.LengthOf(path)} bytes, `{FileName}` says {resource.Get("bytes")!.Value.GetRawText()}", scope: report);
        }

        if (resource.Text("hash") is not { } hash)
        {
            report.Note("it is listed without a hash", path);
        }
        else if (StatedDigest.Read(hash) is not { IsKnown: true } stated)
        {
            part.Fault("wacz-resource-hash", path, $"its hash `{hash}` is of no known kind", scope: report);
        }
        else if (folder.Measure(path, [stated.Algorithm]) is not { } digests)
        {
            part.Fault("wacz-unreadable-member", path, "its bytes cannot be read", scope: report);
        }
        else if (!stated.Is(digests.Get(stated.Algorithm)))
        {
            part.Fault("wacz-resource-hash", path, $"it has the {stated.Algorithm} {digests.Hex(stated.Algorithm)}, `{FileName}` says {stated.Value}", scope: report);
        }
    }
}
