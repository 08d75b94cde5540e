package io.workspaces.benchmarks.comparison;

import io.workspaces.benchmarks.measure.Sample;

/** One way to do the work. */
public record Contender(String name, Trial trial) {
    /** Does the work once and measures it. */
    public interface Trial {
        /** @param round counts from 1; 0 is a turn that only warms up */
        Sample run(int round) throws Exception;
    }
}
