package io.workspaces.keycloak.crypto;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.ArrayList;
import java.util.List;

/**
 * What an encrypted value belongs to in its workspace: a purpose and the ids of its place. It can be decrypted for
 * nothing else.
 */
public record Binding(String purpose, List<String> fields) {
    private static final String FORMAT = "wsp1";

    public Binding {
        fields = List.copyOf(fields);
    }

    public static Binding of(String purpose, String... fields) {
        return new Binding(purpose, List.of(fields));
    }

    byte[] associatedData(WorkspaceId workspace) {
        List<String> all = new ArrayList<>(fields.size() + 4);
        all.add(FORMAT);
        all.add(workspace.realm());
        all.add(workspace.organization());
        all.add(purpose);
        all.addAll(fields);
        return AssociatedData.of(all);
    }
}
