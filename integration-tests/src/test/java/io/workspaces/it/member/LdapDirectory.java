package io.workspaces.it.member;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import io.workspaces.it.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An LDAP server in memory. */
final class LdapDirectory implements AutoCloseable {
    private static final String BASE = "dc=example,dc=org";

    private final InMemoryDirectoryServer server;

    private LdapDirectory(InMemoryDirectoryServer server) {
        this.server = server;
    }

    static LdapDirectory start() throws LDAPException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.addAdditionalBindCredentials("cn=keycloak", "secret");
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("any", 0));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        try {
            server.add("dn: " + BASE, "objectClass: domain", "dc: example");
        } catch (LDIFException wrong) {
            throw new IllegalStateException(wrong);
        }
        server.startListening();
        return new LdapDirectory(server);
    }

    /** Adds somebody whose password is that of all people of the tests. */
    void add(String name, String email) throws LDAPException {
        try {
            server.add(
                    "dn: " + entry(name),
                    "objectClass: inetOrgPerson",
                    "uid: " + name,
                    "cn: " + name,
                    "sn: Person",
                    "mail: " + email,
                    "userPassword: " + Doors.PASSWORD);
        } catch (LDIFException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    void remove(String name) throws LDAPException {
        server.delete(entry(name));
    }

    private static String entry(String name) {
        return "uid=" + name + "," + BASE;
    }

    /**
     * Lets the realm ask the directory for each account whenever somebody wants it.
     *
     * @param imports whether Keycloak keeps the accounts in its database
     * @return the component's id
     */
    String offerTo(TestRealm realm, boolean imports) {
        return realm.api().create("/components", component(realm, imports));
    }

    /** Turns import on or off. */
    void change(TestRealm realm, String component, boolean imports) {
        realm.api().put("/components/" + component, component(realm, imports));
    }

    private Map<String, Object> component(TestRealm realm, boolean imports) {
        Map<String, String> config = Map.ofEntries(
                Map.entry("enabled", "true"),
                Map.entry("importEnabled", String.valueOf(imports)),
                Map.entry("editMode", "READ_ONLY"),
                Map.entry("cachePolicy", "NO_CACHE"),
                Map.entry("vendor", "other"),
                Map.entry(
                        "connectionUrl",
                        "ldap://" + realm.server().keycloak().testHost() + ":" + server.getListenPort()),
                Map.entry("authType", "simple"),
                Map.entry("bindDn", "cn=keycloak"),
                Map.entry("bindCredential", "secret"),
                Map.entry("usersDn", BASE),
                Map.entry("searchScope", "1"),
                Map.entry("userObjectClasses", "inetOrgPerson"),
                Map.entry("usernameLDAPAttribute", "uid"),
                Map.entry("rdnLDAPAttribute", "uid"),
                Map.entry("uuidLDAPAttribute", "entryUUID"),
                Map.entry("trustEmail", "true"));
        return Map.of(
                "name", "ldap",
                "providerId", "ldap",
                "providerType", "org.keycloak.storage.UserStorageProvider",
                "config",
                        config.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, option -> List.of(option.getValue()))));
    }

    @Override
    public void close() {
        server.close();
    }
}
