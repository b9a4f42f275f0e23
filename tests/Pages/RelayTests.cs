using Sourcebound.Model;
using Sourcebound.Pages;
using Sourcebound.Pages.Across;
using Sourcebound.Pages.Pictures;
using Sourcebound.Tests.Support;
using Xunit;

namespace Sourcebound.Tests.Pages;

/// <summary>The ways on which claims came into an article.</summary>
public sealed class RelayTests
{
    private static readonly Words Words = Sourcebound.Engines.Theme.Load().Words;

    [Fact]
    public void Claims_of_one_claimant_that_the_same_parties_passed_on_are_one_way()
    {
        var relays = Relay.Of(MadeFigures.Article(Passed("a", "One", "Post", "Desk"), Passed("b", "Two"), Passed("c", "One", "Post", "Desk"), Passed("d", "One", "Post")));
        Assert.Equal(["One < Desk < Post: a c", "One < Post: d", "Two: b"], relays.Select(Line));
    }

    [Fact]
    public void An_implied_claimant_is_not_mixed_with_a_stated_one()
    {
        var relays = Relay.Of(MadeFigures.Article(Passed("a", "One"), Passed("b", "One") with { IsImplied = true }));
        Assert.Equal(["One: a", "One (implied): b"], relays.Select(Line));
    }

    [Fact]
    public void Each_arrow_leads_from_the_edge_of_a_box_to_the_edge_of_the_next()
    {
        var picture = RelayLayout.Of(Relay.Of(MadeFigures.Article(Passed("a", "One", "Post", "Desk"), Passed("b", "One"), Passed("c", "Two", "A party with a name of many, many, many words"))), Words)!;

        // Three arrows of the first way, one of the second, two of the third.
        Assert.Equal(6, picture.Arrows.Count);
        foreach (var arrow in picture.Arrows)
        {
            Assert.Single(picture.Boxes, box => box.X + box.Width == arrow.X && box.Y < arrow.Y && arrow.Y < box.Y + box.Height);
            Assert.Single(picture.Boxes, box => box.X == arrow.End && box.Y < arrow.Y && arrow.Y < box.Y + box.Height);
        }

        Assert.DoesNotContain(picture.Boxes, box => picture.Boxes.Any(other => other != box
            && box.X < other.X + other.Width && other.X < box.X + box.Width && box.Y < other.Y + other.Height && other.Y < box.Y + box.Height));
        Assert.All(picture.Boxes, box => Assert.True(box.X + box.Width <= picture.Width && box.Y + box.Height <= picture.Height));
    }

    [Fact]
    public void Without_claims_there_is_no_picture() => Assert.Null(RelayLayout.Of(Relay.Of(MadeFigures.Article()), Words));

    private static ClaimDigest Passed(string id, string claimant, params string[] nearestFirst) =>
        MadeFigures.Claim(id, 1, claimant: claimant) with { Via = [.. nearestFirst.Select(static name => new RecordText(name, MadeFigures.English, []))] };

    private static string Line(Relay relay) =>
        $"{string.Join(" < ", relay.Via.Select(static via => via.Text).Prepend(relay.Claimant.Name + (relay.IsImplied ? " (implied)" : "")))}: {string.Join(' ', relay.Claims.Select(static claim => claim.Id))}";
}
