namespace Matchmaking.Notifications;

/// <summary>A setting that the service cannot start with; the message names it and says what it should be.</summary>
public sealed class UnusableSettingException(string setting, string shouldBe) : Exception($"{setting} {shouldBe}.");
