package io.workspaces.keycloak.invitation.activation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.activation.AddressVouchers.Word;
import io.workspaces.keycloak.kernel.EmailAddress;
import org.junit.jupiter.api.Test;

class AddressVouchersTest {
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");
    private static final EmailAddress EVE = new EmailAddress("eve@example.org");

    @Test
    void a_proof_is_one_of_its_own_address_only() {
        Word proved = new Word(EVE.value(), null);

        assertThat(proved.behind(EVE)).isEmpty();
        assertThat(proved.isProved(EVE)).isTrue();
        assertThat(proved.behind(ADA)).contains(Word.UNKNOWN);
        assertThat(proved.isProved(ADA)).isFalse();
        assertThat(proved.isAbout(ADA)).isFalse();
    }

    @Test
    void a_provider_stays_behind_an_account_until_the_mailbox_is_proved() {
        Word word = new Word(EVE.value(), "partner");

        assertThat(word.behind(EVE)).contains("partner");
        assertThat(word.behind(ADA)).contains("partner");
        assertThat(word.isProved(EVE)).isFalse();
    }
}
