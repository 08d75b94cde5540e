package io.workspaces.keycloak.queries.instance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the numbers of people of large realms for a minute: whoever counts everybody reads a row of each. The number of
 * a smaller realm is always that of the moment.
 */
public final class KeptCounts {
    private static final long LARGE = 100_000;
    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final Map<String, Realm> realms = new ConcurrentHashMap<>();
    private final Clock clock;

    public KeptCounts(Clock clock) {
        this.clock = clock;
    }

    PeopleCount of(String realm, Supplier<PeopleCount> counting) {
        return realms.computeIfAbsent(realm, id -> new Realm()).count(clock, counting);
    }

    private static final class Realm {
        private @Nullable PeopleCount kept;

        /** Whoever asks while somebody counts waits, and in a large realm gets that number. */
        synchronized PeopleCount count(Clock clock, Supplier<PeopleCount> counting) {
            Instant now = clock.instant();
            PeopleCount known = kept;
            if (known == null || now.isAfter(known.at().plus(MAX_AGE))) {
                known = counting.get();
                kept = known.total() < LARGE ? null : known;
            }
            return known;
        }
    }
}
