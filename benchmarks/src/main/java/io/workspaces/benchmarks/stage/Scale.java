package io.workspaces.benchmarks.stage;

import java.util.List;

/** How much is laid out and how long a trial lasts. */
public enum Scale {
    /** Shows in minutes that all works; its figures mean little. */
    SMALL(1, 80, 2_000, 4_000, 200, List.of(500, 1_000, 2_000)),
    FULL(4, 400, 10_000, 100_000, 1_000, List.of(1_000, 10_000, 50_000, 100_000)),
    /** A realm with millions of people, in comparisons of its own. */
    MILLION(4, 400, 10_000, 100_000, 1_000, List.of());

    private final double seconds;
    private final int loopRows;
    private final int bulkRows;
    private final int manyRows;
    private final int fewRows;
    private final List<Integer> crowds;

    Scale(double seconds, int loopRows, int bulkRows, int manyRows, int fewRows, List<Integer> crowds) {
        this.seconds = seconds;
        this.loopRows = loopRows;
        this.bulkRows = bulkRows;
        this.manyRows = manyRows;
        this.fewRows = fewRows;
        this.crowds = crowds;
    }

    /** How long a trial of single requests lasts. */
    public double seconds() {
        return seconds;
    }

    /** Rows of a trial that invites one by one. */
    public int loopRows() {
        return loopRows;
    }

    /** Rows of a file in comparison with that. */
    public int bulkRows() {
        return bulkRows;
    }

    /** Rows of the largest file. */
    public int manyRows() {
        return manyRows;
    }

    /** Rows of a small file. */
    public int fewRows() {
        return fewRows;
    }

    /** Sizes of the workspaces whose lists are read. */
    public List<Integer> crowds() {
        return crowds;
    }

    /** The workspaces that {@link Million} has. */
    public Million.Sizes million() {
        return this == MILLION
                ? new Million.Sizes(1_000_000, 200_000, 20, 10_000, 1_000, 10_000)
                : new Million.Sizes(5_000, 3_000, 2, 400, 200, 30);
    }

    /** The size of the workspace that most lists are read in. */
    public int crowd() {
        return crowds.get(crowds.size() - (crowds.size() > 3 ? 2 : 1));
    }
}
