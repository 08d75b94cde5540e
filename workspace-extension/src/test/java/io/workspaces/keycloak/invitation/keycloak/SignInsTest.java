package io.workspaces.keycloak.invitation.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.invitation.activation.Assertion;
import org.junit.jupiter.api.Test;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.representations.IDToken;

class SignInsTest {
    @Test
    void a_token_says_something_of_its_own_provider_only() {
        IDToken token = new IDToken();
        token.audience("ours", "more");

        assertThat(SignIns.isOf(provider("ours"), token)).isTrue();
        assertThat(SignIns.isOf(provider("theirs"), token)).isFalse();
        assertThat(SignIns.isOf(provider("ours"), new IDToken())).isFalse();
    }

    @Test
    void the_token_of_an_earlier_provider_is_none_of_a_later_one_that_gives_none() {
        assertThat(SignIns.assertion("sealed", new IdentityProviderModel())).isNull();
        assertThat(SignIns.assertion(null, provider("ours"))).isNull();
    }

    @Test
    void a_token_that_cannot_be_read_vouches_for_nobody() {
        assertThat(SignIns.assertion("sealed", provider("ours"))).isEqualTo(new Assertion(null, null));
    }

    private static IdentityProviderModel provider(String client) {
        IdentityProviderModel provider = new IdentityProviderModel();
        provider.getConfig().put("clientId", client);
        return provider;
    }
}
