using System.Globalization;

namespace Matchmaking.Exchange.Offline;

/// <summary>Numbers as they are reckoned with: the digits of every script as 0 to 9.</summary>
static class WesternDigits
{
    public static string In(string said) => string.Concat(said.Trim().Select(sign =>
        char.IsDigit(sign) && CharUnicodeInfo.GetDecimalDigitValue(sign) is >= 0 and var digit ? (char)('0' + digit) : sign));
}
