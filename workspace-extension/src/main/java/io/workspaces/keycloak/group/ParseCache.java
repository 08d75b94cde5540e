package io.workspaces.keycloak.group;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was read from texts: the same text always means the same, so that nothing can be outdated. Keeps so many texts
 * of a bounded length, and begins anew when it is full.
 *
 * @param <T> what texts are read as; immutable
 */
final class ParseCache<T> {
    private final int most;
    private final int longest;
    private final Function<String, T> reading;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    /** @param longest the most characters of a text that is kept */
    ParseCache(int most, int longest, Function<String, T> reading) {
        this.most = most;
        this.longest = longest;
        this.reading = reading;
    }

    T read(String text) {
        T found = known.get(text);
        return found != null ? found : readAnew(text);
    }

    private T readAnew(String text) {
        T read = reading.apply(text);
        if (text.length() <= longest) {
            if (known.size() >= most) {
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
