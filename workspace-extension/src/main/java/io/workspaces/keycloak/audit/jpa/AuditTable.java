package io.workspaces.keycloak.audit.jpa;

import io.workspaces.keycloak.access.Actor.Impersonator;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.persistence.Column;
import io.workspaces.keycloak.persistence.SearchIndex;
import io.workspaces.keycloak.persistence.StoredJson;
import io.workspaces.keycloak.persistence.Table;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The audit trail, for statements past {@link AuditEntity}. */
public final class AuditTable {
    private static final Table TABLE = new Table("WSP_AUDIT", "a");
    private static final Column<String> ID = TABLE.text("ID");
    private static final Column<String> REALM_ID = TABLE.text("REALM_ID");
    private static final Column<String> ORG_ID = TABLE.text("ORG_ID");
    private static final Column<Long> AT = TABLE.number("AT");
    private static final Column<String> ACTOR_ID = TABLE.text("ACTOR_ID");
    private static final Column<String> ACTOR_NAME = TABLE.text("ACTOR_NAME");
    private static final Column<String> IMPERSONATOR_ID = TABLE.text("IMPERSONATOR_ID");
    private static final Column<String> IMPERSONATOR_NAME = TABLE.text("IMPERSONATOR_NAME");
    private static final Column<String> ACTION = TABLE.text("ACTION");
    private static final Column<String> TARGET_KIND = TABLE.text("TARGET_KIND");
    private static final Column<String> TARGET_ID = TABLE.text("TARGET_ID");
    private static final Column<String> TARGET_NAME = TABLE.text("TARGET_NAME");
    private static final Column<String> JOB_ID = TABLE.text("JOB_ID");
    private static final Column<String> DETAIL = TABLE.text("DETAIL");

    /** Finds a part of a name. */
    public static final SearchIndex SEARCH = new SearchIndex(
            "idx_wsp_audit_search",
            TABLE,
            ORG_ID,
            "lower(TARGET_NAME)",
            "lower(ACTOR_NAME)",
            "lower(IMPERSONATOR_NAME)");

    private AuditTable() {}

    public static void insert(EntityManager em, List<AuditEntry> entries, long now) {
        new Values<AuditEntry>()
                .with(ID, entry -> UUID.randomUUID().toString())
                .with(REALM_ID, entry -> entry.workspace().realm())
                .with(ORG_ID, entry -> entry.workspace().organization())
                .with(AT, entry -> now)
                .with(ACTOR_ID, entry -> entry.actor().userId())
                .with(ACTOR_NAME, entry -> entry.actor().name())
                .with(IMPERSONATOR_ID, entry -> impersonator(entry, Impersonator::userId))
                .with(IMPERSONATOR_NAME, entry -> impersonator(entry, Impersonator::name))
                .with(ACTION, entry -> entry.action().label())
                .with(TARGET_KIND, entry -> entry.target().kind())
                .with(TARGET_ID, entry -> entry.target().id())
                .with(TARGET_NAME, entry -> entry.target().name())
                .with(JOB_ID, AuditEntry::job)
                .with(DETAIL, entry -> StoredJson.write(entry.detail()))
                .insert(em, entries);
    }

    private static @Nullable String impersonator(AuditEntry entry, Function<Impersonator, String> part) {
        Impersonator impersonator = entry.actor().impersonator();
        return impersonator == null ? null : part.apply(impersonator);
    }
}
