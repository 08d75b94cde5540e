package io.workspaces.it.invitation;

import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.browser.Browser;
import io.workspaces.localserver.browser.Page;
import java.util.Map;

/**
 * Somebody with an address who signs in one of the ways: {@code first} and {@code later} through the
 * provider, {@code password} with an account that has no other identity, {@code linked} with the password
 * of an account that the provider knows, {@code unlinked} with that of one which the provider has made and
 * which was unlinked since, {@code silent} with a session that a refused login left.
 */
record MatrixPerson(MatrixRealm matrix, String email, String provider) {
    /** What there is before the invitation. */
    void prepare(String way, Browser browser) {
        switch (way) {
            case "password" -> realm().createUser(Person.of(email, MatrixRealm.PASSWORD));
            case "later", "linked" -> link();
            case "unlinked" -> {
                link();
                String user = realm().userByEmail(email).path("id").asText();
                realm().delete("/users/" + user + "/federated-identity/" + provider);
            }
            default -> matrix.partnerAccount(email, true);
        }
    }

    private void link() {
        matrix.partnerAccount(email, true);
        Browser browser = matrix.realm().browser();
        matrix.through(browser, provider, email);
        MatrixRealm.change(realm(), email, Map.of("emailVerified", true));
        matrix.setPassword(email);
        matrix.acme().find(email).ifPresent(member -> matrix.acme()
                .send("DELETE", "/members/" + member.path("id").asText(), null)
                .expect(204));
    }

    /** What the partner says of the address from now on. */
    void claims(boolean verified) {
        if (!verified) {
            MatrixRealm.change(matrix.partner(), email, Map.of("emailVerified", false));
        }
    }

    Page signIn(String way, Browser browser) {
        return switch (way) {
            case "password", "linked", "unlinked" -> matrix.withPassword(browser, email);
            case "silent" -> silently(browser);
            default -> matrix.through(browser, provider, email);
        };
    }

    private Page silently(Browser browser) {
        matrix.through(browser, provider, email);
        MatrixRealm.change(realm(), email, Map.of("emailVerified", true));
        return browser.open(matrix.app().address("openid", Map.of()));
    }

    private RealmApi realm() {
        return matrix.realm().api();
    }
}
