package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.Outbox;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.persistence.AfterCommit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** An outbox that wakes this node's mail thread once the transaction has committed. */
public final class NotifyingOutbox implements Outbox {
    /** Published to this node's listeners if there is mail. */
    public static final class MailQueued implements ProviderEvent {}

    private static final String MARK = "io.workspaces.mail-queued";

    private final Outbox outbox;
    private final KeycloakSession session;

    public NotifyingOutbox(Outbox outbox, KeycloakSession session) {
        this.outbox = outbox;
        this.session = session;
    }

    @Override
    public void queue(Invitation invitation, EmailAddress recipient, MailKind kind, MailLane lane) {
        outbox.queue(invitation, recipient, kind, lane);
        call(session);
    }

    @Override
    public void queue(MailKind kind, Member member, EmailAddress recipient, @Nullable Instant since) {
        outbox.queue(kind, member, recipient, since);
        call(session);
    }

    /** Has the mail thread called after the commit, once however often it is asked for. */
    public static void call(KeycloakSession session) {
        if (session.getAttribute(MARK) != null) {
            return;
        }
        session.setAttribute(MARK, Boolean.TRUE);
        AfterCommit.publish(session, new MailQueued());
    }
}
