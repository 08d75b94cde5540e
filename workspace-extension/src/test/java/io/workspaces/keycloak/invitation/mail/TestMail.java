package io.workspaces.keycloak.invitation.mail;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InMemoryInvitations;
import io.workspaces.keycloak.invitation.InMemoryLinks;
import io.workspaces.keycloak.invitation.InMemoryOutbox;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.LinkToken;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.TestClock;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.InMemoryExclusions;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.workspace.InMemoryWorkspaceRecords;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outbox of several realms in memory, their mail servers, and nodes that send. */
final class TestMail implements AutoCloseable {
    static final WorkspaceId ACME = new WorkspaceId("realm", "acme");
    static final WorkspaceId UMBRELLA = new WorkspaceId("realm", "umbrella");
    static final WorkspaceId ELSEWHERE = new WorkspaceId("other", "elsewhere");
    static final String ANSWER = "550 5.1.1 unknown user";
    static final Duration LEASE = Duration.ofMinutes(5);

    final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
    final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    final InMemoryLinks links = new InMemoryLinks();
    final InMemoryInvitations invitations = new InMemoryInvitations(links, outbox);
    final InMemoryQueuedInvitations queued = new InMemoryQueuedInvitations(invitations);
    final InMemoryQueuedNotices notices = new InMemoryQueuedNotices();
    final InMemoryWorkspaceRecords records = new InMemoryWorkspaceRecords();
    final InMemoryExclusions exclusions = new InMemoryExclusions();
    final InMemoryMailUsage usage = new InMemoryMailUsage();
    final InMemoryInstallation installation = new InMemoryInstallation();
    final Set<String> goneOrganizations = new HashSet<>();
    final Set<String> disabledOrganizations = new HashSet<>();
    final Set<String> realms = new HashSet<>(Set.of("realm", "other"));
    final List<AuditEntry> entries = new ArrayList<>();
    final Map<String, LinkToken> tokens = new HashMap<>();

    /** What the mail server says, by recipient or realm. */
    final Map<String, MailFault> faults = new HashMap<>();

    /** What mail servers were given, by recipient. */
    final List<String> received = new ArrayList<>();

    /** Realms in which no mail can be sent because the database fails. */
    final Set<String> broken = new HashSet<>();

    /** How long a mail server takes for a mail. */
    Duration takes = Duration.ZERO;

    /** How long those of some realms take. */
    final Map<String, Duration> slow = new HashMap<>();

    /** Happens while the next mail is sent. */
    Runnable meanwhile = () -> {};

    MailLimits limits = new MailLimits(0, 0, 0, 0);
    boolean hostname = true;

    private final SenderPool senders = new SenderPool(1, "test-mail");

    @Override
    public void close() {
        senders.close();
    }

    /** A node that can die. */
    final class Node implements MailTransactions {
        private volatile boolean dead;
        private volatile boolean stopping;
        private final DeliveryRun delivery = new DeliveryRun(this, limits, RetrySchedule.DEFAULT, senders, clock);

        boolean run() {
            return delivery.run(() -> stopping);
        }

        DeliveryRun delivery() {
            return delivery;
        }

        void die() {
            dead = true;
        }

        void stop() {
            stopping = true;
        }

        @Override
        public <R> R withoutRealm(Function<MailUnitOfWork, R> work) {
            return transaction(work);
        }

        @Override
        public <R> Optional<R> inRealm(String realm, Function<MailUnitOfWork, R> work) {
            return realms.contains(realm) ? Optional.of(transaction(work)) : Optional.empty();
        }

        /** What a node that dies within a transaction has written is rolled back, and it writes no more. */
        private <R> R transaction(Function<MailUnitOfWork, R> work) {
            if (dead) {
                throw new IllegalStateException("dead");
            }
            List<Runnable> back = List.of(
                    outbox.remember(),
                    links.remember(),
                    invitations.remember(),
                    usage.remember(),
                    installation.remember(),
                    remember(entries));
            try {
                R result = work.apply(work());
                if (dead) {
                    throw new IllegalStateException("dies");
                }
                return result;
            } catch (RuntimeException failure) {
                back.forEach(Runnable::run);
                throw failure;
            }
        }
    }

