package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.Tokens;
import io.workspaces.localserver.browser.Browser;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every way to sign in under every condition, and what becomes of the Invited member. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ActivationMatrix {
    private final TestRealm realm;
    private MatrixRealm matrix;
    private int row;

    @SuppressWarnings("NullAway.Init") // laid out before all
    ActivationMatrix(TestRealm realm) {
        this.realm = realm;
    }

    @BeforeAll
    void layOut() {
        matrix = MatrixRealm.in(realm);
    }

    @AfterEach
    void asBefore() {
        matrix.settings("");
        matrix.acme().send("PATCH", "", Map.of("enabled", true)).expect(200);
    }

    /**
     * {@code claim} is what the partner says of the address: true, false, or absent; {@code reason} what the member says
     * of the sign-in if it was refused.
     */
    @ParameterizedTest(name = "{0} | {1} | {2} | {3} | {4} -> {5} {6}")
    @CsvFileSource(resources = "activation-matrix.csv", numLinesToSkip = 1)
    void who_signs_in_becomes_active_or_does_not(
            String way,
            String provider,
            String claim,
            String settings,
            String condition,
            String outcome,
            String reason) {
        MatrixPerson person = new MatrixPerson(
                matrix,
                "row" + ++row + "@matrix.example.org",
                claim.equals("absent") ? provider + "-silent" : provider);
        Browser browser = realm.browser();
        person.prepare(way, browser);
        String invited = condition.equals("other address") ? "other" + row + "@matrix.example.org" : person.email();
        String member = matrix.acme().silently(condition.equals("mixed case") ? mixed(invited) : invited);
        matrix.settings(settings);
        prepare(condition, member, person);
        person.claims(!claim.equals("false"));

        Optional<Tokens> tokens = matrix.tokens(person.signIn(way, browser));

        assertThat(tokens.isPresent()).isEqualTo(!condition.equals("account disabled"));
        assertThat(matrix.acme().statusOf(member)).isEqualTo(outcome);
        assertThat(matrix.acme()
                        .send("GET", "/members/" + member, null)
                        .json()
                        .at("/invitation/refusedSignIn/reason")
                        .asText())
                .isEqualTo(reason);
        assertThat(tokens.map(t -> t.claims().at("/workspaces/acme/role").asText())
                        .filter(role -> !role.isEmpty()))
                .isEqualTo(outcome.equals("Active") ? Optional.of("End-user") : Optional.empty());
    }

    private void prepare(String condition, String member, MatrixPerson person) {
        switch (condition) {
            case "archived" ->
                matrix.acme()
                        .send("POST", "/members/" + member + "/archive", null)
                        .expect(200);
            case "revoked" ->
                matrix.acme()
                        .send("DELETE", "/members/" + member + "/invitation", null)
                        .expect(204);
            case "expired" -> new WorkspaceTables(realm.server().database()).expire(member);
            case "workspace disabled" ->
                matrix.acme().send("PATCH", "", Map.of("enabled", false)).expect(200);
            case "account disabled" -> MatrixRealm.change(realm.api(), person.email(), Map.of("enabled", false));
            case "unverified" -> MatrixRealm.change(realm.api(), person.email(), Map.of("emailVerified", false));
            default -> assertThat(condition).isIn("", "mixed case", "other address", "renamed");
        }
        if (condition.equals("renamed")) {
            MatrixRealm.change(
                    matrix.partner(), person.email(), Map.of("email", "renamed" + row + "@matrix.example.org"));
        }
    }

    private static String mixed(String email) {
        return " " + email.substring(0, 1).toUpperCase(Locale.ROOT)
                + email.substring(1).replace("example", "EXAMPLE");
    }
}
