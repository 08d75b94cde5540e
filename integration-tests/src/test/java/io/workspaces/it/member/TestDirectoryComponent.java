package io.workspaces.it.member;

import io.workspaces.it.TestRealm;
import java.util.List;
import java.util.Map;

/**
 * A user storage of a realm without import, by {@link io.workspaces.it.directory.TestDirectory}. Its accounts have ids
 * like {@code f:component:name}.
 */
record TestDirectoryComponent(TestRealm realm, String id) {
    /** @param people user names with addresses */
    static TestDirectoryComponent create(TestRealm realm, Map<String, String> people) {
        return new TestDirectoryComponent(
                realm, realm.api().create("/components", component(people, Map.of("writable", "true"))));
    }

    /** @param options {@code writable}, {@code down}, {@code enabled}, {@code cachePolicy} */
    void change(Map<String, String> people, Map<String, String> options) {
        realm.api().put("/components/" + id, component(people, options));
    }

    void remove() {
        realm.api().delete("/components/" + id);
    }

    String userId(String name) {
        return "f:" + id + ":" + name;
    }

    private static Map<String, Object> component(Map<String, String> people, Map<String, String> options) {
        return Map.of(
                "name", "directory",
                "providerId", "test-directory",
                "providerType", "org.keycloak.storage.UserStorageProvider",
                "config",
                        Map.of(
                                "enabled", List.of(options.getOrDefault("enabled", "true")),
                                "importEnabled", List.of("false"),
                                "cachePolicy", List.of(options.getOrDefault("cachePolicy", "NO_CACHE")),
                                "writable", List.of(options.getOrDefault("writable", "true")),
                                "down", List.of(options.getOrDefault("down", "false")),
                                "people",
                                        people.entrySet().stream()
                                                .map(person -> person.getKey() + " " + person.getValue())
                                                .toList()));
    }
}
