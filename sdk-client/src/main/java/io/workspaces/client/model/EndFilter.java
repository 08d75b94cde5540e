package io.workspaces.client.model;

import java.util.Locale;

/** Which members, by the end of their membership. */
public enum EndFilter {
    /** Invited and active members whose membership ends within 30 days. */
    SOON,
    /** Members whose membership has an end, in any status. */
    SET,
    /** Members who are archived because the end has come. */
    PASSED;

    /**
     * Returns the text that the server knows.
     *
     * @return the text
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
