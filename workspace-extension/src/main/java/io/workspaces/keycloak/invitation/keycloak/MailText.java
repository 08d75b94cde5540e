package io.workspaces.keycloak.invitation.keycloak;

import java.util.regex.Pattern;

/**
 * Names as mails say them: on one line, and with nothing that mail programs make a link of. Names of
 * workspaces may have dots, and those of accounts are Keycloak's, so that none of them can be relied on.
 */
final class MailText {
    /** Not seen, and the end of a domain to a mail program. */
    private static final String WORD_JOINER = "\u2060";

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /** What is not seen, without the joiners that some scripts are written with. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\u200c\u200d]]");

    private static final Pattern LINKING =
            Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}][.。．｡@])(?=[\\p{L}\\p{N}])|(?<=:)(?=//)");

    private MailText() {}

    static String of(String name) {
        String line = UNSEEN.matcher(BREAKS.matcher(name).replaceAll(" ")).replaceAll("");
        return LINKING.matcher(line).replaceAll(WORD_JOINER).strip();
    }
}
