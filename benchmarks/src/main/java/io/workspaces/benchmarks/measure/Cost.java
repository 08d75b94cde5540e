package io.workspaces.benchmarks.measure;

/** What some work took altogether. */
public record Cost(double seconds, double serverMillis, double databaseMillis, long statements) {}
