package io.workspaces.keycloak.bulk.csv;

/**
 * How large a file may be.
 *
 * @param bytes of the whole file
 * @param rows without the header and empty lines
 * @param rowBytes of one row, counted in UTF-8
 */
public record CsvLimits(long bytes, int rows, int rowBytes) {
    /** 50 MiB, 100,000 rows, 64 KiB a row. */
    public static final CsvLimits DEFAULT = new CsvLimits(50L << 20, 100_000, 64 << 10);
}
