package io.workspaces.keycloak.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** When a realm's next mails may leave. */
@Entity(name = "WspMailPace")
@Table(name = "WSP_MAIL_PACE")
public class SendRateEntity {
    @Id
    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "FREE_AT")
    long freeAt;

    /** The code of the fault, while the realm's mail server keeps whoever sends waiting. */
    @Column(name = "SILENT_REASON")
    @Nullable
    String silentReason;
}
