package io.workspaces.keycloak.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A resend that was asked for within the last day. */
@Entity(name = "WspResend")
@Table(name = "WSP_RESEND")
public class ResendEntity {
    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "RECIPIENT_HASH")
    String recipientHash = "";

    @Column(name = "ASKED_AT")
    long askedAt;
}
