package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.EnumSet;
import java.util.Locale;
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
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode of a file. @throws WorkspacesException {@code invalid_request} */
    public static JobMode parse(@Nullable String text) {
        if (text == null || text.equals("invite")) {
            return INVITE;
        }
        if (text.equals("update")) {
            return UPDATE;
        }
        throw WorkspacesException.violation("mode", "mode_unknown", "is not invite or update");
    }
}
