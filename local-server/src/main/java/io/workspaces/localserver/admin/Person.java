package io.workspaces.localserver.admin;

import java.util.List;
import java.util.Map;

/** A realm user to be made; the e-mail address is the user name too. */
public record Person(String email, String firstName, String lastName, String password, boolean emailVerified) {
    /** With a verified address. */
    public static Person of(String email, String password) {
        return new Person(email, "Test", "Person", password, true);
    }

    public Person named(String first, String last) {
        return new Person(email, first, last, password, emailVerified);
    }

    public Person unverified() {
        return new Person(email, firstName, lastName, password, false);
    }

    Map<String, Object> representation() {
        return Map.of(
                "username", email,
                "email", email,
                "firstName", firstName,
                "lastName", lastName,
                "emailVerified", emailVerified,
                "enabled", true,
                "credentials", List.of(Map.of("type", "password", "value", password, "temporary", false)));
    }
}
