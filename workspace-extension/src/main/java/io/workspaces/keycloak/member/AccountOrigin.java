package io.workspaces.keycloak.member;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a user federation has an account from.
 *
 * @param provider the federation's component
 * @param externalId the id of the account there
 */
public record AccountOrigin(String provider, String externalId) {
    private static final Pattern ID = Pattern.compile("f:([^:]+):(.+)", Pattern.DOTALL);

    /** The origin of an account that Keycloak does not import, which its id says. */
    public static Optional<AccountOrigin> ofId(String userId) {
        Matcher id = ID.matcher(userId);
        return id.matches() ? Optional.of(new AccountOrigin(id.group(1), id.group(2))) : Optional.empty();
    }
}
