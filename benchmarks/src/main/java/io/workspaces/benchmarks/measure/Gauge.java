package io.workspaces.benchmarks.measure;

import java.util.concurrent.Callable;

/** Reads what a server and its database have spent, before and after some work. */
public final class Gauge {
    private final long server;
    private final Statements statements;

    /** @param server the process id of Keycloak */
    public Gauge(long server, Statements statements) {
        this.server = server;
        this.statements = statements;
    }

    private record Reading(long nanos, double serverMillis, double databaseMillis, long statements) {
        Cost since(Reading before) {
            return new Cost(
                    (nanos - before.nanos) / 1e9,
                    serverMillis - before.serverMillis,
                    databaseMillis - before.databaseMillis,
                    statements - before.statements);
        }
    }

    /** A result and its price. */
    public record Priced<T>(T result, Cost cost) {}

    /** Does the work and tells what it took. */
    public <T> Priced<T> price(Callable<T> work) throws Exception {
        Reading before = read();
        T result = work.call();
        return new Priced<>(result, read().since(before));
    }

    /** Memory that the server holds now. */
    public double residentMebibytes() {
        return ProcessCpu.residentMebibytes(server);
    }

    /** CPU time of the server since it began. */
    public double serverMillis() {
        return ProcessCpu.millis(server);
    }

    private Reading read() {
        long count = statements.count();
        double database = ProcessCpu.millisWithChildren(statements.postmaster());
        return new Reading(System.nanoTime(), ProcessCpu.millis(server), database, count);
    }
}
