package io.workspaces.it.directory;

import io.workspaces.it.directory.TestDirectory.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.credential.UserCredentialManager;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.adapter.AbstractUserAdapter;

/** An account that Keycloak cannot change in any way, as those of LDAP without import. */
final class ReadOnlyAccount extends AbstractUserAdapter {
    private final Person person;

    ReadOnlyAccount(KeycloakSession session, RealmModel realm, ComponentModel model, Person person) {
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
    public SubjectCredentialManager credentialManager() {
        return new UserCredentialManager(session, realm, this);
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
