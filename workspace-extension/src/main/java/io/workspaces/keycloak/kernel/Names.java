package io.workspaces.keycloak.kernel;

import java.util.regex.Pattern;

/** Cleans names of people and workspaces: every character of a name is visible. */
public final class Names {
    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");

    private Names() {}

    /**
     * The name in NFC, without surrounding or repeated spaces.
     *
     * @param max length of the longest name, in characters
     * @throws WorkspacesException {@code invalid_request} with {@code too_long} or {@code name_character_invalid} at
     *     {@code field}
     */
    public static String clean(String text, int max, String field) {
        if (Nfc.isBeyond(text, max)) {
            throw tooLong(max, field);
        }
        String name = isPlain(text) ? text : composed(text, field);
        if (name.length() > max) {
            throw tooLong(max, field);
        }
        return name;
    }

    /**
     * The name of a workspace, cleaned. It goes out in mails, so it may be a domain, as Booking.com is, but nothing else
     * that mail programs turn into a link.
     *
     * @throws WorkspacesException as {@link #clean}, and {@code invalid_request} with {@code name_looks_like_link}
     */
    public static String ofWorkspace(String text, int max, String field) {
        String name = clean(text, max, field);
        LinkInText.refuseButDomain(name, field);
        return name;
    }

    private static String composed(String text, String field) {
        String stripped = text.strip();
        Unseen.describe(stripped, Unseen::inName).ifPresent(fault -> {
            throw WorkspacesException.violation(field, "name_character_invalid", fault);
        });
        return SPACES.matcher(Nfc.of(stripped)).replaceAll(" ").strip();
    }

    /** Whether the name is ASCII without superfluous spaces, as most names are. */
    private static boolean isPlain(String name) {
        boolean afterSpace = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && afterSpace)) {
                return false;
            }
            afterSpace = c == ' ';
        }
        return !afterSpace;
    }

    private static WorkspacesException tooLong(int max, String field) {
        return WorkspacesException.violation(field, "too_long", "is longer than " + max + " characters");
    }
}
