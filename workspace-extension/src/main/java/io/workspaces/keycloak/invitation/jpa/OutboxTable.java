package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails that wait, for statements past {@link OutboxEntity}. */
public final class OutboxTable {
    private static final Table TABLE = new Table("WSP_OUTBOX", "o");
    private static final Column<String> ID = TABLE.text("ID");
    private static final Column<String> REALM_ID = TABLE.text("REALM_ID");
    private static final Column<String> ORG_ID = TABLE.text("ORG_ID");
    private static final Column<MailKind> KIND = TABLE.constant("KIND", MailKind.class);
    private static final Column<MailLane> LANE = TABLE.constant("LANE", MailLane.class);
    private static final Column<String> MEMBER_ID = TABLE.text("MEMBER_ID");
    private static final Column<String> RECIPIENT = TABLE.text("RECIPIENT");
    private static final Column<Integer> GENERATION = TABLE.integer("GENERATION");
    private static final Column<Integer> ATTEMPTS = TABLE.integer("ATTEMPTS");
    private static final Column<Long> CREATED_AT = TABLE.number("CREATED_AT");
    private static final Column<Long> DUE_AT = TABLE.number("DUE_AT");
    private static final Column<String> LEASE_OWNER = TABLE.text("LEASE_OWNER");

    private static final Values<QueuedMail> HELD =
            new Values<QueuedMail>().with(ID, QueuedMail::id).with(LEASE_OWNER, QueuedMail::claim);

    private OutboxTable() {}

    private record Queued(Invitation invitation, EmailAddress recipient) {}

    /** Queues the mails of invitations that a job makes, to recipients in the same order. */
    public static void insertOfJob(
            EntityManager em,
            MailLane lane,
            List<Invitation> invitations,
            List<@Nullable EmailAddress> recipients,
            long now) {
        List<Queued> mails = new ArrayList<>(invitations.size());
        for (int i = 0; i < invitations.size(); i++) {
            mails.add(new Queued(invitations.get(i), Objects.requireNonNull(recipients.get(i))));
        }
        new Values<Queued>()
                .with(ID, one -> UUID.randomUUID().toString())
                .with(REALM_ID, one -> one.invitation().workspace().realm())
                .with(ORG_ID, one -> one.invitation().workspace().organization())
                .with(KIND, one -> MailKind.BULK)
                .with(LANE, one -> lane)
                .with(MEMBER_ID, one -> one.invitation().memberId())
                .with(RECIPIENT, one -> one.recipient().value())
                .with(GENERATION, one -> one.invitation().generation())
                .with(ATTEMPTS, one -> 0)
                .with(CREATED_AT, one -> now)
                .with(DUE_AT, one -> now)
                .insert(em, mails);
    }

    /** Deletes those mails that are still held by whoever claimed them. */
    static void deleteHeld(EntityManager em, Collection<QueuedMail> mails) {
        HELD.delete(em, mails);
    }
}
