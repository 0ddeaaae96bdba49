using JasperFx.Events.Projections;
using Marten;

namespace Matchmaking.Participants;

/// <summary>What this room keeps in the store and offers to others: people and their roles, practitioners, organizations, support centres.</summary>
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
        services.AddSingleton<PractitionerList>();
        services.AddSingleton<PractitionerViews>();
        services.AddSingleton<PractitionerPages>();
        services.AddSingleton<CentrePages>();
    }

    public static void MapParticipants(this IEndpointRouteBuilder routes)
    {
        routes.MapPeople();
        routes.MapCentres();
        routes.MapOrganizations();
        routes.MapPractitioners();
        routes.MapPractitionerPages();
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

        store.Events.MapEventType<PractitionerListed>("practitioner_listed");
        store.Events.MapEventType<PractitionerRevised>("practitioner_revised");
        store.Events.MapEventType<PractitionerRenewed>("practitioner_renewed");
        store.Events.MapEventType<PractitionerConsentEnding>("practitioner_consent_ending");
        store.Events.MapEventType<PractitionerWithdrawn>("practitioner_withdrawn");
        store.Events.MapEventType<PractitionerReturned>("practitioner_returned");
        store.Events.MapEventType<PractitionerForgotten>("practitioner_forgotten");

        store.Events.AddMaskingRuleForProtectedInformation<RoleGiven>(given => given with { Membership = given.Membership.WithoutBasis() });
        store.Events.AddMaskingRuleForProtectedInformation<PractitionerListed>(listed => listed with { Expertise = Expertise.Untold });
        store.Events.AddMaskingRuleForProtectedInformation<PractitionerRevised>(revised => revised with { Expertise = Expertise.Untold });

        store.Projections.Snapshot<Person>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<Organization>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<SupportCentre>(SnapshotLifecycle.Inline);
        store.Projections.Snapshot<Practitioner>(SnapshotLifecycle.Inline);
        store.Schema.For<PractitionerProfile>();
        store.Schema.For<CoverageDay>();
        store.Schema.For<UnsentForm>().Index(unsent => unsent.PersonId).Index(unsent => unsent.Place);
        store.Schema.For<SignInLink>().Index(link => link.PersonId).Index(link => link.Until);
        store.Schema.For<PersonDetails>().UniqueIndex(person => person.Handle);
    }
}
