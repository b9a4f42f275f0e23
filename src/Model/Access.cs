namespace Sourcebound.Model;

/// <summary>Where a source can be had, as far as it is known.</summary>
/// <param name="Url">Its address, or null.</param>
/// <param name="ArchiveUrl">An archived copy's address, or null.</param>
/// <param name="Retrieved">When it was retrieved, or null.</param>
/// <param name="ObtainedFrom">Where this edition has its knowledge from, or null.</param>
internal sealed record Access(string? Url, string? ArchiveUrl, DateOnly? Retrieved, string? ObtainedFrom);
