using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Matchmaking.Access;

/// <summary>
/// How people and machines say who they are: OpenID Connect on the pages and bearer tokens on the API, by settings; in the
/// demo, named people instead of both. Roles never come from here.
/// </summary>
public static class SignIn
{
    const string ByPath = "by-path";

    public static void AddSignIn(this IServiceCollection services, AccessSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<Actors>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<SignInByMail>();
        services.AddSingleton<SignInMail>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<KeyRing>()));
        services.AddDataProtection().SetApplicationName("Matchmaking");
        var authentication = services.AddAuthentication(ByPath)
            .AddPolicyScheme(ByPath, null, scheme => scheme.ForwardDefaultSelector = Scheme(settings))
            .AddCookie(Cookie);
        if (settings.Demo) authentication.AddBearerToken(Token);
        else authentication.AddProvider(settings);
    }

    /// <summary>The API takes tokens only, so that no page elsewhere can use a visitor's cookie; pages take the cookie.</summary>
    static Func<HttpContext, string?> Scheme(AccessSettings settings)
    {
        var token = settings.Demo ? BearerTokenDefaults.AuthenticationScheme : JwtBearerDefaults.AuthenticationScheme;
        return context => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/demo/clock")
            ? token
            : CookieAuthenticationDefaults.AuthenticationScheme;
    }

    /// <summary>A sign-in lives by the wall's time: the demo's clock, moved by a month, must not end it.</summary>
    static void Token(BearerTokenOptions token)
    {
        token.TimeProvider = TimeProvider.System;
        token.BearerTokenExpiration = DemoTokens.Lifetime;
    }

    static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.TimeProvider = TimeProvider.System;
        cookie.Cookie.Name = "matchmaking";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.LoginPath = "/sign-in";
    }

    static void AddProvider(this AuthenticationBuilder authentication, AccessSettings settings)
    {
        authentication.AddJwtBearer(token =>
        {
            token.Authority = settings.Authority;
            token.Audience = settings.Audience;
            token.MapInboundClaims = false;
            token.RequireHttpsMetadata = settings.RequireHttpsMetadata;
        });
        if (settings.ClientId is null) return;
        authentication.AddOpenIdConnect(provider =>
        {
            provider.Authority = settings.Authority;
            provider.ClientId = settings.ClientId;
            provider.ClientSecret = settings.ClientSecret;
            provider.ResponseType = "code";
            provider.UsePkce = true;
            provider.MapInboundClaims = false;
            provider.RequireHttpsMetadata = settings.RequireHttpsMetadata;
        });
    }
}
