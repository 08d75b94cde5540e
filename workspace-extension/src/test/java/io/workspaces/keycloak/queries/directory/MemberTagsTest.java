package io.workspaces.keycloak.queries.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.Profiles;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MemberTagsTest {
    static List<Profile> variants() {
        return Profiles.variants();
    }

    private static String tag(Profile profile, MemberStatus status, int version) {
        MemberView member = new MemberView(
                "id",
                "ann@example.org",
                profile,
                null,
                DefaultRole.END_USER,
                List.of(),
                status,
                null,
                false,
                false,
                null,
                Instant.EPOCH,
                null,
                List.of(),
                version);
        return MemberTags.tag(member, "metadata");
    }

    @ParameterizedTest
    @MethodSource("variants")
    void a_change_of_anything_that_people_can_edit_changes_the_tag(Profile variant) {
        assertThat(tag(variant, MemberStatus.INVITED, 1)).isNotEqualTo(tag(Profiles.full(), MemberStatus.INVITED, 1));
    }

    @Test
    void an_activation_does_not() {
        assertThat(tag(Profiles.full(), MemberStatus.ACTIVE, 2))
                .isEqualTo(tag(Profiles.full(), MemberStatus.INVITED, 1));
    }
}
