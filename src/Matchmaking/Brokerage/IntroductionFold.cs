namespace Matchmaking.Brokerage;

/// <summary>Folds an introduction's events one by one, for readers that follow all events in their order.</summary>
public static class IntroductionFold
{
    /// <summary>The introduction after the event; unchanged where the event is not one of an introduction's.</summary>
    public static Introduction? After(this Introduction? introduction, object happened) => happened switch
    {
        IntroductionProposed e => Introduction.Create(e),
        IntroductionAccepted e => introduction!.Apply(e),
        IntroductionDeclined e => introduction!.Apply(e),
        TermsProposed e => introduction!.Apply(e),
        TermsAccepted e => introduction!.Apply(e),
        TermsDeclined e => introduction!.Apply(e),
        IntroductionReopened e => introduction!.Apply(e),
        IntroductionLapsed e => introduction!.Apply(e),
        IntroductionAgreed e => introduction!.Apply(e),
        ExtensionAsked e => introduction!.Apply(e),
        AgreementExtended e => introduction!.Apply(e),
        _ => introduction,
    };
}
