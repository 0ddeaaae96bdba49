using System.Net;
using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

/// <summary>Somebody with a browser that runs no script: opens pages, fills in forms, and keeps the cookies.</summary>
public sealed partial class Visitor : IDisposable
{
    readonly HttpClient browser;

    Visitor(Uri address)
    {
        browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        browser.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    /// <summary>The page that is open, and where it lies.</summary>
    public string Page { get; private set; } = "";

    public string Address { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    /// <summary>The place in the page at which it stands, behind a hash.</summary>
    public string Fragment { get; private set; } = "";

    public static Visitor At(RunningService service) => new(service.Address);

    public static async Task<Visitor> SignedIn(RunningService service, string person)
    {
        var visitor = At(service);
        await visitor.Opens("/en/demo");
        await visitor.Sends("/demo/sign-in", ("person", person));
        return visitor;
    }

    public async Task<Visitor> Opens(string address)
    {
        await Read(await browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));
        return this;
    }

    /// <summary>Listens to what a page is told while it is open.</summary>
    public async Task<StreamReader> Hears(string address)
    {
        var told = await browser.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", told.Content.Headers.ContentType?.MediaType);
        return new StreamReader(await told.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a form of the page that is open, with the mark that our own pages carry.</summary>
    public Task<Visitor> Sends(string action, params (string Field, string Value)[] fields)
    {
        Assert.Contains($"action=\"{action}\"", Page, StringComparison.Ordinal);
        return SendsForged(action, [("__RequestVerificationToken", Token()), .. fields]);
    }

    /// <summary>The mark of our own page that is open.</summary>
    public string Token() => Mark().Match(Page).Groups[1].Value;

    /// <summary>What the page that is open sends by itself while somebody types; the answer is a part of it.</summary>
    public async Task<Visitor> SendsLive(string address, params (string Field, string Value)[] fields)
    {
        Assert.Contains($"hx-post=\"{address}\"", Page, StringComparison.Ordinal);
        (string Field, string Value)[] all = [("__RequestVerificationToken", Token()), .. fields];
        using var form = new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        using var asked = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = form };
        asked.Headers.Add("HX-Request", "true");
        await Read(await browser.SendAsync(asked, TestContext.Current.CancellationToken));
        return this;
    }

    /// <summary>Sends a form of the page that is open by a button that sends it elsewhere.</summary>
    public Task<Visitor> SendsForm(string button, params (string Field, string Value)[] fields)
    {
        Assert.Contains($"formaction=\"{button}\"", Page, StringComparison.Ordinal);
        return SendsForged(button, [("__RequestVerificationToken", Mark().Match(Page).Groups[1].Value), .. fields]);
    }

    /// <summary>Sends a form of the page that is open with a file that was chosen in it.</summary>
    public async Task<Visitor> SendsFile(string action, string field, string name, byte[] content, params (string Field, string Value)[] fields)
    {
        Assert.Contains($"action=\"{action}\"", Page, StringComparison.Ordinal);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token()), "__RequestVerificationToken" },
            { new ByteArrayContent(content), field, name },
        };
        foreach (var (typed, value) in fields) form.Add(new StringContent(value), typed);
        await Read(await browser.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken));
        return this;
    }

    /// <summary>What a script of the page that is open asks; the answer with its headers.</summary>
    public Task<HttpResponseMessage> Asks(HttpMethod method, string address, HttpContent? content, params (string Header, string Value)[] headers)
    {
        var asked = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        foreach (var (header, value) in headers) asked.Headers.Add(header, value);
        return browser.SendAsync(asked, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form as a page elsewhere would.</summary>
    public async Task<Visitor> SendsForged(string action, params (string Field, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        await Read(await browser.PostAsync(new Uri(action, UriKind.Relative), form, TestContext.Current.CancellationToken));
        return this;
    }

    /// <summary>The id of the record whose page is open.</summary>
    public Guid RecordId() => Guid.Parse(Id().Match(Address).Value);

    public void Dispose() => browser.Dispose();

    async Task Read(HttpResponseMessage answer)
    {
        using (answer)
        {
            Page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Address = answer.RequestMessage!.RequestUri!.PathAndQuery;
            Fragment = answer.RequestMessage.RequestUri.Fragment;
            Status = answer.StatusCode;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Mark();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
