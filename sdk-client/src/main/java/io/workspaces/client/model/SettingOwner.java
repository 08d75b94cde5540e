package io.workspaces.client.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who owns a setting. */
public enum SettingOwner {
    /** Realm admins can change it; workspace Admins can only read it. */
    REALM,
    /** Workspace Admins can change it too. */
    WORKSPACE,
    /** An owner that this version of the SDK does not know, from a newer server. */
    UNKNOWN;

    private static final Texts<SettingOwner> TEXTS = new Texts<>(values(), UNKNOWN, SettingOwner::text);

    /**
     * Returns the owner with a text.
     *
     * @param text the text in the JSON
     * @return the owner; {@link #UNKNOWN} if this version of the SDK does not know it
     */
    public static SettingOwner of(@Nullable String text) {
        return TEXTS.of(text);
    }

    /**
     * Returns the text in the JSON.
     *
     * @return the name in lower case
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
