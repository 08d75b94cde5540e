package io.workspaces.keycloak.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvitationTest {
    private static final Instant WRITTEN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant THIRTY_DAYS_LATER = Instant.parse("2026-03-31T12:00:00Z");

    @Test
    void an_invitation_whose_mail_has_not_left_is_not_expired_for_thirty_days() {
        Invitation waiting = invitation(null);

        assertThat(waiting.expired(WRITTEN)).isFalse();
        assertThat(waiting.expired(THIRTY_DAYS_LATER.minusMillis(1))).isFalse();
        assertThat(waiting.expired(THIRTY_DAYS_LATER)).isTrue();
    }

    @Test
    void once_its_mail_has_left_it_is_good_as_long_as_it_is_to_be() {
        Invitation delivered = invitation(WRITTEN.plus(Duration.ofDays(40)));

        assertThat(delivered.expired(THIRTY_DAYS_LATER)).isFalse();
        assertThat(delivered.expired(WRITTEN.plus(Duration.ofDays(40)))).isTrue();
    }

    @Test
    void it_waits_anew_when_it_is_sent_again() {
        Invitation again = invitation(null).resent(Actor.SYSTEM, THIRTY_DAYS_LATER);

        assertThat(again.expired(THIRTY_DAYS_LATER.plus(Duration.ofDays(29)))).isFalse();
        assertThat(again.expired(THIRTY_DAYS_LATER.plus(Duration.ofDays(30)))).isTrue();
    }

    @Test
    void a_link_copied_of_one_that_waited_in_vain_is_good_and_those_of_before_are_dead() {
        Invitation copied = invitation(null).linkCopied(THIRTY_DAYS_LATER);

        assertThat(copied.generation()).isEqualTo(2);
        assertThat(copied.expired(THIRTY_DAYS_LATER.plus(Duration.ofDays(6)))).isFalse();
    }

    private static Invitation invitation(@Nullable Instant expiresAt) {
        return new Invitation(
                "member",
                new WorkspaceId("realm", "acme"),
                1,
                Duration.ofDays(7),
                expiresAt,
                Invitation.waitsUntil(WRITTEN),
                null,
                null,
                Actor.SYSTEM,
                MailState.QUEUED,
                null,
                null);
    }
}
