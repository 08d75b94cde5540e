package io.workspaces.keycloak.invitation.keycloak;

import java.util.regex.Pattern;

/**
 * Makes names safe for mails: on one line, and without anything that mail programs turn into a link. Names of workspaces
 * may contain dots, and those of accounts anything that Keycloak accepts.
 */
final class MailText {
    /** Invisible; mail programs see the end of a domain in it. */
    private static final String WORD_JOINER = "\u2060";

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /** Invisible characters, except the joiners that some scripts need. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\u200c\u200d]]");

    private static final Pattern LINKING =
            Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}][.\u2024﹒。．｡@﹫＠])(?=[\\p{L}\\p{N}])|(?<=[:﹕：])(?=[/／]{2})");

    private MailText() {}

    static String of(String name) {
        String line = UNSEEN.matcher(BREAKS.matcher(name).replaceAll(" ")).replaceAll("");
        return LINKING.matcher(line).replaceAll(WORD_JOINER).strip();
    }
}
