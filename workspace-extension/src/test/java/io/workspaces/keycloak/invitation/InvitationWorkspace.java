package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.mail.DailyResends;
import io.workspaces.keycloak.invitation.mail.InMemoryMailUsage;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.TestClock;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberLifecycle;
import io.workspaces.keycloak.member.Profiles;
import io.workspaces.keycloak.member.TestWorkspace;
import io.workspaces.keycloak.workspace.InMemoryWorkspaceRecords;
import io.workspaces.keycloak.workspace.InMemoryWorkspaces;
import io.workspaces.keycloak.workspace.Workspace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One workspace in memory, with the use cases of invitations over it. */
public final class InvitationWorkspace {
    static final int RESENDS_A_DAY = 2;

    public final TestWorkspace people = new TestWorkspace();
    public final WorkspaceId id = people.id;
    public final TestClock clock = new TestClock(TestWorkspace.NOW);
    final InMemoryWorkspaces workspaces = new InMemoryWorkspaces();
    final InMemoryWorkspaceRecords records = new InMemoryWorkspaceRecords();
    public final InMemoryLinks links = new InMemoryLinks();
    final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    public final InMemoryInvitations invitations = new InMemoryInvitations(links, outbox);
    final InMemoryDueReminders due = new InMemoryDueReminders();
    final InMemoryMailUsage usage = new InMemoryMailUsage();
    final List<AuditEntry> audit = new ArrayList<>();
    public final List<LinkToken> shown = new ArrayList<>();
    boolean hostname = true;
    boolean unverifiedCannotSignIn;
    boolean mailServer = true;

    public InvitationWorkspace() {
        workspaces.save(new Workspace(id, "acme", "Acme", "", true));
        links.join(
                invitations::find,
                (link, member) -> people.members.find(link.workspace(), member).orElse(null));
    }

    public Instant now() {
        return clock.instant();
    }

    static InviteRequest request(String email, DefaultRole role, boolean sendEmail, String... groups) {
        return new InviteRequest(
                Profiles.named("Bob", "Baker"),
                new EmailAddress(email),
                role,
                List.of(groups),
                null,
                null,
                null,
                sendEmail);
    }

    /** Invites somebody with a mail. */
    public Member invite(String email) {
        return invite(request(email, DefaultRole.END_USER, true));
    }

    Member invite(InviteRequest request) {
        return invite().invite(TestWorkspace.ADA, id, request, member -> {})
                .action()
                .get();
    }

    public Invitation invitation(Member member) {
        return invitations.find(member.id()).orElseThrow();
    }

    /** Whether the link that was shown at a place leads to an open invitation. */
    boolean isOpen(int place) {
        return links.open(id.realm(), shown.get(place).hash(), now()).isPresent();
    }

    List<AuditAction> actions() {
        return audit.stream().map(AuditEntry::action).toList();
    }

    /** The mail has left and begun the invitation's validity. */
    public void delivered(Member member) {
        Invitation sent = invitation(member);
        outbox.drop(member.id());
        invitations.save(new Invitation(
                sent.memberId(),
                sent.workspace(),
                sent.generation(),
                sent.timeToLive(),
                sent.expiresIfMailed(now()),
                sent.waitsUntil(),
                sent.clientId(),
                sent.redirectUri(),
                sent.inviter(),
                MailState.SENT,
                null,
                now()));
        due.mailed(invitation(member), now());
    }

    public void pass(Duration time) {
        clock.pass(time);
    }

    private Optional<URI> page(String realm, LinkToken token) {
        shown.add(token);
        return hostname
                ? Optional.of(URI.create("https://kc.example.org/" + realm + "/" + shown.size()))
                : Optional.empty();
    }

    private InvitedMembers invited() {
        return new InvitedMembers(people.locks, people.members, invitations, clock);
    }

    private ResendLimit limit() {
        return new DailyResends(usage, RESENDS_A_DAY, clock);
    }

    Invite invite() {
        return new Invite(
                people.locks,
                workspaces,
                records,
                people.roleGroups(),
                people.members,
                people.roleRules(),
                people.seats(),
                invitations,
                outbox,
                audit::add,
                clock);
    }

    public void resend(@Nullable Member member) {
        new Resend(invited(), invitations, outbox, limit(), audit::add, clock)
                .resend(TestWorkspace.ADA, id, member == null ? "nobody" : member.id(), MailLane.AHEAD);
    }

    Reminders reminders() {
        return new Reminders(
                people.locks,
                workspaces,
                records,
                people.members,
                invitations,
                due,
                outbox,
                () -> mailServer,
                audit::add,
                clock);
    }

    void mailOwnLink(Member member) {
        new OwnLinkMail(invited(), invitations, outbox, limit(), audit::add).send(id, member.id());
    }

    public CopyLink.Copied copyLink(Member member, boolean trusted) {
        return new CopyLink(
                        invited(), invitations, links, this::page, realm -> unverifiedCannotSignIn, audit::add, clock)
                .copy(TestWorkspace.ADA, trusted, id, member.id());
    }

    public MemberLifecycle lifecycle() {
        InvitationLifecycle lifecycle =
                new InvitationLifecycle(invitations, outbox, workspaces, records, clock, TestWorkspace.ADA);
        return people.lifecycle(lifecycle, clock);
    }

    void revoke(@Nullable Member member) {
        new Revoke(invited(), lifecycle()).revoke(TestWorkspace.ADA, id, member == null ? "nobody" : member.id());
    }
}
