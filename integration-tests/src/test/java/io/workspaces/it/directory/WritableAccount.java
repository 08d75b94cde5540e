package io.workspaces.it.directory;

import io.workspaces.it.directory.TestDirectory.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.adapter.AbstractUserAdapterFederatedStorage;

/** An account of which Keycloak stores memberships, roles and the like by its id. */
final class WritableAccount extends AbstractUserAdapterFederatedStorage {
    private final Person person;

    WritableAccount(KeycloakSession session, RealmModel realm, ComponentModel model, Person person) {
        super(session, realm, model);
        this.person = person;
        this.storageId = new StorageId(model.getId(), person.name());
    }

    @Override
    public String getUsername() {
        return person.name();
    }

    @Override
    public String getEmail() {
        return person.email();
    }

    @Override
    public boolean isEmailVerified() {
        return true;
    }

    @Override
    public String getFirstName() {
        return Person.FIRST_NAME;
    }

    @Override
    public String getLastName() {
        return Person.LAST_NAME;
    }

    @Override
    public void setUsername(String username) {
        throw new IllegalStateException("The name is the directory's");
    }

    @Override
    public Map<String, List<String>> getAttributes() {
        return person.attributes(super.getAttributes());
    }

    @Override
    public Stream<String> getAttributeStream(String name) {
        return getAttributes().getOrDefault(name, List.of()).stream();
    }

    @Override
    public @Nullable String getFirstAttribute(String name) {
        return getAttributeStream(name).findFirst().orElse(null);
    }
}
