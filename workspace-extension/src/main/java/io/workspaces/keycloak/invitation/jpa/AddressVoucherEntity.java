package io.workspaces.keycloak.invitation.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The address of an account that a provider knows, and the provider if there is only its word for it. */
@Entity(name = "WspAddressVoucher")
@Table(name = "WSP_ADDRESS_VOUCHER")
public class AddressVoucherEntity {
    @Id
    @Column(name = "USER_ID")
    String userId = "";

    @Column(name = "REALM_ID")
    String realmId = "";

    @Column(name = "EMAIL")
    String email = "";

    @Column(name = "PROVIDER")
    @Nullable
    String provider;
}
