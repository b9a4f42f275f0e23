using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Parameters;
using Sourcebound.Tests.Support;

namespace Sourcebound.Tests.Signing;

/// <summary>A secret key for one test, in the form that <c>minisign -G -W</c> writes: without a password.</summary>
internal sealed class MadeKey
{
    /// <summary>Makes one.</summary>
    public MadeKey()
    {
        Seed = RandomNumberGenerator.GetBytes(32);
        var number = RandomNumberGenerator.GetBytes(8);
        var key = new Ed25519PrivateKeyParameters(Seed).GeneratePublicKey().GetEncoded();
        byte[] bytes = [.. "Ed\0\0B2"u8, .. new byte[48], .. number, .. Seed, .. key, .. new byte[32]];
        Text = $"untrusted comment: minisign encrypted secret key\n{Convert.ToBase64String(bytes)}\n";
        Id = Convert.ToHexString([.. number.Reverse()]);
        Line = Convert.ToBase64String([.. "Ed"u8, .. number, .. key]);
    }

    /// <summary>What must never be seen.</summary>
    public byte[] Seed { get; }

    /// <summary>The file.</summary>
    public string Text { get; }

    /// <summary>Its number as minisign shows it.</summary>
    public string Id { get; }

    /// <summary>The line of its public key.</summary>
    public string Line { get; }

    /// <summary>Signs a site.</summary>
    public CommandRun Sign(SmallSite site)
    {
        File.WriteAllText(site.PathOf("secret.key"), Text);
        return CommandRun.Of("sign", "--key", site.PathOf("secret.key"), "--input", site.PathOf("input"), "--output", site.PathOf("output"));
    }

    /// <summary>States it in a site, as <c>sign</c> says to.</summary>
    public void StateIn(SmallSite site)
    {
        var line = Sign(site).Error.Split('\n').First(static line => line.StartsWith("signing:", StringComparison.Ordinal));
        File.AppendAllText(site.PathOf("input/site.yaml"), line + "\n");
    }
}
