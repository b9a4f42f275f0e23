using System.Text;
using Sourcebound.Model;

namespace Sourcebound.Cli;

/// <summary>Names that people give to new articles and records.</summary>
internal static class NewName
{
    /// <summary>What is wrong with a name, and what may be meant; null when it is right.</summary>
    /// <param name="name">The name.</param>
    /// <param name="what">What it is to be, such as <c>an id</c>.</param>
    public static string? Fault(string name, string what)
    {
        if (Slug.IsKebabCase(name))
        {
            return null;
        }

        var near = Near(name);
        return $"`{name}` cannot be {what}: {(near.Length > 0 ? $"did you mean `{near}`?" : "write small letters, digits and hyphens")}";
    }

    /// <summary>The name nearest to <paramref name="name"/>: small letters without their marks, and one hyphen for all that lies between; may be empty.</summary>
    public static string Near(string name)
    {
        var near = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                near.Append(character);
            }
            else if (!IsMark(character) && near.Length > 0 && near[^1] != '-')
            {
                near.Append('-');
            }
        }

        return near.ToString().TrimEnd('-');
    }

    private static bool IsMark(char character) => char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
