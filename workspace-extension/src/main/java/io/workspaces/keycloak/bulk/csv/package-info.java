/**
 * The file of a bulk invitation: reading it as a stream in constant memory, what its cells mean, and
 * the files to download (sample, report, failed rows, export).
 *
 * <p>Row numbers are those a spreadsheet shows: the header of a file without leading empty lines is
 * row 1, empty lines count, a record with line breaks in a cell is one row. A fault of the file as a
 * whole is a {@code csv_invalid} or {@code too_large} refusal; a fault of one row is a
 * {@link io.workspaces.keycloak.bulk.csv.ParsedRow.Rejected}.
 */
@NullMarked
package io.workspaces.keycloak.bulk.csv;

import org.jspecify.annotations.NullMarked;
