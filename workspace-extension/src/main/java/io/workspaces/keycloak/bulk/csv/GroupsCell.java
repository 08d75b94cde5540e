package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The custom groups of a row: names separated by {@code |}, {@code ;}, a comma or a line break, none of which a name
 * has; each once whatever its case.
 */
final class GroupsCell {
    private static final Pattern SEPARATOR = Pattern.compile("[|;,\r\n]");

    private GroupsCell() {}

    /** @throws WorkspacesException {@code invalid_request} with {@code too_many} */
    public static List<String> parse(String cell) {
        if (cell.isBlank()) {
            return List.of();
        }
        Map<String, String> names = SEPARATOR
                .splitAsStream(cell)
                .map(Blanks::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT),
                        Function.identity(),
                        (first, again) -> first,
                        LinkedHashMap::new));
        Limits.count(names.size(), Group.MAX_OF_MEMBER, "groups");
        return List.copyOf(names.values());
    }

    /** The cell of a file that names these groups. */
    public static String write(List<String> names) {
        return String.join("|", names);
    }
}
