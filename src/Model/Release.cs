namespace Sourcebound.Model;

/// <summary>When an article may be published.</summary>
/// <param name="IsDraft">Whether it is still being worked on.</param>
/// <param name="Embargo">The time until which it is held back, or null.</param>
internal sealed record Release(bool IsDraft, DateTimeOffset? Embargo)
{
    /// <summary>An article that nothing holds back.</summary>
    public static Release AtOnce { get; } = new(IsDraft: false, Embargo: null);

    /// <summary>Whether it may be published at <paramref name="now"/>. Who does not know the time publishes nothing that is under embargo.</summary>
    public bool IsDue(DateTimeOffset? now) => !IsDraft && (Embargo is null || now >= Embargo);
}
