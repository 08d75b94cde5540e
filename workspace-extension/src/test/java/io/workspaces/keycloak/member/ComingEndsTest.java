package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.TestWorkspace.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.group.DefaultRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComingEndsTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final TestWorkspace workspace = new TestWorkspace();
    private final Member root = workspace.active("root", DefaultRole.ADMIN);

    private Member until(Member member, @Nullable Instant end) {
        Member now = workspace.now(member);
        Member dated = now.withIdentity(now.email(), now.profile().until(end), Set.of());
        workspace.members.save(dated);
        return dated;
    }

    private Instant in(Duration time) {
        return workspace.clock.instant().plus(time);
    }

    /** What is told now. */
    private List<String> told() {
        workspace.members.all().forEach(workspace.endedMemberships(workspace.clock)::settle);
        while (workspace.comingEnds().tellSome(workspace.id, 2)) {
            assertThat(workspace.notices.mails).hasSizeLessThan(100);
        }
        List<String> mails = new ArrayList<>(workspace.notices.mails);
        workspace.notices.mails.clear();
        return mails;
    }

    private String digest(Instant since) {
        return "digest " + root.id() + " since " + since;
    }

    @Test
    void a_member_hears_a_week_before_once_for_each_end() {
        Member joe = workspace.active("joe", DefaultRole.BUILDER);
        until(joe, in(DAY.multipliedBy(8)));
        assertThat(told()).isEmpty();

        workspace.clock.pass(DAY);
        assertThat(told()).containsExactly("soon " + joe.id(), digest(in(DAY.multipliedBy(-7))));
        workspace.clock.pass(DAY);
        assertThat(told()).isEmpty();

        until(joe, in(DAY.multipliedBy(90)));
        assertThat(told()).isEmpty();
        until(joe, in(DAY.multipliedBy(2)));
        assertThat(told()).containsExactly("soon " + joe.id(), digest(NOW.plus(DAY)));
    }

    @Test
    void who_expired_is_told_by_whatever_finds_it_first_and_who_never_joined_is_not() {
        Member joe = workspace.active("joe", DefaultRole.BUILDER);
        Member ivy = workspace.invited("ivy", DefaultRole.BUILDER);
        until(joe, in(DAY));
        until(ivy, in(DAY));
        assertThat(told()).containsExactly("soon " + joe.id(), digest(in(DAY.multipliedBy(-7))));

        workspace.clock.pass(DAY);

        assertThat(told()).containsExactly("ended " + joe.id(), digest(NOW));
        assertThat(workspace.now(ivy).archivedReason()).isEqualTo(ArchivedReason.EXPIRED);
        assertThat(told()).isEmpty();
    }

    @Test
    void admins_hear_once_a_day_of_whatever_has_happened_since_and_never_of_nothing() {
        List<Member> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(workspace.active("p" + i, DefaultRole.END_USER));
            until(people.get(i), in(Duration.ofHours(1 + i)));
        }
        assertThat(told()).hasSize(6).endsWith(digest(in(DAY.multipliedBy(-7))));

        for (int i = 0; i < 5; i++) {
            workspace.clock.pass(Duration.ofHours(1));
            assertThat(told()).containsExactly("ended " + people.get(i).id());
        }
        workspace.clock.pass(Duration.ofHours(18));
        assertThat(told()).isEmpty();
        workspace.clock.pass(Duration.ofHours(1));
        assertThat(told()).containsExactly(digest(NOW));
        workspace.clock.pass(DAY.multipliedBy(3));
        assertThat(told()).isEmpty();
    }

    @Test
    void an_end_of_which_a_digest_has_told_is_no_news_when_its_row_follows() {
        Member joe = workspace.active("joe", DefaultRole.BUILDER);
        Member eve = workspace.active("eve", DefaultRole.BUILDER);
        until(joe, in(DAY));
        until(eve, in(DAY));
        told();
        workspace.clock.pass(DAY);
        workspace.endedMemberships(workspace.clock).settle(workspace.now(joe));
        workspace.comingEnds().tellSome(workspace.id, 2);
        assertThat(workspace.notices.mails).containsExactly("ended " + joe.id(), digest(NOW));
        workspace.notices.mails.clear();

        workspace.clock.pass(Duration.ofSeconds(1));
        assertThat(told()).containsExactly("ended " + eve.id());
        workspace.clock.pass(DAY);
        assertThat(told()).isEmpty();
    }

    @Test
    void no_admin_hears_whose_own_membership_has_ended_and_whoever_is_archived() {
        Member ann = workspace.active("ann", DefaultRole.ADMIN);
        Member old = workspace.active("old", DefaultRole.ADMIN);
        workspace.archive(old);
        until(ann, in(DAY));
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "soon " + ann.id(),
                        digest(in(DAY.multipliedBy(-7))),
                        "digest " + ann.id() + " since " + in(DAY.multipliedBy(-7)));

        workspace.clock.pass(DAY);

        assertThat(told()).containsExactly("ended " + ann.id(), digest(NOW));
    }
}
