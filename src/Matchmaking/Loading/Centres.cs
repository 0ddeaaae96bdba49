using Marten;
using Matchmaking.Deeds;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Loading;

/// <summary>Enters the support centres of the file with their coverage; those that are known keep what administrators made of them.</summary>
public static class Centres
{
    public static async Task Load(IDocumentStore store, Act act, IProgress<LoadStep> progress, CancellationToken cancellation)
    {
        var file = CentreFile.Read();
        var from = file.Date < act.Today ? file.Date : act.Today;
        for (var done = 0; done < file.Items.Length; done++)
        {
            await Enter(file.Items[done], from, store, act, cancellation);
            progress.Report(new LoadStep("Support centres", done + 1, file.Items.Length));
        }
    }

    static async Task Enter(ListedCentre centre, DateOnly from, IDocumentStore store, Act act, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        if (await session.LoadAsync<SupportCentre>(SupportCentre.IdOf(centre.Id), cancellation) is not null) return;
        await EnterCentreHandler.Handle(Command(centre, act), session);
        session.Events.Append(SupportCentre.IdOf(centre.Id), centre.Covers.Select(party => Coverage(centre, party, from, act)));
        await session.SaveChangesAsync(cancellation);
    }

    static EnterCentre Command(ListedCentre centre, Act act) => new(
        centre.Id, centre.Name, [.. centre.Hosts.Select(host => new OrganizationName(host.Name, host.Country, null))], centre.Langs, act);

    static object Coverage(ListedCentre centre, string party, DateOnly from, Act act) => new CoverageBegan(
        SupportCentre.IdOf(centre.Id), party, from, centre.CoverBasis, centre.IsInferred, act.By, act.Now);
}
