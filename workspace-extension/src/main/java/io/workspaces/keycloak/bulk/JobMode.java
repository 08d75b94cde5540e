package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.Choice;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file does with people who are members already. */
public enum JobMode {
    /** They are skipped. */
    INVITE,
    /** They become what the file says. */
    UPDATE,
    /** No file: what another job did is taken back. */
    UNDO,
    /** No file: one thing is done to some members. */
    ACTION;

    /** How rows of such a file can end. */
    Set<RowOutcome> outcomes() {
        EnumSet<RowOutcome> outcomes = EnumSet.of(RowOutcome.INVITED, RowOutcome.SKIPPED, RowOutcome.FAILED);
        if (this != INVITE) {
            outcomes.addAll(EnumSet.range(RowOutcome.UPDATE, RowOutcome.UNCHANGED));
        }
        return outcomes;
    }

    public String label() {
        return Choice.label(this);
    }

    /** The mode of a file. @throws io.workspaces.keycloak.kernel.WorkspacesException {@code invalid_request} */
    public static JobMode parse(@Nullable String text) {
        return text == null ? INVITE : Choice.of(text, "mode", "mode_unknown", INVITE, UPDATE);
    }
}
