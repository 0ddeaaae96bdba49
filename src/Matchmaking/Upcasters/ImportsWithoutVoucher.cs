using System.Text.Json;
using Matchmaking.Needs;

namespace Matchmaking.Upcasters;

/// <summary>
/// An imported need first said only where it came from, and not who vouches for it. Whoever reads such an event now is told
/// that the source does, which is what an import meant.
/// </summary>
public static class ImportsWithoutVoucher
{
    public static NeedImported Read(JsonDocument stored)
    {
        var imported = stored.Deserialize<NeedImported>(Json.Options)!;
        return imported.VouchedBy is null ? imported with { VouchedBy = imported.Source } : imported;
    }
}
