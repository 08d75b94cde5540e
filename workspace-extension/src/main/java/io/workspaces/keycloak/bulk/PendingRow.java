package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.csv.CsvRow;

/**
 * A row as it rests.
 *
 * @param duplicateOf the earlier row with the same address, or 0
 * @param metadataDropped whether its metadata could not be kept, for want of a key to seal it
 */
record PendingRow(CsvRow row, long duplicateOf, boolean metadataDropped) {}
