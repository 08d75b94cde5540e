package io.workspaces.keycloak.member.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last sweep for accounts that are gone in a workspace. */
@Entity(name = "WspAccountSweep")
@Table(name = "WSP_ACCOUNT_SWEEP")
public class AccountSweepEntity {
    @Id
    @Column(name = "ORG_ID")
    String organizationId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "SWEPT_AT")
    long sweptAt;

    /** How many accounts were gone when it stopped for there being many, else 0. */
    @Column(name = "STOPPED_AT_GONE")
    int gone;
}
