package io.workspaces.keycloak.queries.instance;

import io.workspaces.keycloak.kernel.Page;
import java.util.Optional;

/** Reads the people of a realm. */
public interface People {
    Page<Person> page(String realm, PeopleQuery query);

    Optional<Person> find(String realm, PersonId id);

    PeopleCount count(String realm);
}
