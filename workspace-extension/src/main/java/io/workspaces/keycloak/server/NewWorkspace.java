package io.workspaces.keycloak.server;

import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON of a workspace to create; without an alias one is made of the name. */
record NewWorkspace(
        @Nullable String name,
        @Nullable String alias,
        @Nullable String description) {
    private static final int MAX_ALIAS = 255;

    String checkedName() {
        return WorkspaceBody.checkedName(name == null ? "" : name);
    }

    @Nullable
    String checkedDescription() {
        return WorkspaceBody.checkedDescription(description);
    }

    String checkedAlias() {
        String text = alias == null || alias.isBlank() ? fromName() : alias.strip();
        if (!Limits.text(text, MAX_ALIAS, "alias").matches("[A-Za-z0-9._-]{1,255}")) {
            throw WorkspacesException.violation(
                    "alias", "alias_invalid", "has to be letters, digits, dot, underscore or hyphen");
        }
        return text;
    }

    private String fromName() {
        return Normalizer.normalize(checkedName(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
