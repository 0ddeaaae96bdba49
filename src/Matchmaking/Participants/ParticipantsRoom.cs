using JasperFx.Events.Projections;
using Marten;

namespace Matchmaking.Participants;

/// <summary>What this room keeps in the store and offers to others: people and their roles, organizations, support centres.</summary>
public static class ParticipantsRoom
{
    public static void AddParticipants(this IServiceCollection services)
    {
        services.AddSingleton<People>();
        services.AddSingleton<UnsentForms>();
        services.AddSingleton<CentreViews>();
        services.AddSingleton<OrganizationViews>();
        services.AddSingleton<OrganizationPages>();
        services.AddSingleton<PeoplePages>();
        services.AddSingleton<CentrePages>();
    }

    public static void MapParticipants(this IEndpointRouteBuilder routes)
    {
        routes.MapPeople();
        routes.MapCentres();
        routes.MapOrganizations();
        routes.MapPeoplePages();
        routes.MapCentrePages();
        routes.MapUnsentForms();
    }

    public static void AddParticipants(this StoreOptions store)
    {
        store.Events.MapEventType<PersonEntered>("person_entered");
        store.Events.MapEventType<RoleGiven>("role_given");
        store.Events.MapEventType<RoleEnded>("role_ended");
        store.Events.MapEventType<SignInLinked>("sign_in_linked");
        store.Events.MapEventType<PersonErased>("person_erased");
        store.Events.MapEventType<OrganizationRegistered>("organization_registered");
        store.Events.MapEventType<OrganizationVerified>("organization_verified");
        store.Events.MapEventType<OrganizationVerificationRefused>("organization_verification_refused");
        store.Events.MapEventType<OrganizationVerificationEnding>("organization_verification_ending");
        store.Events.MapEventType<OrganizationVerificationEnded>("organization_verification_ended");
        store.Events.MapEventType<CentreEntered>("centre_entered");
        store.Events.MapEventType<CoverageBegan>("coverage_began");
        store.Events.MapEventType<CoverageEnded>("coverage_ended");

        store.Events.AddMaskingRuleForProtectedInformation<RoleGiven>(given => given with { Membership = given.Membership.WithoutBasis() });

        store.Projections.Snapshot<Person>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<Organization>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<SupportCentre>(SnapshotLifecycle.Inline);
        store.Schema.For<CoverageDay>();
        store.Schema.For<UnsentForm>().Index(unsent => unsent.PersonId).Index(unsent => unsent.Place);
        store.Schema.For<PersonDetails>().UniqueIndex(person => person.Handle);
    }
}
