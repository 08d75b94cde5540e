package io.workspaces.keycloak.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words in requests that stand for constants: their names in lower case. */
public final class Choice {
    private Choice() {}

    public static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant that a word in any case stands for; none is null.
     *
     * @throws WorkspacesException like {@link #of}
     */
    @SafeVarargs
    public static <E extends Enum<E>> @Nullable E find(
            @Nullable String text, String field, String violation, E... choices) {
        return text == null || text.isBlank()
                ? null
                : of(text.strip().toLowerCase(Locale.ROOT), field, violation, choices);
    }

    /**
     * The constant that a word stands for.
     *
     * @param choices those that can be chosen
     * @throws WorkspacesException {@code invalid_request} with the field and its violation
     */
    @SafeVarargs
    public static <E extends Enum<E>> E of(String text, String field, String violation, E... choices) {
        return Arrays.stream(choices)
                .filter(choice -> label(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> WorkspacesException.violation(
                        field,
                        violation,
                        "is not one of "
                                + Arrays.stream(choices).map(Choice::label).collect(Collectors.joining(", "))));
    }
}
