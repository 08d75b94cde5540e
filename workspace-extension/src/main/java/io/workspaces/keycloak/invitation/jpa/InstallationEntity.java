package io.workspaces.keycloak.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The installation that the database belongs to: one row at most. */
@Entity(name = "WspInstallation")
@Table(name = "WSP_INSTALLATION")
public class InstallationEntity {
    @Id
    @Column(name = "ID")
    String id = "";

    @Column(name = "NAME")
    @Nullable
    String name;

    @Column(name = "MAILS_HELD_SINCE")
    @Nullable
    Long mailsHeldSince;

    @Column(name = "SCHEMA_DIGEST")
    @Nullable
    String schemaDigest;
}
