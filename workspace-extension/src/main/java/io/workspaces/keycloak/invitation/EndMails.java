package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.EndNotices;
import io.workspaces.keycloak.member.Member;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Queues mails about memberships that end, to people with an address, in realms with a mail server. */
public final class EndMails implements EndNotices {
    private final Outbox outbox;
    private final BooleanSupplier mailServer;

    public EndMails(Outbox outbox, BooleanSupplier mailServer) {
        this.outbox = outbox;
        this.mailServer = mailServer;
    }

    @Override
    public void endsSoon(Member member) {
        queue(MailKind.ENDS_SOON, member, null);
    }

    @Override
    public void ended(Member former) {
        queue(MailKind.ENDED, former, null);
    }

    @Override
    public void digest(Member admin, Instant since) {
        queue(MailKind.ENDS_DIGEST, admin, since);
    }

    private void queue(MailKind kind, Member member, @Nullable Instant since) {
        EmailAddress email = member.email();
        if (email != null && mailServer.getAsBoolean()) {
            outbox.queue(kind, member, email, since);
        }
    }
}
