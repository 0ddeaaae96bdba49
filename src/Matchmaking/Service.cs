using Matchmaking.Access;
using Matchmaking.Attachments;
using Matchmaking.Attachments.Arriving;
using Matchmaking.Brokerage;
using Matchmaking.Clocks;
using Matchmaking.Deeds;
using Matchmaking.Developers;
using Matchmaking.Directories;
using Matchmaking.Exchange;
using Matchmaking.Exchange.Offline;
using Matchmaking.Health;
using Matchmaking.Matching;
using Matchmaking.Needs;
using Matchmaking.Needs.Attaching;
using Matchmaking.Needs.Clarifying;
using Matchmaking.Needs.Joining;
using Matchmaking.Needs.Linking;
using Matchmaking.Needs.Triage;
using Matchmaking.Notifications;
using Matchmaking.Offers;
using Matchmaking.Offers.Attaching;
using Matchmaking.Participants;
using Matchmaking.Rebuilds;
using Matchmaking.Reporting;
using Matchmaking.Sharing;
using Matchmaking.Start;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking;

/// <summary>The service, put together: store, bus, access, rooms.</summary>
public static class Service
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var access = AccessSettings.From(builder.Configuration);
        // The keys of cookies are kept as they are in the database, as docs/running.md says; a warning at each start adds nothing.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // That a visitor's page with a form is kept nowhere is what we want; it is said of each such page otherwise.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        var instance = new Instance(builder.Configuration["Matchmaking:Instance"] ?? "matchmaking");
        builder.Services.AddSingleton(instance);
        builder.Services.AddSingleton(Vocabulary.Load());
        if (access.Demo) builder.Services.AddDemoClock();
        else builder.Services.AddSingleton<TimeProvider, WallClock>();
        builder.Services.AddStore(builder.Configuration, instance);
        builder.AddBus();
        builder.Services.AddSignIn(access);
        builder.Services.AddFairShare(builder.Configuration, access.Demo);
        builder.Services.AddHealth();
        builder.Services.AddDevelopers();
        builder.Services.AddPages();
        AddRooms(builder.Services, builder.Configuration);

        var app = builder.Build();
        app.UsePages();
        app.UseProblems();
        app.UseAuthentication();
        app.UseRateLimiter();
        MapRooms(app, access);
        return app;
    }

    static void AddRooms(IServiceCollection services, IConfiguration configuration)
    {
        services.AddParticipants();
        services.AddDirectories();
        services.AddAttachments();
        services.AddNeeds();
        services.AddOffers();
        services.AddExchange();
        services.AddMatching(configuration);
        services.AddSharing();
        services.AddBrokerage();
        services.AddClocks();
        services.AddNotifications(configuration);
        services.AddReporting(configuration);
        services.AddRebuilds();
    }

    static void MapPages(WebApplication app, AccessSettings access)
    {
        app.MapEntrance();
        app.MapHelp();
        app.MapDeveloperPages();
        app.MapSignInPages(access);
        app.MapDirectoryPages();
        app.MapNeedPages();
        app.MapTriagePages();
        app.MapClarifyingPages();
        app.MapJoiningPages();
        app.MapDraftLinkPages();
        app.MapArrivingFiles();
        app.MapNeedAttachmentPages();
        app.MapOfferPages();
        app.MapOfferAttachmentPages();
        app.MapOfflinePages();
        app.MapImportPages();
        app.MapListPages();
        app.MapCandidatePages();
        app.MapTermPages();
        app.MapAllocationPages();
        app.MapRulesPages();
        app.MapBrokeragePages();
        app.MapRenewalPages();
        app.MapClockPolicyPages();
        app.MapMyPages();
        app.MapQueuePages();
        app.MapKeyPages();
        app.MapIntroducingPages();
        app.MapFigurePages();
        app.MapLeftOut();
        app.MapDeadLetterPages();
        app.MapRebuildPages();
        app.MapHearingPages();
        app.MapWebhookPages();
        app.MapFeedPages();
        app.MapPreferencesPages();
        app.MapSearchPages();
        app.MapHome();
    }

    static void MapRooms(WebApplication app, AccessSettings access)
    {
        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json");
        if (access.Demo) app.MapDemoTokens();
        app.MapVocabularies();
        app.MapParticipants();
        app.MapDirectories();
        app.MapNeeds();
        app.MapTriage();
        app.MapClarifying();
        app.MapJoining();
        app.MapDraftLinks();
        app.MapNeedAttachments();
        app.MapOffers();
        app.MapOfferAttachments();
        app.MapLists();
        app.MapEntryFiles();
        app.MapCentreFiles();
        app.MapOrganizationFiles();
        app.MapPractitionerFiles();
        app.MapEmbeds();
        app.MapSitemaps();
        app.MapAlike();
        app.MapMatching();
        app.MapAllocations();
        app.MapRules();
        app.MapBrokerage();
        app.MapClockPolicy();
        if (access.Demo) app.MapDemoClock();
        app.MapMe();
        app.MapLate();
        app.MapStream();
        app.MapDeadLetters();
        app.MapRebuilds();
        app.MapHearing();
        app.MapWebhooks();
        app.MapFeeds();
        app.MapPreferences();
        app.MapKeys();
        app.MapSearches();
        app.MapMail(access);
        app.MapReporting();
        app.MapExchange();
        MapPages(app, access);
    }
}
