package io.workspaces.keycloak.group;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Caches what texts parse to. The same text always parses to the same value, so nothing gets outdated. Keeps a bounded
 * number of texts of bounded length, and is emptied when it is full.
 *
 * @param <T> the immutable type of the values
 */
final class ParseCache<T> {
    private final int max;
    private final int maxLength;
    private final Function<String, T> parser;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    /**
     * @param max most texts that are kept
     * @param maxLength most characters of a text that is kept
     */
    ParseCache(int max, int maxLength, Function<String, T> parser) {
        this.max = max;
        this.maxLength = maxLength;
        this.parser = parser;
    }

    T read(String text) {
        T found = known.get(text);
        return found != null ? found : parse(text);
    }

    private T parse(String text) {
        T read = parser.apply(text);
        if (text.length() <= maxLength) {
            if (known.size() >= max) {
                known.clear();
            }
            known.put(text, read);
        }
        return read;
    }

    int size() {
        return known.size();
    }
}
