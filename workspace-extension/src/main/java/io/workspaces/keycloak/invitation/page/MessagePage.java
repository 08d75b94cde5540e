package io.workspaces.keycloak.invitation.page;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A page that mainly says something. */
record MessagePage(Map<String, Object> attributes) {
    private static final String TEXTS = "workspacesInvite";

    /**
     * @param text the part of the keys of title and text that is its own
     * @param about what both name, in turn
     */
    static MessagePage of(String text, String... about) {
        return new MessagePage(Map.of("title", TEXTS + text + "Title", "text", TEXTS + text, "about", List.of(about)));
    }

    /** With a button. */
    MessagePage offering(String name, String label) {
        return with("button", name).with("label", TEXTS + label);
    }

    /** With a link. */
    MessagePage goingOn(URI next) {
        return with("next", next.toString());
    }

    /** With a button that sends the page's own address a request, and not the one where logins end. */
    MessagePage staying() {
        return with("action", "");
    }

    private MessagePage with(String name, String value) {
        Map<String, Object> more = new HashMap<>(attributes);
        more.put(name, value);
        return new MessagePage(more);
    }
}
