package io.workspaces.keycloak.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A normalized e-mail address: trimmed, NFC, lower case, the domain in ASCII (IDNA), at most 254
 * characters. Two addresses of the same mailbox are equal.
 */
public record EmailAddress(String value) {
    /** Longest address, in characters. */
    public static final int MAX_LENGTH = 254;

    private static final int MAX_LOCAL = 64;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern PLAIN_DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

    public EmailAddress {
        if (!value.equals(normalize(value).orElse(null))) {
            throw new IllegalArgumentException("not a normalized e-mail address");
        }
    }

    /**
     * Reads an address as a person wrote it.
     *
     * @throws WorkspacesException {@code invalid_request} with a violation at {@code field}
     */
    public static EmailAddress parse(String text, String field) {
        return find(text)
                .orElseThrow(() -> WorkspacesException.violation(field, "email_invalid", "is not an e-mail address"));
    }

    /** The address that the text holds, or nothing when it holds none. */
    public static Optional<EmailAddress> find(String text) {
        return normalize(text).map(EmailAddress::new);
    }

    private static Optional<String> normalize(String text) {
        String address = Nfc.of(text.strip()).toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL || address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        if (!validLocal(local)) {
            return Optional.empty();
        }
        try {
            String domain = ascii(address.substring(at + 1));
            String normal = local + "@" + domain;
            boolean valid = domain.indexOf('.') > 0 && !domain.endsWith(".") && normal.length() <= MAX_LENGTH;
            return valid ? Optional.of(normal) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    /** Nearly all domains are in ASCII already, which a look tells sooner than a conversion does. */
    private static String ascii(String domain) {
        return PLAIN_DOMAIN.matcher(domain).matches()
                ? domain
                : IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    private static boolean validLocal(String local) {
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return false;
        }
        return local.codePoints()
                .allMatch(c -> c > 0x7f
                        ? Character.isLetterOrDigit(c) || isMark(c)
                        : Character.isLetterOrDigit(c) || "!#$%&'*+/=?^_`{|}~.-".indexOf(c) >= 0);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    @Override
    public String toString() {
        return value;
    }
}
