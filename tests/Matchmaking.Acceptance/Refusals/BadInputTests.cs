using System.Text;
using System.Text.Json.Nodes;
using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Refusals;

[Collection(RefusalsCollection.Name)]
public sealed class BadInputTests(Ground ground)
{
    readonly Cast cast = ground.Cast;

    [Theory]
    [InlineData("{\"party\":\"KE\"")]
    [InlineData("[1,2]")]
    [InlineData("null")]
    [InlineData("\"a text\"")]
    [InlineData("﻿\u0000")]
    public async Task A_body_that_is_no_object_is_refused_as_a_whole(string body)
    {
        var reply = await ground.Service.Leaves(() => cast.Wanjiru.Posts("/api/needs", body));
        Assert.Equal(["body"], reply.Faults());
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused_and_the_service_goes_on()
    {
        var body = $$$"""{"party":"KE","title":{"en":"{{{new string('x', 10 * 1024 * 1024)}}}"}}""";
        var reply = await ground.Service.Leaves(() => cast.Wanjiru.Posts("/api/needs", body));
        Assert.Equal(["body"], reply.Faults());
        await cast.Wanjiru.Reads("/api/needs?take=1");
    }

    [Fact]
    public async Task A_large_body_that_does_not_say_how_large_it_is_is_refused_too()
    {
        using var content = new StreamContent(new MemoryStream(new byte[10 * 1024 * 1024]));
        var reply = await ground.Service.Leaves(() =>
            cast.Wanjiru.Sends(HttpMethod.Post, "/api/needs", content, request => request.Headers.TransferEncodingChunked = true));
        Assert.Equal(["body"], reply.Faults());
    }

    [Fact]
    public async Task Every_wrong_field_is_named_at_once()
    {
        var body = Some.Need(("targets", Some.List("GBF-TARGET-99")), ("kinds", "training"), ("languages", Some.List("martian tongue")), ("priority", -1));
        var reply = await ground.Service.Leaves(() => cast.Wanjiru.Posts("/api/needs", body));
        Assert.Equal(["kinds", "languages", "priority", "targets"], reply.Faults().Order());
    }

    [Fact]
    public async Task A_subject_that_is_only_a_heading_is_refused()
    {
        var reply = await ground.Service.Leaves(() => cast.Wanjiru.Posts("/api/needs", Some.Need(("subjects", Some.List("CBD-SUBJECT-NO-SUCH")))));
        Assert.NotEmpty(reply.Faults());
    }

    [Fact]
    public async Task A_body_is_read_whatever_its_content_type_says()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Some.Need().ToJsonString()));
        Assert.Equal(201, (await cast.Wanjiru.Sends(HttpMethod.Post, "/api/needs", content)).Code);
    }

    [Fact]
    public async Task A_deed_without_fields_takes_an_empty_body_or_an_empty_object()
    {
        var first = await cast.Wanjiru.Drafts(Some.Need());
        var second = await cast.Wanjiru.Drafts(Some.Need());
        await cast.Wanjiru.Does($"/api/needs/{first}/submission");
        await cast.Wanjiru.Does($"/api/needs/{second}/submission", new JsonObject());
    }

    [Theory]
    [InlineData("/api/needs/not-an-id")]
    [InlineData("/api/needs/00000000-0000-0000-0000-000000000000")]
    [InlineData("/api/nothing/here")]
    public async Task An_address_that_leads_nowhere_says_so_as_a_problem(string address) => (await cast.Tomas.Gets(address)).Refused(404);

    [Theory]
    [InlineData("asOf=yesterday", "asOf")]
    [InlineData("weights=subject:1000", "weights")]
    [InlineData("weights=subject:240,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:41", "weights")]
    public async Task A_question_that_cannot_be_read_names_its_part(string query, string part)
    {
        var reply = await cast.Amina.Gets($"{ground.At("/api/needs/{open}/shortlist")}?{query}");
        Assert.Contains(part, reply.Faults());
    }
}
