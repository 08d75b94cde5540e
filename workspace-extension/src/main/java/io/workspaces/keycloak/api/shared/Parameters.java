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

/** Query parameters, read strictly. */
public final class Parameters {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_SEARCH = 255;

    /** Not what else {@link Long#parseLong} takes: digits of other scripts, a plus. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private Parameters() {}

    /**
     * What a path or a query names is looked up in the database, which takes no NUL.
     *
     * @throws WorkspacesException {@code not_found} for a path, {@code invalid_request} for a query
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
     * Which of two values is meant, nobody can tell.
     *
     * @param lists names of those that may be given more than once
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
     * The one value of a parameter.
     *
     * @return null if there is none, or an empty one
     * @throws WorkspacesException {@code invalid_request}
     */
    public static @Nullable String single(@Nullable List<String> values, String name) {
        if (values != null && values.size() > 1) {
            throw WorkspacesException.violation(name, "given_twice", "is given more than once");
        }
        return values == null || values.isEmpty() || values.get(0).isBlank() ? null : values.get(0);
    }

    /** What is empty is not given. */
    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Entries a page: 1 to 200, 50 when not given. */
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
     * What to search for: composed as what is stored, at most 255 characters.
     *
     * @return null where there is nothing to search for
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

    /** A list with commas; empty when not given. */
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
