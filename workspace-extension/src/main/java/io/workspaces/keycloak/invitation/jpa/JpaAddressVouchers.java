package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.activation.AddressVouchers;
import io.workspaces.keycloak.kernel.EmailAddress;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vouchers as rows, by the account. */
public final class JpaAddressVouchers implements AddressVouchers {
    private final EntityManager em;

    public JpaAddressVouchers(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<String> of(String userId) {
        return em.createQuery(
                        "select v.provider from WspAddressVoucher v"
                                + " where v.userId = :user and v.provider is not null",
                        String.class)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void made(String realm, String userId, EmailAddress email, String provider) {
        em.persist(row(realm, userId, email, provider));
    }

    @Override
    public void linked(String realm, String userId, EmailAddress email, @Nullable String voucher) {
        if (em.find(AddressVoucherRow.class, userId) == null) {
            em.persist(row(realm, userId, email, voucher));
        }
    }

    private static AddressVoucherRow row(String realm, String userId, EmailAddress email, @Nullable String provider) {
        AddressVoucherRow row = new AddressVoucherRow();
        row.userId = userId;
        row.realmId = realm;
        row.email = email.value();
        row.provider = provider;
        return row;
    }

    @Override
    public void came(String userId, EmailAddress email, String provider) {
        set(userId, email, provider, " and v.email <> :email");
    }

    @Override
    public void proved(String userId, EmailAddress email) {
        set(userId, email, null, "");
    }

    private void set(String userId, EmailAddress email, @Nullable String provider, String more) {
        em.createQuery("update WspAddressVoucher v set v.email = :email, v.provider = :provider"
                        + " where v.userId = :user" + more)
                .setParameter("email", email.value())
                .setParameter("provider", provider)
                .setParameter("user", userId)
                .executeUpdate();
    }
}
