package io.workspaces.client.internal.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code a.b['c d'].e ?? 'fallback'} up to the closing braces. Names are letters of any script,
 * digits, {@code _}, {@code $} and {@code -}; anything else goes into brackets and quotes, in which a
 * backslash takes the next character as it is.
 */
final class ExpressionReader {
    private final String text;
    private final Place place;
    private int at;

    ExpressionReader(String text, int start, Place place) {
        this.text = text;
        this.at = start;
        this.place = place;
    }

    /** Offset behind the closing braces. */
    int end() {
        return at;
    }

    Expression read(String close) {
        skipSpaces();
        List<String> path = path();
        skipSpaces();
        @Nullable String fallback = take("??") ? fallback() : null;
        skipSpaces();
        if (!take(close)) {
            throw place.invalid("expected " + close + " after " + String.join(".", path));
        }
        return new Expression(path, fallback, place);
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        path.add(name());
        while (at < text.length()) {
            if (take(".")) {
                path.add(name());
            } else if (take("[")) {
                path.add(bracketed());
            } else {
                break;
            }
        }
        return path;
    }

    private String name() {
        int start = at;
        while (at < text.length() && isNamePart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == start) {
            throw place.invalid("expected a name such as globals.currentUser.email");
        }
        return text.substring(start, at);
    }

    private static boolean isNamePart(int codePoint) {
        return (Character.isUnicodeIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint))
                || codePoint == '$'
                || codePoint == '-';
    }

    private String bracketed() {
        skipSpaces();
        boolean quoted = at < text.length() && isQuote(text.charAt(at));
        String name = quoted ? quoted() : name();
        skipSpaces();
        if (!take("]")) {
            throw place.invalid("expected ] after ['" + name + "'");
        }
        return name;
    }

    private String fallback() {
        skipSpaces();
        if (at >= text.length() || !isQuote(text.charAt(at))) {
            throw place.invalid("expected a text in quotes after ??");
        }
        return quoted();
    }

    private String quoted() {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (at++ >= text.length()) {
            throw place.invalid("a quote is not closed");
        }
        return value.toString();
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean take(String token) {
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }
}
