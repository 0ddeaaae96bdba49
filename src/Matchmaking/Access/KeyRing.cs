using System.Xml.Linq;
using Marten;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Matchmaking.Access;

/// <summary>A key that protects cookies and demo tokens.</summary>
public sealed record ProtectionKey(string Id, string Xml);

/// <summary>Keeps those keys in the database, so that all nodes share them and a restart signs nobody out.</summary>
public sealed class KeyRing(IDocumentStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var session = store.QuerySession();
        return [.. Task.Run(() => session.Query<ProtectionKey>().ToListAsync()).GetAwaiter().GetResult().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var session = store.LightweightSession();
        session.Store(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        Task.Run(() => session.SaveChangesAsync()).GetAwaiter().GetResult();
    }
}
