package io.workspaces.keycloak.token;

import java.util.List;

/** Where accounts are Active. */
public interface Standings {
    List<Standing> of(String realm, String userId);
}
