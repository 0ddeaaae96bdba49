using System.Diagnostics;
using System.Text.RegularExpressions;
using Matchmaking.Acceptance.Setting;
using Npgsql;

namespace Matchmaking.Acceptance.Deploy;

public sealed partial class ComposeTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_service_is_published_on_loopback_only()
    {
        var published = PublishedPort().Matches(await Checkout.Read("deploy/compose.yaml"));
        Assert.All(published, port => Assert.StartsWith("127.0.0.1:", port.Groups[1].Value));
        Assert.Single(published);
    }

    [Fact]
    public async Task Every_variable_that_a_person_may_set_is_explained()
    {
        var explained = await Checkout.Read("deploy/README.md");
        var asked = Variable().Matches(await Checkout.Read("deploy/compose.yaml")).Select(variable => variable.Groups[1].Value);
        Assert.All(asked, name => Assert.Contains($"`{name}`", explained));
    }

    [Fact]
    public async Task The_secrets_are_made_once_and_closed_to_others()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, await MakeSecrets(folder));
        var password = (await File.ReadAllTextAsync(folder.Under("secrets/database-password"), TestContext.Current.CancellationToken)).Trim();
        Assert.Matches("^[0-9a-f]{48}$", password);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Under("secrets")));
        Assert.Equal(1, await MakeSecrets(folder));
        Assert.Contains(password, await File.ReadAllTextAsync(folder.Under("secrets/pgpass"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_password_in_a_file_opens_the_database()
    {
        using var folder = new TemporaryFolder();
        var address = new NpgsqlConnectionStringBuilder(await postgres.FreshDatabase());
        var line = $"{address.Host}:{address.Port}:{address.Database}:{address.Username}:{address.Password}\n";
        await File.WriteAllTextAsync(folder.Under("pgpass"), line, TestContext.Current.CancellationToken);
        address.Remove("Password");
        address.Passfile = folder.Under("pgpass");
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
    }

    static async Task<int> MakeSecrets(TemporaryFolder folder)
    {
        File.Copy(Checkout.PathOf("deploy/make-secrets"), folder.Under("make-secrets"), overwrite: true);
        using var make = Process.Start(new ProcessStartInfo("bash", [folder.Under("make-secrets")]) { RedirectStandardError = true })!;
        await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        return make.ExitCode;
    }

    [GeneratedRegex("""^ +- "(.*):8080"$""", RegexOptions.Multiline)]
    private static partial Regex PublishedPort();

    [GeneratedRegex(@"\$\{(\w+)")]
    private static partial Regex Variable();
}
