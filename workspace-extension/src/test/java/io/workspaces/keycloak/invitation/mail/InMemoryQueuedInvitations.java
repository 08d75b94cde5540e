package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.InMemoryInvitations;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.kernel.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Invitations in a map, with the address that each member has now. */
final class InMemoryQueuedInvitations implements QueuedInvitations {
    final Map<String, String> addresses = new HashMap<>();
    private final InMemoryInvitations invitations;

    InMemoryQueuedInvitations(InMemoryInvitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public List<InvitationDraft> drafts(Collection<QueuedMail> mails) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(addresses.get(mail.memberId())))
                .flatMap(mail -> invitations
                        .find(mail.memberId())
                        .filter(open -> open.generation() == mail.generation())
                        .map(open -> new InvitationDraft(
                                mail,
                                open,
                                new PersonName("", ""),
                                null,
                                DefaultRole.END_USER,
                                open.inviter().name()))
                        .stream())
                .toList();
    }

    @Override
    public void sent(Collection<InvitationDraft> drafts, Instant now) {
        drafts.forEach(draft -> change(
                draft.mail(),
                open -> with(
                        open,
                        Objects.requireNonNullElse(open.expiresAt(), now.plus(open.timeToLive())),
                        MailState.SENT,
                        null,
                        now)));
    }

    @Override
    public void failed(QueuedMail mail, MailFailure failure, boolean givenUp, Instant now) {
        change(
                mail,
                open -> with(
                        open,
                        open.expiresAt(),
                        givenUp ? MailState.FAILED : MailState.QUEUED,
                        failure.fault().code(),
                        now));
    }

    @Override
    public void addHeldTime(Instant since, Instant now) {
        Duration held = Duration.between(since, now);
        Instant latest = Invitation.waitsUntil(now);
        for (Invitation open : invitations.all()) {
            boolean givenUp = "held_too_long".equals(open.mailReason())
                    && !Objects.requireNonNull(open.mailAt()).isBefore(since);
            if (open.expiresAt() == null && (open.mail() == MailState.QUEUED || givenUp)) {
                Instant later = open.waitsUntil().plus(held);
                invitations.save(waiting(open, later.isAfter(latest) ? latest : later));
            }
        }
    }

    private static Invitation waiting(Invitation open, Instant waitsUntil) {
        return new Invitation(
                open.memberId(),
                open.workspace(),
                open.generation(),
                open.timeToLive(),
                open.expiresAt(),
                waitsUntil,
                open.clientId(),
                open.redirectUri(),
                open.inviter(),
                open.mail(),
                open.mailReason(),
                open.mailAt());
    }

    private void change(QueuedMail mail, UnaryOperator<Invitation> to) {
        invitations
                .find(mail.memberId())
                .filter(open -> open.generation() == mail.generation())
                .ifPresent(open -> invitations.save(to.apply(open)));
    }

    static Invitation with(
            Invitation open, @Nullable Instant expiresAt, MailState state, @Nullable String reason, Instant now) {
        return new Invitation(
                open.memberId(),
                open.workspace(),
                open.generation(),
                open.timeToLive(),
                expiresAt,
                open.waitsUntil(),
                open.clientId(),
                open.redirectUri(),
                open.inviter(),
                state,
                reason,
                now);
    }
}
