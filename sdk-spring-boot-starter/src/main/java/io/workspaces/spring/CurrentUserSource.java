package io.workspaces.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where a request tells of its user. Declare a bean of it to look elsewhere, into a session for example. */
public interface CurrentUserSource {
    /**
     * The access token.
     *
     * @param request of whom the user is asked
     * @return without {@code Bearer}, empty where nobody is signed in
     */
    Optional<String> accessToken(HttpServletRequest request);

    /**
     * The workspace.
     *
     * @param request of whom the user is asked
     * @return alias or id
     */
    String workspace(HttpServletRequest request);
}
