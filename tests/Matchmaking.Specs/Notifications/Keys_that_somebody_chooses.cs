using Matchmaking.Notifications;

namespace Matchmaking.Specs.Notifications;

public class Keys_that_somebody_chooses
{
    [Theory]
    [InlineData("ت")]
    [InlineData("д")]
    [InlineData("7")]
    public void Any_letter_digit_or_sign_of_any_script_can_be_a_key(string key) => Assert.Empty(Errors(("next", key)));

    [Theory]
    [InlineData("jj")]
    [InlineData(" ")]
    [InlineData("\t")]
    public void What_is_no_single_press_or_scrolls_the_page_is_none(string key) => Assert.Equal(["keys.next"], Errors(("next", key)));

    [Fact]
    public void No_key_does_two_things_and_two_can_be_exchanged()
    {
        Assert.Equal(["keys.next"], Errors(("next", "t")));
        Assert.Empty(Errors(("next", "t"), ("take", "j")));
    }

    [Fact]
    public void What_is_not_said_is_as_at_first()
    {
        var wishes = new KeysDraft(null, new Dictionary<string, string?> { ["take"] = "x" }).Over(new KeyWishes(Guid.NewGuid()));
        Assert.Equal((false, "x", "j"), (wishes.Off, wishes.KeyOf(KeyedDeed.Take), wishes.KeyOf(KeyedDeed.Next)));
    }

    static IEnumerable<string> Errors(params (string Deed, string? Key)[] keys) =>
        new KeysDraft(true, keys.ToDictionary(key => key.Deed, key => key.Key)).Errors().Select(error => error.Field);
}
