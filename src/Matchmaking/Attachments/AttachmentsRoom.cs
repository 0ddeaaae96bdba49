using JasperFx.Events.Projections;
using Marten;
using Matchmaking.Attachments.Arriving;

namespace Matchmaking.Attachments;

/// <summary>What this room keeps in the store and offers to others.</summary>
public static class AttachmentsRoom
{
    public static void AddAttachments(this IServiceCollection services)
    {
        services.AddSingleton<AttachmentViews>();
        services.AddSingleton<ArrivingFiles>();
        services.AddSingleton<ArrivedFile>();
    }

    public static void AddAttachments(this StoreOptions store)
    {
        store.Events.MapEventType<FileAttached>("file_attached");
        store.Events.MapEventType<FileDetached>("file_detached");
        store.Projections.Snapshot<AttachedFiles>(SnapshotLifecycle.Inline);
        store.AddFileContents();
        ArrivingFiles.AddTo(store);
    }
}
