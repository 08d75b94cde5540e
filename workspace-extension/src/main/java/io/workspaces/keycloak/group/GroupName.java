package io.workspaces.keycloak.group;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Nfc;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a custom group: 1 to 50 letters, digits, spaces, {@code _} and {@code -}. */
public record GroupName(String value) {
    /** Longest name, in characters. */
    public static final int MAX_LENGTH = 50;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} _-]+");

    /** @throws WorkspacesException {@code invalid_request} at {@code name} */
    public static GroupName parse(String text) {
        String name = Nfc.isBeyond(text, MAX_LENGTH) ? "" : Nfc.of(text.strip());
        if (name.isEmpty()
                || name.length() > MAX_LENGTH
                || key(name).length() > MAX_LENGTH
                || !ALLOWED.matcher(name).matches()) {
            throw WorkspacesException.violation(
                    "name", "group_name_invalid", "has to be 1 to " + MAX_LENGTH + " letters, digits, spaces, _ or -");
        }
        if (DefaultRole.find(name).isPresent()) {
            throw WorkspacesException.violation("name", "group_name_reserved", "is the name of a default role");
        }
        return new GroupName(name);
    }

    /** The key of a possible group name, or empty if the text is too long for a name. */
    public static Optional<String> findKey(String text) {
        return Nfc.isBeyond(text, MAX_LENGTH) ? Optional.empty() : Optional.of(key(text));
    }

    /** The key that names have in common if they count as the same. */
    public static String key(String name) {
        return Nfc.of(name.strip()).toLowerCase(Locale.ROOT);
    }

    /** The first of {@code <name>_copy}, {@code <name>_copy_2}… that is free, shortened to the limit. */
    public static GroupName copyOf(String source, Collection<Group> taken) {
        Set<String> keys = taken.stream().map(group -> key(group.name())).collect(Collectors.toSet());
        for (int i = 1; ; i++) {
            String suffix = i == 1 ? "_copy" : "_copy_" + i;
            String name = shortened(source, MAX_LENGTH - suffix.length()) + suffix;
            if (!keys.contains(key(name))) {
                return new GroupName(name);
            }
        }
    }

    private static String shortened(String name, int length) {
        String stem = name;
        while (stem.length() > length || key(stem).length() > length) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.strip();
    }

    public void requireFree(Collection<Group> others) {
        String key = key(value);
        if (others.stream().anyMatch(group -> key(group.name()).equals(key))) {
            throw WorkspacesException.of(ErrorCode.GROUP_EXISTS, "A group named " + value + " exists");
        }
    }
}
