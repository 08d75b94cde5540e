package io.workspaces.keycloak.invitation.page;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a page that shows a message. */
record MessagePage(Map<String, Object> attributes) {
    private static final String TEXTS = "workspacesInvite";

    /**
     * @param text the part of the message keys that belongs to this page
     * @param about the values for title and text, in order
     */
    static MessagePage of(String text, String... about) {
        return new MessagePage(Map.of("title", TEXTS + text + "Title", "text", TEXTS + text, "about", List.of(about)));
    }

    /** Adds a button. */
    MessagePage offering(String name, String label) {
        return with("button", name).with("label", TEXTS + label);
    }

    /** Adds a link. */
    MessagePage goingOn(URI next, String label) {
        return with("next", next.toString()).with("nextLabel", TEXTS + label);
    }

    /** Has the button send its form to the page's own address, and not to the one where logins end. */
    MessagePage staying() {
        return with("action", "");
    }

    private MessagePage with(String name, String value) {
        Map<String, Object> more = new HashMap<>(attributes);
        more.put(name, value);
        return new MessagePage(more);
    }
}
