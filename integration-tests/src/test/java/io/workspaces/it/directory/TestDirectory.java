package io.workspaces.it.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserLookupProvider;
import org.keycloak.storage.user.UserQueryMethodsProvider;

/** People who are found by id, name and address, and who all have the same password. */
public final class TestDirectory
        implements UserStorageProvider, UserLookupProvider, UserQueryMethodsProvider, CredentialInputValidator {
    private static final String PASSWORD = "secret";

    private final KeycloakSession session;
    private final ComponentModel model;

    TestDirectory(KeycloakSession session, ComponentModel model) {
        this.session = session;
        this.model = model;
    }

    /** What it keeps of somebody. */
    record Person(String name, String email) {
        static final String FIRST_NAME = "Test";
        static final String LAST_NAME = "Person";

        static Person of(String line) {
            String[] parts = line.split(" ", 2);
            return new Person(parts[0], parts[1]);
        }

        /** Those that Keycloak keeps, and those that everybody has. */
        Map<String, List<String>> attributes(Map<String, List<String>> stored) {
            Map<String, List<String>> all = new HashMap<>(stored);
            all.putAll(Map.of(
                    UserModel.USERNAME, List.of(name),
                    UserModel.EMAIL, List.of(email),
                    UserModel.FIRST_NAME, List.of(FIRST_NAME),
                    UserModel.LAST_NAME, List.of(LAST_NAME)));
            return all;
        }
    }

    private @Nullable UserModel find(RealmModel realm, Predicate<Person> wanted) {
        return search(realm, wanted).findFirst().orElse(null);
    }

    private Stream<UserModel> search(RealmModel realm, Predicate<Person> wanted) {
        if (Boolean.parseBoolean(model.get(TestDirectoryFactory.DOWN))) {
            throw new IllegalStateException("The test's directory is down");
        }
        boolean writable = Boolean.parseBoolean(model.get(TestDirectoryFactory.WRITABLE));
        return model.getConfig().getOrDefault(TestDirectoryFactory.PEOPLE, List.of()).stream()
                .map(Person::of)
                .filter(wanted)
                .<UserModel>map(person -> writable
                        ? new WritableAccount(session, realm, model, person)
                        : new ReadOnlyAccount(session, realm, model, person));
    }

    @Override
    public @Nullable UserModel getUserById(RealmModel realm, String id) {
        return getUserByUsername(realm, StorageId.externalId(id));
    }

    @Override
    public @Nullable UserModel getUserByUsername(RealmModel realm, String username) {
        return find(realm, person -> person.name().equals(username));
    }

    @Override
    public @Nullable UserModel getUserByEmail(RealmModel realm, String email) {
        return find(realm, person -> person.email().equals(email));
    }

    @Override
    public Stream<UserModel> searchForUserStream(
            RealmModel realm, Map<String, String> params, @Nullable Integer first, @Nullable Integer max) {
        String email = params.get(UserModel.EMAIL);
        return email == null
                ? Stream.empty()
                : search(realm, person -> person.email().equals(email));
    }

    @Override
    public Stream<UserModel> getGroupMembersStream(
            RealmModel realm, GroupModel group, @Nullable Integer first, @Nullable Integer max) {
        return Stream.empty();
    }

    @Override
    public Stream<UserModel> searchForUserByUserAttributeStream(RealmModel realm, String name, String value) {
        return Stream.empty();
    }

    @Override
    public boolean supportsCredentialType(String type) {
        return PasswordCredentialModel.TYPE.equals(type);
    }

    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel user, String type) {
        return supportsCredentialType(type);
    }

    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        return PASSWORD.equals(input.getChallengeResponse());
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
