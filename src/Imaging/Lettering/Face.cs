using System.Collections.Concurrent;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Sourcebound.Imaging.Lettering;

/// <summary>One font: HarfBuzz chooses and places its glyphs, Skia reads their outlines, both unhinted. Any number of threads may use it.</summary>
internal sealed class Face : IDisposable
{
    /// <summary>How many parts of a pixel lengths are counted in.</summary>
    public const int PartsOfPixel = 64;

    private readonly HarfBuzzSharp.Face face;
    private readonly Font font;
    private readonly int unitsPerEm;
    private readonly SKTypeface typeface;
    private readonly SKFont outlines;
    private readonly ConcurrentDictionary<uint, Outline> known = new();
    private readonly Lock reading = new();

    /// <summary>Reads a font.</summary>
    /// <param name="file">Its file, whole.</param>
    public Face(byte[] file)
    {
        face = Read(file);
        font = new Font(face);
        unitsPerEm = face.UnitsPerEm;
        font.SetScale(unitsPerEm, unitsPerEm);
        font.SetFunctionsOpenType();
        using var data = SKData.CreateCopy(file);
        typeface = SKTypeface.FromData(data);
        outlines = new SKFont(typeface, Outline.Size) { Hinting = SKFontHinting.None, LinearMetrics = true, Subpixel = true };
    }

    /// <summary>Whether it has a glyph for <paramref name="rune"/>.</summary>
    public bool Has(Rune rune) => font.TryGetNominalGlyph((uint)rune.Value, out _);

    /// <summary>The glyphs of a text that runs in one direction, from left to right as they are seen.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language, a BCP 47 tag.</param>
    /// <param name="isRightToLeft">In which direction it runs.</param>
    /// <param name="size">The size in pixels.</param>
    public (IReadOnlyList<PlacedGlyph> Glyphs, int Width) Shape(string text, string language, bool isRightToLeft, int size)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        buffer.Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Language = new Language(language);
        font.Shape(buffer);
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var glyphs = new PlacedGlyph[infos.Length];
        var at = 0L;
        for (var index = 0; index < glyphs.Length; index++)
        {
            glyphs[index] = new PlacedGlyph(infos[index].Codepoint, Parts(at + positions[index].XOffset, size), -Parts(positions[index].YOffset, size));
            at += positions[index].XAdvance;
        }

        return (glyphs, Parts(at, size));
    }

    /// <summary>The outline of a glyph.</summary>
    public Outline OutlineOf(uint glyph) => known.GetOrAdd(glyph, Read);

    /// <inheritdoc/>
    public void Dispose()
    {
        outlines.Dispose();
        typeface.Dispose();
        font.Dispose();
        face.Dispose();
    }

    // HarfBuzz keeps a copy: the collector may move the array.
    private static unsafe HarfBuzzSharp.Face Read(byte[] file)
    {
        fixed (byte* bytes = file)
        {
            using var blob = new Blob((nint)bytes, file.Length, MemoryMode.Duplicate);
            return new HarfBuzzSharp.Face(blob, 0);
        }
    }

    private Outline Read(uint glyph)
    {
        lock (reading)
        {
            using var path = outlines.GetGlyphPath((ushort)glyph);
            return path is null ? new Outline([]) : Outline.Of(path);
        }
    }

    private int Parts(long units, int size) => (int)(units * size * PartsOfPixel / unitsPerEm);
}

/// <summary>A glyph where it stands in its run.</summary>
/// <param name="Glyph">Its number in the font.</param>
/// <param name="X">How far from the run's left end its origin lies, in parts of a pixel.</param>
/// <param name="Y">How far below the line, in parts of a pixel.</param>
internal readonly record struct PlacedGlyph(uint Glyph, int X, int Y);
