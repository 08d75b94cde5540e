package io.workspaces.keycloak.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendingHoldTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryInstallation database = new InMemoryInstallation();

    private static SendingHold node(@Nullable String installation, @Nullable String takesOver) {
        return new SendingHold(new SendingHold.Options(true, installation, takesOver));
    }

    private boolean holds(SendingHold node) {
        return node.check(database, NOON);
    }

    @Test
    void the_first_node_with_a_name_gives_it_to_the_database_and_others_of_that_name_send_too() {
        assertThat(holds(node(null, null))).isFalse();
        assertThat(database.name()).isEmpty();

        assertThat(holds(node("prod", null))).isFalse();
        assertThat(holds(node("prod", null))).isFalse();

        assertThat(database.name()).contains("prod");
        assertThat(database.heldSince()).isEmpty();
    }

    @Test
    void a_node_of_another_installation_or_of_none_sends_nothing_and_says_why() {
        holds(node("prod", null));

        SendingHold copy = node("copy", null);
        assertThat(holds(copy)).isTrue();
        assertThat(copy.reason()).contains(MailHold.OTHER_INSTALLATION);
        assertThat(copy.because().orElseThrow()).contains("'prod'", "'copy'", "installation-takes-over=prod");
        assertThat(copy.otherInstallation()).isEqualTo(copy.because());
        SendingHold unnamed = node(null, null);
        assertThat(holds(unnamed)).isTrue();
        assertThat(unnamed.because().orElseThrow()).contains("'prod'", "neither installation nor hostname");

        assertThat(database.name()).contains("prod");
        assertThat(holds(node("prod", null))).as("the original").isFalse();
    }

    @Test
    void only_who_names_the_database_s_installation_takes_it_over() {
        holds(node("prod", null));
        assertThat(holds(node("copy", "staging"))).isTrue();
        assertThat(database.name()).contains("prod");

        SendingHold copy = node("copy", "prod");
        assertThat(holds(copy)).isFalse();
        assertThat(database.name()).contains("copy");
        assertThat(copy.because()).isEmpty();

        assertThat(holds(node("copy", "prod"))).as("the option is still there").isFalse();
        SendingHold original = node("prod", null);
        assertThat(holds(original)).isTrue();
        assertThat(original.because().orElseThrow()).contains("takes-over=copy");
    }

    @Test
    void a_takeover_is_noticed_by_nodes_that_run() {
        SendingHold original = node("prod", null);
        assertThat(holds(original)).isFalse();

        holds(node("copy", "prod"));

        assertThat(holds(original)).isTrue();
        assertThat(original.reason()).contains(MailHold.OTHER_INSTALLATION);
    }

    @Test
    void a_node_that_is_told_so_sends_nothing() {
        SendingHold silent = new SendingHold(new SendingHold.Options(false, "prod", null));

        assertThat(holds(silent)).isTrue();

        assertThat(silent.reason()).contains(MailHold.HOLD_MAILS);
        assertThat(silent.because()).contains("hold-mails is true");
        assertThat(silent.otherInstallation()).isEmpty();
        assertThat(database.name()).contains("prod");
    }

    @Test
    void a_silent_node_of_another_installation_still_tells_that() {
        holds(node("prod", null));
        SendingHold silent = new SendingHold(new SendingHold.Options(false, "copy", null));

        holds(silent);

        assertThat(silent.reason()).contains(MailHold.HOLD_MAILS);
        assertThat(silent.otherInstallation().orElseThrow()).contains("'prod'");
    }

    @Test
    void the_time_since_when_mails_are_held_is_that_of_the_first_check() {
        SendingHold silent = new SendingHold(new SendingHold.Options(false, "prod", null));

        silent.check(database, NOON);
        silent.check(database, NOON.plus(Duration.ofHours(1)));

        assertThat(database.heldSince()).contains(NOON);
    }

    @Test
    void before_the_first_check_mails_are_held_for_no_reason_that_is_known() {
        SendingHold node = node("prod", null);

        assertThat(node.isHeld()).isTrue();
        assertThat(node.reason()).isEmpty();
        assertThat(node.because()).isEmpty();
        holds(node);
        assertThat(node.isHeld()).isFalse();
    }
}
