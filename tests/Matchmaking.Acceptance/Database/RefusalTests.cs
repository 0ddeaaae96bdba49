using Matchmaking.Acceptance.Setting;
using Matchmaking.Database;

namespace Matchmaking.Acceptance.Database;

public sealed class RefusalTests
{
    [Fact]
    public async Task A_second_service_on_the_same_data_is_refused()
    {
        using var folder = new TemporaryFolder();
        await using var first = await Cluster.Start(folder);
        Assert.Equal(
            $"Another service works on the data in {folder.Path}. Stop it first, or set MATCHMAKING_DATA to another folder.",
            await Refusal(folder.Path));
    }

    [Fact]
    public async Task After_a_refusal_the_folder_is_free_for_the_next_service()
    {
        using var folder = new TemporaryFolder();
        WriteDataOfMajor(folder, 9);
        await Refusal(folder.Path);
        Directory.Delete(folder.Under("postgres"), recursive: true);
        await using var next = await Cluster.Start(folder);
    }

    [Fact]
    public async Task Data_of_a_major_that_is_not_installed_are_refused_with_what_to_type()
    {
        using var folder = new TemporaryFolder();
        WriteDataOfMajor(folder, 9);
        var refusal = await Refusal(folder.Path);
        Assert.StartsWith("The data are of PostgreSQL 9, which only PostgreSQL 9 can open", refusal);
        Assert.Contains("Type: apt-get install postgresql-9 ", refusal);
    }

    [Fact]
    public async Task A_folder_that_PostgreSQL_cannot_pass_is_named_together_with_the_variable()
    {
        using var folder = new TemporaryFolder();
        var closed = Directory.CreateDirectory(folder.Under("closed"), UnixFileMode.None).FullName;
        var refusal = await Refusal(Path.Combine(closed, "data"));
        Assert.Contains($"{closed} does not let", refusal);
        Assert.Contains("Set MATCHMAKING_DATA to", refusal);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(closed));
        File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_path_that_is_no_folder_is_named_together_with_the_variable()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Under("file"), "", TestContext.Current.CancellationToken);
        var refusal = await Refusal(folder.Under("file/data"));
        Assert.Contains($"The folder {folder.Under("file/data")} cannot be made", refusal);
        Assert.Contains("Set MATCHMAKING_DATA to", refusal);
    }

    static async Task<string> Refusal(string folder) =>
        (await Assert.ThrowsAsync<PostgresUnavailableException>(() => Cluster.Start(folder))).Message;

    static void WriteDataOfMajor(TemporaryFolder folder, int major)
    {
        Directory.CreateDirectory(folder.Under("postgres/data"));
        File.WriteAllText(folder.Under("postgres/data/PG_VERSION"), $"{major}\n");
    }
}
