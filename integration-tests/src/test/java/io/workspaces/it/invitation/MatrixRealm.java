package io.workspaces.it.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.PartnerRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import io.workspaces.localserver.browser.SignIn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A realm with two workspaces and a partner realm behind its providers: {@code own} and its like are
 * linked to Acme, {@code foreign} to Globex, the others to none.
 */
record MatrixRealm(TestRealm realm, RealmApi partner, Invitations acme, Invitations globex, SignIn app) {
    static final String PASSWORD = "secret";

    private static final String APP = "http://app.test/";

    static MatrixRealm in(TestRealm realm) {
        RealmApi api = realm.api();
        RealmApi partner = realm.admin().createRealm(api.name() + "-partner", Map.of());
        Invitations acme = Invitations.into(realm, "Acme", "acme");
        Invitations globex = Invitations.into(realm, "Globex", "globex");
        PartnerProviders providers = new PartnerProviders(partner, api);
        providers.oidc("trusted", true);
        providers.oidc("untrusted", false);
        providers.oidc("own", true);
        providers.oidc("own-untrusted", false);
        providers.oidc("foreign", true);
        providers.silent("trusted-silent", true);
        providers.silent("own-silent", true);
        providers.saml("saml", true);
        providers.saml("saml-untrusted", false);
        providers.saml("saml-own", true);
        for (String alias : new String[] {"own", "own-untrusted", "own-silent", "saml-own"}) {
            PartnerRealm.link(api, alias, acme.workspace());
        }
        PartnerRealm.link(api, "foreign", globex.workspace());
        api.createPublicClient("app", APP);
        api.addDefaultScope("app", "workspaces");
        return new MatrixRealm(realm, partner, acme, globex, new SignIn(api.tokens("app", ""), APP));
    }

    void partnerAccount(String email, boolean verified) {
        Person person = Person.of(email, PASSWORD);
        partner.createUser(verified ? person : person.unverified());
    }

    /** Signs in through a provider, as far as it goes. */
    Page through(Browser browser, String provider, String email) {
        return atPartner(browser.open(app.address("openid", Map.of("kc_idp_hint", provider))), email);
    }

    /** Goes on from the partner's login page. */
    static Page atPartner(Page login, String email) {
        Page answer = SignIn.enterPassword(posted(login), email, PASSWORD);
        return posted(answer);
    }

    /** What a script would send on, as SAML's POST binding does. */
    private static Page posted(Page page) {
        for (String field : new String[] {"SAMLRequest", "SAMLResponse"}) {
            if (page.asksFor(field)) {
                return page.form(field).submit(Map.of());
            }
        }
        return page;
    }

    /** Signs in with the password, as far as it goes: a disabled account is not asked for it. */
    Page withPassword(Browser browser, String email) {
        Page asked =
                browser.open(app.address("openid", Map.of())).form("username").submit(Map.of("username", email));
        return asked.asksFor("password") ? asked.form("password").submit(Map.of("password", PASSWORD)) : asked;
    }

    /** The tokens of a login, if it succeeded. */
    Optional<Tokens> tokens(Page arrived) {
        return arrived.isElsewhere() ? Optional.of(app.tokens(arrived)) : Optional.empty();
    }

    /** Changes an account of one of the realms. */
    static void change(RealmApi realm, String email, Map<String, Object> values) {
        JsonNode user = realm.userByEmail(email);
        ObjectNode changed = user.deepCopy();
        values.forEach(changed::putPOJO);
        realm.put("/users/" + user.path("id").asText(), changed);
    }

    void setPassword(String email) {
        String user = realm.api().userByEmail(email).path("id").asText();
        realm.api()
                .put(
                        "/users/" + user + "/reset-password",
                        Map.of("type", "password", "value", PASSWORD, "temporary", false));
    }

    /** Settings of Acme; what is not given is as usual. */
    void settings(String settings) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("strictSso", settings.equals("strict") ? true : null);
        all.put("linkOnly", settings.equals("link only") ? true : null);
        all.put("identityProviders", settings.startsWith("lists ") ? List.of(settings.substring(6)) : null);
        acme.send("PATCH", "/settings", all).expect(200);
    }
}
