namespace Sourcebound.Diagnostics;

/// <summary>A point in an input file, between two characters.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column in code points: what a person counts.</param>
/// <param name="Utf16Column">1-based column in UTF-16 units: what most editors' programs count.</param>
internal readonly record struct InputPlace(int Line, int Column, int Utf16Column);
