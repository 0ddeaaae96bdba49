using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Matchmaking.Notifications;

/// <summary>Writes the page of a mail, apart from any request.</summary>
public sealed class MailPrinting(IServiceScopeFactory scopes, ILoggerFactory logs)
{
    /// <param name="letter">What <typeparamref name="TPage"/> shows, as its parameter <c>Letter</c>.</param>
    public async Task<string> Page<TPage>(object letter) where TPage : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Letter"] = letter });
        return await renderer.Dispatcher.InvokeAsync(async () => $"<!DOCTYPE html>\n{(await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString()}");
    }
}
