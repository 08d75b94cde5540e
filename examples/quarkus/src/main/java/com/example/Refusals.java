package com.example;

import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.UnauthorizedException;
import io.workspaces.client.error.WorkspacesException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what the SDK refuses: 401 without a valid token, 403 who is not in the workspace or may not, else 503. */
@Provider
public class Refusals implements ExceptionMapper<WorkspacesException> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(WorkspacesException refused) {
        if (refused instanceof UnauthorizedException) {
            boolean token = headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
            return Response.status(401)
                    .header(HttpHeaders.WWW_AUTHENTICATE, token ? "Bearer error=\"invalid_token\"" : "Bearer")
                    .build();
        }
        boolean outside = refused instanceof ForbiddenException || refused instanceof NotFoundException;
        return Response.status(outside ? 403 : 503).build();
    }
}
