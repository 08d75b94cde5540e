package io.workspaces.benchmarks.measure;

import java.util.EnumMap;
import java.util.Map;

/** What one trial came to. */
public record Sample(Map<Metric, Double> values) {
    public Sample {
        values = Map.copyOf(values);
    }

    /** A sample of one figure. */
    public static Sample of(Metric metric, double value) {
        return new Sample(Map.of(metric, value));
    }

    /** The cost of a number of operations, for each of them. */
    public static Sample of(long operations, Cost cost) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        values.put(Metric.RATE, operations / cost.seconds());
        values.put(Metric.SERVER_CPU, cost.serverMillis() / operations);
        values.put(Metric.DATABASE_CPU, cost.databaseMillis() / operations);
        values.put(Metric.CPU, (cost.serverMillis() + cost.databaseMillis()) / operations);
        values.put(Metric.STATEMENTS, cost.statements() / (double) operations);
        return new Sample(values);
    }

    /** With one more figure. */
    public Sample with(Metric metric, double value) {
        Map<Metric, Double> more = new EnumMap<>(Metric.class);
        more.putAll(values);
        more.put(metric, value);
        return new Sample(more);
    }

    /** A figure, which must have been measured. */
    public double get(Metric metric) {
        Double value = values.get(metric);
        if (value == null) {
            throw new IllegalArgumentException(metric + " was not measured");
        }
        return value;
    }
}
