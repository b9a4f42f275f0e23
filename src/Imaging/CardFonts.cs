using Sourcebound.Imaging.Lettering;

namespace Sourcebound.Imaging;

/// <summary>The fonts of cards. They come with the program: those of a machine would make the picture another one elsewhere.</summary>
/// <param name="Stated">For what the text itself prints.</param>
/// <param name="Label">For the editor's titles.</param>
/// <param name="Plain">For everything else.</param>
internal sealed record CardFonts(FaceChain Stated, FaceChain Label, FaceChain Plain)
{
    /// <summary>Reads them.</summary>
    /// <param name="read">Gives the font of that name.</param>
    public static CardFonts Read(Func<string, byte[]> read)
    {
        var (arabic, hebrew) = (Face("NotoNaskhArabic-Bold"), Face("NotoSansHebrew-Bold"));
        return new CardFonts(
            new FaceChain([Face("NotoSerif-Bold"), arabic, hebrew]),
            new FaceChain([Face("NotoSans-Bold"), arabic, hebrew]),
            new FaceChain([Face("NotoSans-Regular"), Face("NotoSansArabic-Regular"), Face("NotoSansHebrew-Regular")]));

        Face Face(string name) => new(read(name));
    }
}
