package io.workspaces.benchmarks.comparison;

import java.util.List;

/** One row of the report: several ways to do the same, and what is hoped of their ratio. */
public interface Comparison {
    /** A short name to ask for it by. */
    String id();

    String title();

    /** What one operation is. */
    String about();

    /** Lays out what is needed and gives those who take turns. */
    List<Contender> contenders() throws Exception;

    List<Goal> goals();

    /**
     * How many turns each has before the rounds. A Java server becomes faster for minutes, as its compiler finds out
     * what is done often; where a turn is short, several are needed until that is over.
     */
    default int warmUps() {
        return 1;
    }

    /** How often all take their turn, where that is not as often as was asked for. */
    default int rounds(int asked) {
        return asked;
    }

    /** Cleans up behind itself, so that later ones are not disturbed. */
    default void finish() throws Exception {}
}
