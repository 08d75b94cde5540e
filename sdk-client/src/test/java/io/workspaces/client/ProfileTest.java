package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.json.UnreadableJson;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.OnMissing;
import io.workspaces.client.model.Profile;
import io.workspaces.client.model.Profile.Field;
import io.workspaces.client.testing.FakeMember;
import io.workspaces.client.testing.FakeWorkspaces;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each field of a profile goes every way, also one that is added later. */
class ProfileTest {
    private final FakeWorkspaces server = FakeWorkspaces.start();
    private final WorkspacesClient client =
            WorkspacesClient.builder().realm(server.realm()).build();
    private final WorkspaceAdministration marketing = client.administration(
                    AdminApi.REALM, Credentials.client("backend", FakeWorkspaces.CLIENT_SECRET))
            .workspace("marketing");

    @AfterEach
    void stop() {
        server.close();
    }

    /** A text in each field, the parts of the name in place of the full one. */
    private static Profile full() {
        Profile profile = Profile.of();
        for (Field field : EnumSet.complementOf(EnumSet.of(Field.FULL_NAME))) {
            profile = profile.with(field, "some " + field.property());
        }
        return profile;
    }

    private static void assertTold(Member member, Profile expected) {
        for (Field field : Field.values()) {
            assertThat(member.profile().text(field)).as(field.property()).isEqualTo(expected.text(field));
        }
    }

    @Test
    void every_field_is_invited_with_changed_and_told_of_members() {
        server.workspace("marketing");
        Member invited =
                marketing.invitations().invite(Invitation.to("ada@example.com").profile(full()));
        assertTold(invited, full());

        for (Field field : EnumSet.complementOf(EnumSet.of(Field.FULL_NAME))) {
            Profile other = Profile.of().with(field, "other");
            assertTold(
                    marketing.members().update(invited.id(), MemberUpdate.of().profile(other)),
                    full().with(field, "other"));
            marketing.members().update(invited.id(), MemberUpdate.of().profile(full()));
        }
    }

    @Test
    void a_profile_that_was_read_is_sent_back_as_it_is() {
        server.workspace("marketing");
        Member invited =
                marketing.invitations().invite(Invitation.to("ada@example.com").fullName("Ada King"));
        Profile renamed = invited.profile().lastName("Lovelace").locale("de");

        Member changed =
                marketing.members().update(invited.id(), MemberUpdate.of().profile(renamed));

        assertThat(changed.fullName()).isEqualTo("Ada Lovelace");
        assertThat(changed.locale()).isEqualTo("de");
        assertThat(MemberUpdate.of().profile(invited.profile())).hasToString("MemberUpdate[firstName, lastName]");
        assertThat(MemberUpdate.of().profile(invited.profile().fullName("Ada"))).hasToString("MemberUpdate[fullName]");
    }

    @Test
    void a_current_user_and_the_globals_have_what_is_of_current_users() {
        FakeMember ada = server.workspace("marketing").member("ada@example.com").profile(full());
        for (String token : new String[] {ada.token(), ada.tokenWithClaims()}) {
            CurrentUser user = client.currentUser("marketing", token);
            Globals globals = Globals.of(user);
            for (Field field : Field.values()) {
                String text = field.ofCurrentUser() ? full().text(field) : null;
                assertThat(user.profile(field)).as(field.property()).isEqualTo(text);
                assertThat(user.profile().text(field)).as(field.property()).isEqualTo(text);
                if (text != null) {
                    assertThat(globals.render("{{globals.currentUser." + field.property() + "}}"))
                            .isEqualTo(text);
                    assertThat(globals.render("{{globals.currentUser}}")).contains("\"" + text + "\"");
                }
            }
        }
    }

    @Test
    void every_field_is_a_column_of_files_and_a_dash_empties_it() {
        server.workspace("marketing");
        Map<Field, String> cells = new LinkedHashMap<>();
        full().fields().forEach(field -> cells.put(field, String.valueOf(full().text(field))));

        Job job = upload(cells);
        assertThat(job.ignoredColumns()).isEmpty();
        Member ada = only();
        assertTold(ada, full());

        cells.replaceAll((field, text) -> field == Field.FIRST_NAME ? "" : "-");
        upload(cells);
        assertThat(only().fullName()).isEqualTo(ada.firstName());
        assertThat(only().locale()).isNull();
    }

    private Job upload(Map<Field, String> cells) {
        String csv = "Email,"
                + cells.keySet().stream().map(Field::column).collect(Collectors.joining(","))
                + "\nada@example.com," + String.join(",", cells.values()) + "\n";
        Job job = marketing.bulkInvitations().start(BulkUpload.ofText(csv).updating(OnMissing.INVITE));
        return marketing.bulkInvitations().awaitCompletion(job.id(), now -> {});
    }

    private Member only() {
        return marketing.members().stream(MemberQuery.all()).findFirst().orElseThrow();
    }

    @Test
    void the_parts_of_a_name_and_the_full_one_exclude_each_other() {
        Profile ada = Profile.of().fullName("Ada King");
        assertThat(ada.firstName()).isNull();
        assertThat(ada.firstName("Ada").fields()).containsExactly(Field.FIRST_NAME);
        assertThat(ada.firstName("Ada").lastName("King").fullName()).isEqualTo("Ada King");
        assertThat(ada.firstName("Ada").fullName("Ada").fields()).containsExactly(Field.FULL_NAME);
        assertThat(Profile.of(Map.of(Field.FULL_NAME, "Ada King")))
                .isEqualTo(ada)
                .hasSameHashCodeAs(ada);
    }

    @Test
    void a_field_that_is_no_text_is_refused_without_quoting_it() {
        String json = "{\"id\":\"1\",\"status\":\"Active\",\"firstName\":{\"canary\":1}}";
        assertThatThrownBy(() -> Json.read(json.getBytes(StandardCharsets.UTF_8), Member.class))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageNotContaining("canary")
                .hasNoCause();
    }
}
