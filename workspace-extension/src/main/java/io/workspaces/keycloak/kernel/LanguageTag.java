package io.workspaces.keycloak.kernel;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the names of languages, such as {@code de} or {@code pt-BR}. */
public final class LanguageTag {
    /** Longest tag; a column has this length. */
    private static final int MAX_LENGTH = 35;

    private LanguageTag() {}

    /**
     * Reads a tag in any case, with hyphens or underscores.
     *
     * @throws WorkspacesException {@code locale_unknown} at {@code field}
     */
    public static String parse(String text, String field) {
        String written = text.strip().replace('_', '-');
        try {
            if (!written.isEmpty() && written.length() <= MAX_LENGTH) {
                return new Locale.Builder().setLanguageTag(written).build().toLanguageTag();
            }
        } catch (IllformedLocaleException notOne) {
            // Refused below.
        }
        throw unknown(field);
    }

    /** @throws WorkspacesException {@code locale_unknown} at {@code field} if the tag is none of the languages */
    public static void require(@Nullable String tag, Collection<String> languages, String field) {
        if (tag != null && languages.stream().noneMatch(tag::equalsIgnoreCase)) {
            throw unknown(field);
        }
    }

    private static WorkspacesException unknown(String field) {
        return WorkspacesException.violation(field, "locale_unknown", "is no language that the realm supports");
    }
}
