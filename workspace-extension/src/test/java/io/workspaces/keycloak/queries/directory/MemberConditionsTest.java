package io.workspaces.keycloak.queries.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemberConditionsTest {
    private static final Path CHANGE_LOGS = Path.of("src/main/resources/META-INF/workspaces");

    /** PostgreSQL takes an index for an order only if its expression is the same to the character. */
    @Test
    void what_lists_have_in_place_of_nothing_is_what_the_indexes_have() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(CHANGE_LOGS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                all.append(Files.readString(file));
            }
        }
        assertThat(all)
                .contains("\"coalesce(EMAIL, '" + MemberConditions.NO_EMAIL + "')\"")
                .contains("\"coalesce(ACTIVE_UNTIL, " + MemberConditions.NO_END + ")\"")
                .contains("\"coalesce(JOINED_AT, 0)\"");
    }
}
