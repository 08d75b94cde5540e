package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
import io.workspaces.client.model.OnError;
import io.workspaces.client.model.OnMissing;
import io.workspaces.client.model.Page;
import io.workspaces.client.model.Reference;
import io.workspaces.client.model.RefusedSignIn;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import io.workspaces.client.model.SettingOwner;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.model.Workspace;
import io.workspaces.client.model.WorkspaceSettings;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContractTest {
    private static final List<Class<?>> ENUMS = List.of(
            GroupKind.class,
            JobMode.class,
            JobState.class,
            MemberStatus.class,
            OnError.class,
            OnMissing.class,
            Role.class,
            RowOutcome.class,
            SettingOwner.class,
            Visibility.class);

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
        assertThat(member.invitation().invitedBy()).isEqualTo("Ada Example");
        assertThat(member.invitation().refusedSignIn())
                .isEqualTo(new RefusedSignIn("link_only", Instant.parse("2026-03-31T11:00:00Z")));
    }

    @Test
    void what_a_newer_server_says_is_unknown_and_has_its_text_and_spoils_no_page() {
        String json = new String(Contract.json("members-page.json"), StandardCharsets.UTF_8)
                .replace("\"Active\"", "\"Suspended\"")
                .replace("\"Admin\"", "\"Guest\"");
        Page<Member> members = Json.readPage(bytes(json), Member.class);
        assertThat(members.items())
                .extracting(Member::status, Member::statusText)
                .containsExactly(tuple(MemberStatus.INVITED, "Invited"), tuple(MemberStatus.UNKNOWN, "Suspended"));
        assertThat(members.items())
                .extracting(Member::role, Member::roleText)
                .containsExactly(tuple(Role.BUILDER, "Builder"), tuple(Role.UNKNOWN, "Guest"));
        assertThat(Json.read(bytes(job("state", "paused")), Job.class)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.UNKNOWN);
            assertThat(job.stateText()).isEqualTo("paused");
            assertThat(job.ended()).isFalse();
        });
        assertThat(Json.read(bytes("{\"owners\": {\"reveal\": \"billing\"}}"), WorkspaceSettings.class))
                .satisfies(settings -> {
                    assertThat(settings.owners()).containsEntry("reveal", SettingOwner.UNKNOWN);
                    assertThat(settings.ownersText()).containsEntry("reveal", "billing");
                });
    }

    private static String job(String property, String value) {
        return new String(Contract.json("job.json"), StandardCharsets.UTF_8)
                .replaceFirst("\"" + property + "\": *\"\\w+\"", "\"" + property + "\": \"" + value + "\"");
    }

    @Test
    void no_answer_is_read_into_a_constant_so_that_every_unknown_one_keeps_its_text() {
        List<Class<?>> records = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.workspaces.client").stream()
                        .filter(type ->
                                type.isRecord() && !type.getPackageName().endsWith(".testing"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(records).hasSizeGreaterThan(40).contains(Member.class);
        assertThat(records.stream()
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(component -> component.getGenericType().getTypeName())
                        .filter(type -> ENUMS.stream().anyMatch(constants -> type.contains(constants.getName()))))
                .isEmpty();
    }

    @Test
    void every_constant_has_a_text_and_the_text_is_the_constant() throws Exception {
        for (Class<?> type : ENUMS) {
            Method of = type.getMethod("of", String.class);
            for (Object constant : type.getEnumConstants()) {
                boolean label = type == Role.class || type == MemberStatus.class;
                Object text = type.getMethod(label ? "label" : "text").invoke(constant);
                assertThat(of.invoke(null, text)).isEqualTo(constant);
            }
            assertThat(of.invoke(null, "brand new")).hasToString("UNKNOWN");
            assertThat(of.invoke(null, (Object) null)).hasToString("UNKNOWN");
        }
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
        assertThat(Objects.requireNonNull(job.rows()))
                .isEqualTo(new JobRows(1000, 400, 0, 381, 6, 2, 1, 0, 0, 0, 7, 3));
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
        assertThat(read("instance-count.json", InstanceCounts.class))
                .isEqualTo(new InstanceCounts(120, 20, 100, Instant.parse("2026-05-04T03:02:01Z")));
        assertThat(page("resources.json", Resource.class).items()).containsExactly(Resource.of("orders", "Orders"));
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
