package io.workspaces.it.bulk;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files with many people. */
public final class People {
    private People() {}

    /** Rows for {@code <number>@<domain>}. */
    public static String csv(int from, int to, String domain) {
        return IntStream.range(from, to)
                .mapToObj(i -> "Person %d,%d@%s,End-user".formatted(i, i, domain))
                .collect(Collectors.joining("\n", "Full Name,Email,Role\n", "\n"));
    }
}
