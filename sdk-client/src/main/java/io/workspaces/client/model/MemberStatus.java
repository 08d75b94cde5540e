package io.workspaces.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The status of a member in a workspace. */
public enum MemberStatus {
    /** Invited, but has not joined yet. Has no account, as far as the workspace is concerned. */
    INVITED,
    /** Has joined and has access. */
    ACTIVE,
    /** Has no access; the role, groups and metadata are kept. */
    ARCHIVED,
    /** A status that this version of the SDK does not know, from a newer server. */
    UNKNOWN;

    private static final Texts<MemberStatus> TEXTS = new Texts<>(values(), UNKNOWN, MemberStatus::label);

    /**
     * Returns the label, for example {@code Invited}.
     *
     * @return the label, as used in the JSON and in the console
     */
    public String label() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the status with a text.
     *
     * @param text the text in the JSON
     * @return the status; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static MemberStatus of(@Nullable String text) {
        return TEXTS.of(text);
    }
}
