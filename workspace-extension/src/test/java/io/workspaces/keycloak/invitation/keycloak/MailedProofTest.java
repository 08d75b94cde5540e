package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.kernel.EmailAddress;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.JsonWebToken;

class MailedProofTest {
    @Test
    void a_mailed_link_proves_the_mailbox_that_it_was_mailed_to() {
        EmailAddress ada = new EmailAddress("ada@example.org");

        assertThat(MailedProof.mailedTo(token("reset-credentials", "ada"), "ada"))
                .contains(ada);
        assertThat(MailedProof.mailedTo(token("verify-email", "ada"), "ada")).contains(ada);
    }

    @Test
    void it_proves_nothing_of_other_accounts_and_other_links_nothing_at_all() {
        assertThat(MailedProof.mailedTo(token("reset-credentials", "ada"), "eve"))
                .isEmpty();
        assertThat(MailedProof.mailedTo(token("update-email", "ada"), "ada")).isEmpty();
    }

    private static JsonWebToken token(String type, String user) {
        JsonWebToken token = new JsonWebToken().type(type).subject(user);
        token.setOtherClaims("eml", "Ada@Example.org");
        return token;
    }
}
