package io.workspaces.client.internal.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code a.b['c d'].e ?? 'fallback'} up to the closing braces. Names consist of letters of any script,
 * digits, {@code _}, {@code $} and {@code -}. Anything else must be in brackets and quotes, in which a backslash
 * escapes the next character.
 */
final class ExpressionReader {
    private final String text;
    private final Position position;
    private int at;

    ExpressionReader(String text, int start, Position position) {
        this.text = text;
        this.at = start;
        this.position = position;
    }

    /** Returns the offset after the closing braces. */
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
            throw position.invalid("expected " + close + " after " + String.join(".", path));
        }
        return new Expression(path, fallback, position);
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
            throw position.invalid("expected a name such as globals.currentUser.email");
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
            throw position.invalid("expected ] after ['" + name + "'");
        }
        return name;
    }

    private String fallback() {
        skipSpaces();
        if (at >= text.length() || !isQuote(text.charAt(at))) {
            throw position.invalid("expected a text in quotes after ??");
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
            throw position.invalid("a quote is not closed");
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
