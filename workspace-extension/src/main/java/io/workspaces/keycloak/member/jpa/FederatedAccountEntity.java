package io.workspaces.keycloak.member.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What is remembered of an account of a user federation that is or was a member's. */
@Entity(name = "WspFederatedAccount")
@Table(name = "WSP_FEDERATED_ACCOUNT")
public class FederatedAccountEntity {
    @Id
    @Column(name = "USER_ID")
    String userId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "PROVIDER")
    String provider = "";

    @Column(name = "EXTERNAL_ID")
    String externalId = "";

    @Column(name = "MISSED_SINCE")
    @Nullable
    Long missedSince;

    @Column(name = "GONE_AT")
    @Nullable
    Long goneAt;
}
