package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.Nfc;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads query parameters strictly. */
public final class Parameters {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_SEARCH = 255;

    /** Excludes what {@link Long#parseLong} also accepts: digits of other scripts, a plus sign. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private Parameters() {}

    /**
     * Refuses the character NUL: values from path and query are looked up in the database, which does not accept it.
     *
     * @throws WorkspacesException {@code not_found} if it is in the path, {@code invalid_request} if it is in the query
     */
    public static void requireStorable(URI request) {
        if (!StorableText.isStorable(request.getPath())) {
            throw WorkspacesException.notFound();
        }
        if (request.getQuery() != null && !StorableText.isStorable(request.getQuery())) {
            throw WorkspacesException.violation("query", "text_invalid", "has the character NUL");
        }
    }

    /**
     * Refuses parameters that are given more than once, since it is unclear which value is meant.
     *
     * @param lists names of parameters that may be given more than once
     * @throws WorkspacesException {@code invalid_request}
     */
    public static void requireSingle(Map<String, List<String>> query, Set<String> lists) {
        query.forEach((name, values) -> {
            if (!lists.contains(name)) {
                single(values, name);
            }
        });
    }

    /**
     * The single value of a parameter.
     *
     * @return null if it is missing or empty
     * @throws WorkspacesException {@code invalid_request}
     */
    public static @Nullable String single(@Nullable List<String> values, String name) {
        if (values != null && values.size() > 1) {
            throw WorkspacesException.violation(name, "given_twice", "is given more than once");
        }
        return values == null || values.isEmpty() || values.get(0).isBlank() ? null : values.get(0);
    }

    /** The text, or null if it is empty. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The number of entries per page: 1 to 200, by default 50. */
    public static int limit(@Nullable String text) {
        return number(text, "limit", DEFAULT_LIMIT, 1, Page.MAX_LIMIT);
    }

    public static int number(@Nullable String text, String name, int fallback, int min, int max) {
        if (text == null || text.isBlank()) {
            return fallback;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw WorkspacesException.violation(name, "number_invalid", "is not a whole number");
        }
        long number = Long.parseLong(text);
        if (number < min || number > max) {
            throw WorkspacesException.violation(name, "number_invalid", "has to be from " + min + " to " + max);
        }
        return (int) number;
    }

    /**
     * The search text, composed like the stored texts; at most 255 characters.
     *
     * @return null if there is nothing to search for
     */
    public static @Nullable String search(@Nullable String text) {
        if (text == null || Limits.text(text, MAX_SEARCH, "search").isBlank()) {
            return null;
        }
        return Nfc.of(text.strip());
    }

    public static boolean flag(@Nullable String text, String name) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true") || text.isEmpty()) {
            return true;
        }
        throw WorkspacesException.violation(name, "boolean_invalid", "has to be true or false");
    }

    /** A comma-separated list; empty if the parameter is missing. */
    public static <T> Set<T> list(@Nullable String text, Function<String, T> parse) {
        Set<T> values = new LinkedHashSet<>();
        if (text != null) {
            Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(parse)
                    .forEach(values::add);
        }
        return values;
    }
}
