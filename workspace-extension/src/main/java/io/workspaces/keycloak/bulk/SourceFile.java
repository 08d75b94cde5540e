package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.Column;
import java.util.List;
import java.util.Set;

/**
 * A file that has come in.
 *
 * @param digest SHA-256 of its bytes, in hex
 * @param leftOut titles of columns that were not read, the first of them
 * @param chunks how many pieces its rows are kept in
 */
public record SourceFile(String digest, Set<Column> columns, List<String> leftOut, int rows, int chunks) {
    static final SourceFile NONE = new SourceFile("", Set.of(), List.of(), 0, 0);
}
