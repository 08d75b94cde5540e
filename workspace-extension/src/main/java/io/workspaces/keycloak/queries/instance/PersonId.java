package io.workspaces.keycloak.queries.instance;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Identifies a person in a realm: the address, or the account's id if there is no address. */
public record PersonId(String key) {
    public String encode() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws WorkspacesException {@code not_found} */
    public static PersonId decode(String text) {
        try {
            return new PersonId(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notAnId) {
            throw WorkspacesException.notFound();
        }
    }
}