    /** Sends what can leave now. */
    void runAll() {
        Node node = new Node();
        while (node.run()) {
            assertThat(received).hasSizeLessThan(100);
        }
    }

    private static <T> Runnable remember(List<T> list) {
        List<T> former = List.copyOf(list);
        return () -> {
            list.clear();
            list.addAll(former);
        };
    }

    MailUnitOfWork work() {
        return new MailUnitOfWork(
                outbox,
                queued,
                notices,
                this::enabled,
                links,
                this::page,
                records,
                exclusions,
                usage,
                entries::add,
                installation,
                this::send);
    }

    private Map<String, Boolean> enabled(Collection<String> organizations) {
        return organizations.stream()
                .filter(organization -> !goneOrganizations.contains(organization))
                .collect(toMap(identity(), organization -> !disabledOrganizations.contains(organization)));
    }

    private Optional<URI> page(String realm, LinkToken token) {
        if (!hostname) {
            return Optional.empty();
        }
        URI page = URI.create("https://kc.example.org/" + realm + "/" + tokens.size());
        tokens.put(page.toString(), token);
        return Optional.of(page);
    }

    private Delivery send(OutgoingMail outgoing) {
        Runnable now = meanwhile;
        meanwhile = () -> {};
        QueuedMail mail = outgoing.draft().mail();
        MailFault fault = faults.getOrDefault(
                mail.recipient(), faults.get(mail.workspace().realm()));
        received.add(mail.recipient());
        clock.pass(slow.getOrDefault(mail.workspace().realm(), takes));
        now.run();
        if (broken.contains(mail.workspace().realm())) {
            throw new IllegalStateException("no database");
        }
        return new Delivery(outgoing.draft(), fault == null ? null : new MailFailure(fault, ANSWER));
    }

    /** Invites somebody by a mail. */
    Invitation queue(WorkspaceId workspace, String name, MailKind kind) {
        String member = workspace.organization() + "/" + name;
        Invitation invitation = new Invitation(
                member,
                workspace,
                1,
                Duration.ofDays(7),
                null,
                Invitation.waitsUntil(clock.instant()),
                null,
                null,
                Actor.SYSTEM,
                MailState.QUEUED,
                null,
                null);
        invitations.save(invitation);
        queued.addresses.put(member, name + "@example.org");
        MailLane lane = kind.isBulk() ? MailLane.IN_TURN : MailLane.AHEAD;
        outbox.queue(invitation, new EmailAddress(name + "@example.org"), kind, lane);
        return invitation;
    }

    /** Reminds somebody whose mail has left. */
    Invitation remind(WorkspaceId workspace, String name) {
        Invitation sent = InMemoryQueuedInvitations.with(
                queue(workspace, name, MailKind.REMINDER), in(Duration.ofDays(3)), MailState.SENT, null, instant());
        invitations.save(sent);
        return sent;
    }

    Invitation queue(WorkspaceId workspace, String name) {
        return queue(workspace, name, MailKind.INVITATION);
    }

    /** Queues a mail that is no invitation. */
    Member notify(WorkspaceId workspace, String name, MailKind kind, @Nullable Instant since) {
        EmailAddress address = new EmailAddress(name + "@example.org");
        Member member = Member.invited(
                workspace.organization() + "/" + name,
                workspace,
                address,
                Profile.EMPTY,
                DefaultRole.ADMIN,
                Set.of(),
                MemberSource.INVITED,
                instant());
        outbox.queue(kind, member, address, since);
        return member;
    }

    /** Claims mails of all realms, as a node does. */
    List<QueuedMail> claim(int max) {
        List<String> due = outbox.rows().stream()
                .filter(row -> !row.due().isAfter(instant()))
                .limit(max)
                .map(row -> row.mail().id())
                .toList();
        return outbox.claim(due, instant(), in(LEASE));
    }

    Invitation now(Invitation invitation) {
        return invitations.find(invitation.memberId()).orElseThrow();
    }

    /** A mail that has left already, at a time. */
    void left(WorkspaceId workspace, String name, MailKind kind, Instant at) {
        usage.add(new QueuedMail("left", "", workspace, kind, "member", name + "@example.org", 1, null, 0, null), at);
    }

    Instant instant() {
        return clock.instant();
    }

    Instant in(Duration time) {
        return clock.instant().plus(time);
    }
}
