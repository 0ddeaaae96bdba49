using System.Diagnostics;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Database;

namespace Matchmaking.Acceptance.Database;

public sealed class PostgresSearchTests : IDisposable
{
    readonly TemporaryFolder machine = new();

    [Fact]
    public async Task The_folder_that_a_person_chose_wins_over_all_others()
    {
        var search = new PostgresSearch(Install(16), [Install(17)], Package: null);
        Assert.Equal(16, (await search.Find(majorOfData: null, Silently)).Major);
    }

    [Fact]
    public async Task A_chosen_folder_without_PostgreSQL_is_refused_rather_than_passed_over()
    {
        var search = new PostgresSearch(machine.Path, [Install(17)], Package: null);
        Assert.StartsWith($"MATCHMAKING_PG_BIN is {machine.Path}, but", await Refusal(search, majorOfData: null));
    }

    [Fact]
    public async Task The_first_folder_that_is_new_enough_is_taken()
    {
        var search = new PostgresSearch(Chosen: null, [machine.Path, Install(14), Install(16), Install(17)], Package: null);
        Assert.Equal(16, (await search.Find(majorOfData: null, Silently)).Major);
    }

    [Fact]
    public async Task Existing_data_are_opened_only_by_their_own_major()
    {
        var search = new PostgresSearch(Chosen: null, [Install(17), Install(16)], Package: null);
        Assert.Equal(16, (await search.Find(majorOfData: 16, Silently)).Major);
    }

    [Fact]
    public async Task A_chosen_folder_of_another_major_than_the_data_is_refused()
    {
        var search = new PostgresSearch(Install(17), [Install(16)], Package: null);
        Assert.Contains("found: 17 (chosen by MATCHMAKING_PG_BIN)", await Refusal(search, majorOfData: 16));
    }

    [Fact]
    public async Task Where_none_is_to_be_had_the_refusal_names_the_one_command_to_type()
    {
        var search = new PostgresSearch(Chosen: null, [Install(14)], Package: null);
        Assert.Equal(
            $"The service needs PostgreSQL 15 or later; found: 14 (found in {machine.Under("14")}). Type: apt-get install postgresql-15 " +
            "(or set MATCHMAKING_PG_BIN to its bin folder, or MATCHMAKING_DATA to an empty folder).",
            await Refusal(search, majorOfData: null));
    }

    [Fact]
    public async Task A_package_that_is_in_the_cache_is_used_without_asking_npm()
    {
        var package = PostgresPackage.ForThisMachine(machine.Path)!;
        Install(PostgresPackage.Major, "postgresql-18.4.0-beta.17/native/bin");
        var found = await new PostgresSearch(Chosen: null, [], package).Find(majorOfData: null, Silently);
        Assert.Equal($"from the npm package {package.Name}", found.Origin);
    }

    [Fact]
    public async Task An_archive_that_is_not_the_pinned_one_is_refused()
    {
        await File.WriteAllTextAsync(machine.Under("postgres.tgz"), "something else", TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<PostgresUnavailableException>(
            () => PackageArchive.Check(machine.Under("postgres.tgz"), "sha512-pinned"));
        Assert.StartsWith("postgres.tgz is not the file that was pinned", refusal.Message);
    }

    public void Dispose() => machine.Dispose();

    static void Silently(string message) { }

    static async Task<string> Refusal(PostgresSearch search, int? majorOfData) =>
        (await Assert.ThrowsAsync<PostgresUnavailableException>(() => search.Find(majorOfData, Silently))).Message;

    string Install(int major) => Install(major, $"{major}");

    // By a shell: a file that this process has just written cannot be run while another test is starting a process.
    string Install(int major, string place)
    {
        const string script = """
            umask 022; mkdir -p "$1" && cd "$1"
            printf '#!/bin/sh\necho "postgres (PostgreSQL) %s.1"\n' "$2" | tee postgres > initdb
            chmod a+x postgres initdb
            """;
        using var shell = Process.Start("/bin/sh", ["-c", script, "sh", machine.Under(place), $"{major}"]);
        shell.WaitForExit();
        return machine.Under(place);
    }
}
