package io.workspaces.it.directory;

import java.util.List;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.storage.UserStorageProviderFactory;

/** Makes {@link TestDirectory}; its people and what it can do are the component's configuration. */
public final class TestDirectoryFactory implements UserStorageProviderFactory<TestDirectory> {
    /** The option with one person a value: user name and address, with a space between them. */
    static final String PEOPLE = "people";

    /** The option that lets Keycloak store memberships; anything else refuses all changes. */
    static final String WRITABLE = "writable";

    /** The option that makes every look-up fail. */
    static final String DOWN = "down";

    @Override
    public String getId() {
        return "test-directory";
    }

    @Override
    public TestDirectory create(KeycloakSession session, ComponentModel model) {
        return new TestDirectory(session, model);
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(PEOPLE)
                .type(ProviderConfigProperty.MULTIVALUED_STRING_TYPE)
                .add()
                .property()
                .name(WRITABLE)
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .property()
                .name(DOWN)
                .type(ProviderConfigProperty.STRING_TYPE)
                .add()
                .build();
    }
}
