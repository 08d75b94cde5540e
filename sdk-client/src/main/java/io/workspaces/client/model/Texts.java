package io.workspaces.client.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The constants of an enum by their texts in the JSON. What a newer server calls otherwise is unknown, and logged. */
final class Texts<T extends Enum<T>> {
    private static final System.Logger LOG = System.getLogger("io.workspaces.client");
    private static final int MAX_LOGGED = 50;
    private static final Pattern WORD = Pattern.compile("[\\w -]{1,50}");

    private final Map<String, T> constants = new HashMap<>();
    private final Set<String> logged = ConcurrentHashMap.newKeySet();
    private final T unknown;

    Texts(T[] all, T unknown, Function<T, String> text) {
        for (T constant : all) {
            if (constant != unknown) {
                constants.put(text.apply(constant), constant);
            }
        }
        this.unknown = unknown;
    }

    T of(@Nullable String text) {
        T constant = constants.getOrDefault(text, unknown);
        if (constant == unknown && text != null) {
            log(text);
        }
        return constant;
    }

    /** Once for each text, and for not too many of them. */
    private void log(String text) {
        if (logged.size() < MAX_LOGGED && WORD.matcher(text).matches() && logged.add(text)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The server sent the {0} \"{1}\", which this version of the SDK does not know",
                    unknown.getDeclaringClass().getSimpleName(),
                    text);
        }
    }
}
