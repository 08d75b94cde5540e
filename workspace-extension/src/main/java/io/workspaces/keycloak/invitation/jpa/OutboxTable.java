package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.invitation.MailKind;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Mails that wait, for statements past {@link OutboxEntity}. */
public final class OutboxTable {
    private static final Table TABLE = new Table("WSP_OUTBOX", "o");
    private static final Column<String> ID = TABLE.text("ID");
    private static final Column<String> REALM_ID = TABLE.text("REALM_ID");
    private static final Column<String> ORG_ID = TABLE.text("ORG_ID");
    private static final Column<MailKind> KIND = TABLE.constant("KIND", MailKind.class);
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

    /** Queues the mails to people whom a job invites. */
    public static void insertOfJob(EntityManager em, List<InviteDraft> invited, long now) {
        new Values<InviteDraft>()
                .with(ID, one -> UUID.randomUUID().toString())
                .with(REALM_ID, one -> one.invitation().workspace().realm())
                .with(ORG_ID, one -> one.invitation().workspace().organization())
                .with(KIND, one -> MailKind.BULK)
                .with(MEMBER_ID, one -> one.invitation().memberId())
                .with(RECIPIENT, one -> Objects.requireNonNull(one.member().email())
                        .value())
                .with(GENERATION, one -> one.invitation().generation())
                .with(ATTEMPTS, one -> 0)
                .with(CREATED_AT, one -> now)
                .with(DUE_AT, one -> now)
                .insert(em, invited);
    }

    /** Deletes those mails that are still held by whoever claimed them. */
    static void deleteHeld(EntityManager em, Collection<QueuedMail> mails) {
        HELD.delete(em, mails);
    }
}
