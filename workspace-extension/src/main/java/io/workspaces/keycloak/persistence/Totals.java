package io.workspaces.keycloak.persistence;

import io.workspaces.keycloak.kernel.Total;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.function.Consumer;

/** Counts the entries of lists. */
public final class Totals {
    private Totals() {}

    /**
     * How many rows a query finds.
     *
     * @param query HQL with one column, named {@code x}, in the order of an index or of a column that
     *     is the same in all: Hibernate (7.2) wants one
     * @param parameters binds its parameters
     */
    public static Total of(EntityManager em, String query, Consumer<TypedQuery<Long>> parameters) {
        return Total.outOf(found(em, query, parameters));
    }

    /** The same, as what {@link Total#outOf} takes, for lists of several kinds. */
    public static long found(EntityManager em, String query, Consumer<TypedQuery<Long>> parameters) {
        TypedQuery<Long> count = em.createQuery(
                "select count(*) from (" + query + " limit " + (Total.COUNTED + 1) + ") found", Long.class);
        parameters.accept(count);
        return count.getSingleResult();
    }
}
