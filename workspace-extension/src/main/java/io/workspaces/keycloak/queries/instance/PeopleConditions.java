package io.workspaces.keycloak.queries.instance;

import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.persistence.Like;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the filters of a list of people as a condition on members {@code m}. */
final class PeopleConditions {
    private final StringBuilder where = new StringBuilder("m.realmId = :realm");
    private final Map<String, Object> parameters = new HashMap<>();

    PeopleConditions(String realm, PeopleQuery query, long now) {
        parameters.put("realm", realm);
        if (!query.statuses().isEmpty()) {
            add(" and " + MemberEntity.hasStatus(query.statuses()), "statuses", query.statuses());
            parameters.put("now", now);
        }
        if (!query.roles().isEmpty()) {
            add(" and m.role in :roles", "roles", query.roles());
        }
        if (query.workspace() != null) {
            add(" and m.organizationId = :org", "org", query.workspace());
        }
        if (query.search() != null) {
            add(
                    " and (m.nameKey like :search escape '!' or m.email like :search escape '!' or m.userId = :account)",
                    "search",
                    Like.containing(query.search().toLowerCase(Locale.ROOT)));
            parameters.put("account", query.search());
        }
    }

    private void add(String condition, String name, Object value) {
        where.append(condition);
        parameters.put(name, value);
    }

    String of(PersonKey kind) {
        return where + " and " + kind.condition();
    }

    <T extends Query> T bind(T query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
