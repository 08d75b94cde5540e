package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.invitation.activation.AddressVouchers;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.persistence.AutoCommitQueries;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.Table;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Vouchers as rows, by the account. */
public final class JpaAddressVouchers implements AddressVouchers {
    private static final Table TABLE = new Table("WSP_ADDRESS_VOUCHER", "v");
    private static final Column<String> EMAIL = TABLE.text("EMAIL");
    private static final Column<String> PROVIDER = TABLE.text("PROVIDER");
    private static final String QUERY = "select " + Column.list(List.of(EMAIL, PROVIDER)) + " from " + TABLE + " where "
            + TABLE.text("USER_ID") + " = ?";

    private final EntityManager em;
    private final AutoCommitQueries statements;

    public JpaAddressVouchers(EntityManager em, AutoCommitQueries statements) {
        this.em = em;
        this.statements = statements;
    }

    @Override
    public Optional<Word> find(String userId) {
        return statements.select(QUERY, List.of(userId), row -> new Word(EMAIL.read(row), PROVIDER.find(row))).stream()
                .findFirst();
    }

    @Override
    public void made(String realm, String userId, EmailAddress email, String provider) {
        em.persist(row(realm, userId, email, provider));
    }

    @Override
    public void linked(String realm, String userId, EmailAddress email, @Nullable String voucher) {
        if (em.find(AddressVoucherEntity.class, userId) == null) {
            em.persist(row(realm, userId, email, voucher));
        }
    }

    private static AddressVoucherEntity row(
            String realm, String userId, EmailAddress email, @Nullable String provider) {
        AddressVoucherEntity row = new AddressVoucherEntity();
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
