package io.workspaces.keycloak.kernel;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * A normalized e-mail address: trimmed, NFC, lower case, the domain in ASCII (IDNA), at most 254 characters. Two
 * addresses of the same mailbox are equal.
 *
 * <p>The JDK implements IDNA 2003, which maps a domain with ß, ς or a joiner to another domain than today's mail
 * servers do. Such a domain is accepted in its {@code xn--} form only.
 */
public record EmailAddress(String value) {
    /** Longest address, in characters. */
    public static final int MAX_LENGTH = 254;

    /** Characters that IDNA 2003 replaces and IDNA 2008 keeps; U+1E9E is the capital ß. */
    private static final String DEVIATIONS = "\u00df\u1e9e\u03c2\u200c\u200d";

    private static final String NOT_AN_ADDRESS = "is not an e-mail address";
    private static final int MAX_LOCAL = 64;
    private static final int MAX_LABEL = 63;

    public EmailAddress {
        if (!value.equals(normalize(value).orElse(null))) {
            throw new IllegalArgumentException("not a normalized e-mail address");
        }
    }

    /**
     * Parses an address that a person typed.
     *
     * @throws WorkspacesException {@code invalid_request} with a violation at {@code field}
     */
    public static EmailAddress parse(String text, String field) {
        return find(text).orElseThrow(() -> refusal(text, field));
    }

    private static WorkspacesException refusal(String text, String field) {
        if (hasDeviation(text.toLowerCase(Locale.ROOT))) {
            return WorkspacesException.violation(
                    field,
                    "email_domain_ambiguous",
                    "has a domain with ß, ς or a joiner, which mail servers read in two ways; write its xn-- form");
        }
        return WorkspacesException.violation(
                field,
                "email_invalid",
                Nfc.isBeyond(text, MAX_LENGTH)
                        ? NOT_AN_ADDRESS
                        : Unseen.describe(text.strip(), Unseen::inAddress).orElse(NOT_AN_ADDRESS));
    }

    /** The address in the text, or empty if the text is not an address. */
    public static Optional<EmailAddress> find(String text) {
        return normalize(text).filter(EmailAddress::hasName).map(EmailAddress::new);
    }

    /** Whether the domain is a name and not an IP address. No top-level domain begins with a digit. */
    private static boolean hasName(String normal) {
        char top = normal.charAt(normal.lastIndexOf('.') + 1);
        return top < '0' || top > '9';
    }

    private static boolean hasDeviation(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = text.lastIndexOf('@') + 1; i < text.length(); i++) {
            if (DEVIATIONS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> normalize(String text) {
        if (Nfc.isBeyond(text, MAX_LENGTH)) {
            return Optional.empty();
        }
        String address = Nfc.of(text.strip()).toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at < 1 || at > MAX_LOCAL || address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        if (!validLocal(local)) {
            return Optional.empty();
        }
        if (hasDeviation(address)) {
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

    /** Nearly all domains are ASCII already; to check for that is faster than to convert. */
    private static String ascii(String domain) {
        if (isPlain(domain)) {
            return domain;
        }
        if (domain.codePoints().anyMatch(Unseen::inAddress)) {
            throw new IllegalArgumentException("IDNA 2003 would drop a character");
        }
        return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
    }

    /** Whether the domain consists of two or more labels of lower-case letters, digits and inner hyphens. */
    private static boolean isPlain(String domain) {
        int label = 0;
        for (int i = 0; i <= domain.length(); i++) {
            char c = i < domain.length() ? domain.charAt(i) : '.';
            if (c == '.') {
                if (i == label || i - label > MAX_LABEL || domain.charAt(label) == '-' || domain.charAt(i - 1) == '-') {
                    return false;
                }
                label = i + 1;
            } else if (!isLowerOrDigit(c) && c != '-') {
                return false;
            }
        }
        return domain.indexOf('.') > 0;
    }

    private static boolean isLowerOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean validLocal(String local) {
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return false;
        }
        int c;
        for (int i = 0; i < local.length(); i += Character.charCount(c)) {
            c = local.codePointAt(i);
            boolean valid = c > 0x7f
                    ? Character.isLetterOrDigit(c) || isMark(c)
                    : isLowerOrDigit(c) || "!#$%&'*+/=?^_`{|}~.-".indexOf(c) >= 0;
            if (!valid) {
                return false;
            }
        }
        return true;
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
