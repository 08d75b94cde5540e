package io.workspaces.benchmarks.measure;

/** What a trial is measured by, with the name and unit that reports show. */
public enum Metric {
    RATE("per second", 0),
    P50("median, ms", 2),
    P95("95th percentile, ms", 2),
    SECONDS("seconds", 2),
    FOLLOWED("s more until Keycloak has followed", 1),
    SERVER_CPU("Keycloak CPU, ms each", 3),
    DATABASE_CPU("PostgreSQL CPU, ms each", 3),
    CPU("CPU of both, ms each", 3),
    STATEMENTS("statements each", 1),
    WRITES("rows written", 0),
    MEMORY("memory, MiB", 1),
    KILOBYTES("kB gzip", 1),
    NANOS("ns each", 0);

    private final String label;
    private final int decimals;

    Metric(String label, int decimals) {
        this.label = label;
        this.decimals = decimals;
    }

    public String label() {
        return label;
    }

    public int decimals() {
        return decimals;
    }
}
