package io.workspaces.it.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.workspaces.client.AdminApi;
import io.workspaces.client.Administration;
import io.workspaces.client.AuditQuery;
import io.workspaces.client.CurrentUser;
import io.workspaces.client.Globals;
import io.workspaces.client.GroupCopy;
import io.workspaces.client.GroupUpdate;
import io.workspaces.client.Invitation;
import io.workspaces.client.MemberMetadata;
import io.workspaces.client.MemberUpdate;
import io.workspaces.client.MetadataUpdate;
import io.workspaces.client.ServerMetadata;
import io.workspaces.client.WorkspaceAdministration;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.error.ConfirmationRequiredException;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.WorkspacesException;
import io.workspaces.client.model.AuditEntry;
import io.workspaces.client.model.Group;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.MetadataKey;
import io.workspaces.client.model.MyWorkspace;
import io.workspaces.client.model.Resource;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.Visibility;
import io.workspaces.client.model.Workspace;
import io.workspaces.it.TestRealm;
import io.workspaces.it.currentuser.AppRealm;
import io.workspaces.localserver.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An app developer's walk: invite, sign in, read, change, look back. */
class SdkIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String WILLIAM = "william.cushing@altostrat.com";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private static final AppRealm apps = new AppRealm(realm);

    private static Administration administration;
    private static WorkspacesClient client;
    private static WorkspaceAdministration marketing;
    private static BackEndClient backEnd;

    @BeforeAll
    static void workspace() {
        apps.prepare();
        backEnd = BackEndClient.in(apps.api(), "backend");
        apps.api().addOptionalScope("backend", "workspaces-server");
        client = WorkspacesClient.builder()
                .realm(apps.api().base())
                .timeout(TIMEOUT)
                .cacheFor(Duration.ZERO)
                .trustClaims(false)
                .build();
        administration = client.administration(AdminApi.REALM, backEnd.credentials());
        Workspace made = administration.create("Marketing", "marketing");
        marketing = administration.workspace(made.id());
        marketing.resources().sync("app", List.of(Resource.of("orders", "Orders")));
    }

    private static Member join(String email, Invitation invitation) {
        apps.account(email);
        Member invited = marketing.invitations().invite(invitation.sendEmail(false));
        apps.signIn(email);
        return Waiting.until(
                TIMEOUT, () -> marketing.members().get(invited.id()), member -> member.status() == MemberStatus.ACTIVE);
    }

    private static CurrentUser currentUser(String email) {
        return client.currentUser("marketing", apps.signIn(email).access());
    }

    @Test
    void from_an_invitation_to_the_audit() {
        Group support =
                marketing.groups().create(GroupUpdate.of().name("Support").access("app", "view:orders"));
        Member william = join(
                WILLIAM,
                Invitation.to(WILLIAM)
                        .fullName("William Cushing")
                        .groups("Support")
                        .metadata("nickname", "Bill")
                        .metadata("salary", "100", Visibility.SERVER, "backend"));

        CurrentUser me = currentUser(WILLIAM);
        assertThat(me.memberId()).isEqualTo(william.id());
        assertThat(me.role()).isEqualTo(Role.END_USER);
        assertThat(me.inGroup("support")).isTrue();
        assertThat(me.can("app:view", "orders")).isTrue();
        assertThat(me.can("app:view")).isFalse();
        assertThat(client.decide("marketing", apps.signIn(WILLIAM).access(), "app:view", "orders")
                        .allowed())
                .isTrue();
        assertThat(client.decide("marketing", apps.signIn(WILLIAM).access(), "app:view", "")
                        .allowed())
                .isFalse();
        assertThat(Globals.of(me).render("Hi {{globals.currentUser.metadata.nickname}}"))
                .isEqualTo("Hi Bill");
        assertThat(client.workspacesOf(apps.signIn(WILLIAM).access()))
                .extracting(MyWorkspace::alias)
                .containsExactly("marketing");

        changeMetadata(william);
        changeGroups(william, support);

        marketing.members().archive(william.id());
        assertThatThrownBy(() -> currentUser(WILLIAM)).isInstanceOf(NotFoundException.class);
        marketing.members().unarchive(william.id(), false);
        assertThat(currentUser(WILLIAM).metadata().require("nickname")).isEqualTo("Will");
        assertThat(marketing.audit(AuditQuery.all().member(william.id())))
                .extracting(AuditEntry::action)
                .contains("member.invite", "metadata.update", "member.archive", "member.unarchive")
                .doesNotContain("member.remove");
        assertThat(marketing.audit(AuditQuery.all().action("member.archive"))).hasSize(1);
        assertThat(marketing.audit(AuditQuery.all().search("WILLIAM").target(william.id())))
                .as("by the name that he had before that of his account")
                .extracting(AuditEntry::action)
                .containsExactly("member.invite");
    }

    private static void changeMetadata(Member william) {
        MemberMetadata metadata = marketing.members().metadata(william.id());
        String tag = Objects.requireNonNull(metadata.taggedKeys().etag());
        metadata.update(MetadataUpdate.of().set("nickname", "Will").ifMatch(tag));
        assertThatThrownBy(() ->
                        metadata.update(MetadataUpdate.of().remove("nickname").ifMatch(tag)))
                .isInstanceOfSatisfying(
                        WorkspacesException.class, e -> assertThat(e.code()).isEqualTo("precondition_failed"));
        assertThat(currentUser(WILLIAM).metadata().revealed()).hasSize(1).containsEntry("nickname", "Will");
        assertThat(metadata.keys()).extracting(MetadataKey::key).containsExactly("nickname", "salary");
        ServerMetadata payroll = client.serverMetadata(backEnd.credentials().scope("workspaces-server"));
        assertThat(payroll.get("marketing", william.id()).asDecimal("salary")).isEqualByComparingTo("100");
        assertThat(metadata.reveal("salary", "asked for")).isEqualTo("100");
        metadata.update(MetadataUpdate.of().setVisibility("salary", Visibility.SERVER, "another"));
        assertThat(payroll.get("marketing", william.id()).isEmpty()).isTrue();
    }

    private static void changeGroups(Member william, Group support) {
        Group copy = marketing
                .groups()
                .duplicate(support.id(), GroupCopy.of(GroupCopy.Part.APPS).name("Makers"));
        assertThat(copy.access()).containsEntry("app", List.of("view:orders"));
        marketing.groups().update(copy.id(), GroupUpdate.of().permissions("app:create"));
        MemberUpdate update = MemberUpdate.of().groups("Support", "Makers");
        assertThatThrownBy(() -> marketing.members().update(william.id(), update))
                .isInstanceOfSatisfying(ConfirmationRequiredException.class, e -> {
                    assertThat(e.effects().promotions()).isEqualTo(1);
                    marketing.members().update(william.id(), update.confirmed(e.plan()));
                });
        assertThat(currentUser(WILLIAM).role()).isEqualTo(Role.BUILDER);
        assertThat(currentUser(WILLIAM).can("app:create")).isTrue();
        assertThat(marketing.groups().members(copy.id())).extracting(Member::id).containsExactly(william.id());
        assertThat(marketing.members().permissions(william.id()).permissions()).contains("app:create");
        assertThat(marketing
                        .members()
                        .explain(william.id(), "app:view", "orders")
                        .allowed())
                .isTrue();
        marketing.groups().removeMembers(copy.id(), List.of(william.id()));
        marketing.groups().delete(copy.id());
    }
}
