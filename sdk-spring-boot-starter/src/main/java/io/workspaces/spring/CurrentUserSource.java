package io.workspaces.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Finds the access token and the workspace of a request. Declare a bean of this type to read them from somewhere
 * else, for example from a session.
 */
public interface CurrentUserSource {
    /**
     * Returns the access token of a request.
     *
     * @param request the request
     * @return the token without {@code Bearer}; empty if nobody is signed in
     */
    Optional<String> accessToken(HttpServletRequest request);

    /**
     * Returns the workspace of a request.
     *
     * @param request the request
     * @return the alias or id
     */
    String workspace(HttpServletRequest request);
}
