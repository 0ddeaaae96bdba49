using Marten;
using Marten.Services.Json.Transformations.SystemTextJson;
using Matchmaking.Matching;
using Matchmaking.Needs;

namespace Matchmaking.Upcasters;

/// <summary>How events are read that were stored in a shape that is not written any more; their names stay.</summary>
public static class OldShapes
{
    /// <summary>To be told before the rooms name their events, or the store reads by those names alone.</summary>
    public static void AddOldShapes(this StoreOptions store)
    {
        store.Events.Upcast<NeedImported>("need_imported", JsonTransformations.Upcast(ImportsWithoutVoucher.Read));
        store.Events.Upcast<RulesAdopted>("rules_adopted", JsonTransformations.Upcast(RulesOfEarlierTextRules.ReadAdopted));
        store.Events.Upcast<RulesProposed>("rules_proposed", JsonTransformations.Upcast(RulesOfEarlierTextRules.ReadProposed));
    }
}
