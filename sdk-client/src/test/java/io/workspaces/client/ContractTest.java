package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.json.UnreadableJson;
import io.workspaces.client.model.AuditEntry;
import io.workspaces.client.model.Decision;
import io.workspaces.client.model.EffectivePermissions;
import io.workspaces.client.model.Explanation;
import io.workspaces.client.model.FieldChange;
import io.workspaces.client.model.FilePreview;
import io.workspaces.client.model.Group;
import io.workspaces.client.model.GroupKind;
import io.workspaces.client.model.InstanceCounts;
import io.workspaces.client.model.InstanceMembership;
import io.workspaces.client.model.InstanceUser;
import io.workspaces.client.model.InvitationLink;
import io.workspaces.client.model.Job;
import io.workspaces.client.model.JobMode;
import io.workspaces.client.model.JobRow;
import io.workspaces.client.model.JobRows;
import io.workspaces.client.model.JobState;
import io.workspaces.client.model.MailState;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.MetadataKey;
import io.workspaces.client.model.MyWorkspace;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.Reference;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.model.Workspace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static <T> T read(String name, Class<T> type) {
        return Json.read(Contract.json(name), type);
    }

    private static <T> Page<T> page(String name, Class<T> type) {
        return Json.readPage(Contract.json(name), type);
    }

    @Test
    void a_member() {
        Member member = read("member.json", Member.class);
        assertThat(member.status()).isEqualTo(MemberStatus.INVITED);
        assertThat(member.role()).isEqualTo(Role.BUILDER);
        assertThat(member.groups()).containsExactly(new Reference("g-1", "Support"));
        assertThat(member.invitedAt()).isEqualTo(Instant.parse("2026-03-31T10:00:00Z"));
        assertThat(member.joinedAt()).isNull();
        assertThat(Objects.requireNonNull(member.invitation()).mail())
                .isEqualTo(new MailState(
                        "queued",
                        "smtp_refused",
                        "451 4.3.0 Try again later",
                        Instant.parse("2026-03-31T10:00:00Z"),
                        2,
                        Instant.parse("2026-03-31T10:02:00Z"),
                        "mails_per_hour"));
    }

    @Test
    void what_a_newer_server_says_is_unknown_and_spoils_no_page() {
        String json = new String(Contract.json("members-page.json"), StandardCharsets.UTF_8)
                .replace("\"Active\"", "\"Suspended\"")
                .replace("\"End-user\"", "\"Guest\"");
        Page<Member> members = Json.readPage(json.getBytes(StandardCharsets.UTF_8), Member.class);
        assertThat(members.items())
                .extracting(Member::status)
                .containsExactly(MemberStatus.INVITED, MemberStatus.UNKNOWN);
        String job = new String(Contract.json("job.json"), StandardCharsets.UTF_8)
                .replaceFirst("\"state\": *\"\\w+\"", "\"state\": \"paused\"");
        assertThat(Json.read(job.getBytes(StandardCharsets.UTF_8), Job.class)).satisfies(read -> {
            assertThat(read.state()).isEqualTo(JobState.UNKNOWN);
            assertThat(read.ended()).isFalse();
        });
        assertThatThrownBy(() ->
                        Json.readRequest("{\"role\":\"Guest\"}".getBytes(StandardCharsets.UTF_8), MyWorkspace.class))
                .isInstanceOf(UnreadableJson.class);
    }

    @Test
    void a_page_of_members_and_one_without_total_and_cursor() {
        Page<Member> members = page("members-page.json", Member.class);
        assertThat(members.total()).isEqualTo(214);
        assertThat(members.next()).isEqualTo("eyJzIjoibmFtZSJ9");
        assertThat(members.items())
                .extracting(Member::status)
                .containsExactly(MemberStatus.INVITED, MemberStatus.ACTIVE);
        Page<MyWorkspace> mine = page("current-user-list.json", MyWorkspace.class);
        assertThat(mine.total()).isEqualTo(2);
        assertThat(mine.next()).isNull();
        assertThat(mine.items()).extracting(MyWorkspace::alias).containsExactly("marketing", "sales");
    }

    @Test
    void groups_and_what_they_permit() {
        Group group = read("group.json", Group.class);
        assertThat(group.kind()).isEqualTo(GroupKind.CUSTOM);
        assertThat(group.access().get("app")).containsExactly("edit:orders", "view:*");
        assertThat(group.resources()).singleElement().satisfies(orders -> assertThat(orders.name())
                .isEqualTo("Orders"));
        assertThat(page("groups.json", Group.class).items())
                .extracting(Group::role)
                .containsExactly(Role.END_USER, null);
        assertThat(read("effective-permissions.json", EffectivePermissions.class)
                        .sources())
                .singleElement()
                .satisfies(source -> assertThat(source.from())
                        .extracting(origin -> origin.kind())
                        .containsExactly(GroupKind.ROLE, GroupKind.CUSTOM));
        assertThat(read("explanation.json", Explanation.class).because())
                .singleElement()
                .satisfies(because -> assertThat(because.grant()).isEqualTo("app:edit:*"));
        assertThat(read("current-user-can.json", Decision.class).allowed()).isTrue();
    }

    @Test
    void jobs_and_their_rows() {
        Job job = read("job.json", Job.class);
        assertThat(job.state()).isEqualTo(JobState.RUNNING);
        assertThat(job.ended()).isFalse();
        assertThat(job.mode()).isEqualTo(JobMode.UPDATE);
        assertThat(job.membershipsPending()).isEqualTo(3);
        assertThat(Objects.requireNonNull(job.rows())).isEqualTo(new JobRows(1000, 400, 0, 381, 6, 2, 1, 0, 7, 3));
        assertThat(Objects.requireNonNull(job.mails()).sent()).isEqualTo(199);
        assertThat(job.roles()).containsEntry("Builder", 10L);
        assertThat(job.name()).isEqualTo("New hires");
        assertThat(job.ignoredColumns()).containsExactly("Desk");
        assertThat(read("file-preview.json", FilePreview.class).columns())
                .extracting(FilePreview.Title::column)
                .containsExactly("Email", null);
        List<JobRow> rows = page("job-rows.json", JobRow.class).items();
        assertThat(rows)
                .extracting(JobRow::outcome)
                .containsExactly(RowOutcome.INVITED, RowOutcome.UPDATED, RowOutcome.FAILED);
        assertThat(rows.get(1).changes())
                .containsExactly(
                        new FieldChange("role", "End-user", "Builder"), new FieldChange("metadata.region", null, null));
        String checked = "{\"id\":\"j\",\"state\":\"checked\",\"rows\":{\"total\":3,\"done\":3,\"new\":2}}";
        assertThat(Objects.requireNonNull(Json.read(bytes(checked), Job.class).rows())
                        .newRows())
                .isEqualTo(2);
    }

    @Test
    void the_rest() {
        assertThat(read("workspace.json", Workspace.class).flags()).containsExactly("no_admin");
        assertThat(page("workspaces.json", Workspace.class).items()).hasSize(1);
        assertThat(page("metadata-keys.json", MetadataKey.class).items())
                .extracting(MetadataKey::visibility)
                .containsExactly(Visibility.APP, Visibility.SERVER);
        assertThat(read("invitation-link.json", InvitationLink.class).toString())
                .doesNotContain("abc");
        assertThat(page("audit-page.json", AuditEntry.class).items())
                .extracting(AuditEntry::actor)
                .containsExactly(new Reference("u-1", "Ada King"), null);
        assertThat(page("audit-page.json", AuditEntry.class).items())
                .extracting(AuditEntry::impersonator)
                .containsExactly(new Reference("u-9", "root"), null);
        assertThat(page("instance-users.json", InstanceUser.class).items())
                .singleElement()
                .satisfies(user -> {
                    assertThat(user.archivedEverywhere()).isTrue();
                    assertThat(user.workspaces())
                            .extracting(InstanceMembership::archivedReason)
                            .containsExactly(null, "everywhere");
                });
        assertThat(read("instance-count.json", InstanceCounts.class)).isEqualTo(new InstanceCounts(120, 20, 100));
        assertThat(page("resources.json", Resource.class).items()).containsExactly(new Resource("orders", "Orders"));
    }

    @Test
    void what_is_no_answer_of_the_contract_is_refused_without_quoting_it() {
        for (String json : new String[] {
            "{\"email\":\"canary\"}", "[\"canary\"]", "{\"canary", "null", "{\"id\":\"1\",\"status\":[\"canary\"]}"
        }) {
            assertThatThrownBy(() -> Json.read(bytes(json), Member.class))
                    .isInstanceOf(UnreadableJson.class)
                    .hasMessageNotContaining("canary")
                    .hasNoCause();
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
