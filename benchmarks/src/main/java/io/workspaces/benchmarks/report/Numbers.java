package io.workspaces.benchmarks.report;

import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Spread;
import java.util.Locale;

/** Figures as text. */
final class Numbers {
    private static final double LARGE = 100;
    private static final double SMALL = 0.1;

    private Numbers() {}

    /** A median with its spread, if it is one of several. */
    static String text(Metric metric, Spread spread) {
        return decimals(metric.decimals(), spread);
    }

    static String text(Metric metric, double value) {
        return String.format(Locale.ROOT, "%,." + metric.decimals() + "f", value);
    }

    /** A ratio or count with its spread, with as many digits as it needs. */
    static String text(Spread spread) {
        return decimals(digits(spread.median()), spread);
    }

    static String text(double value) {
        return String.format(Locale.ROOT, "%,." + digits(value) + "f", value);
    }

    private static String decimals(int decimals, Spread spread) {
        String number = "%,." + decimals + "f";
        String text = spread.low() == spread.high() ? number : number + " (" + number + "–" + number + ")";
        return String.format(Locale.ROOT, text, spread.median(), spread.low(), spread.high());
    }

    private static int digits(double value) {
        double size = Math.abs(value);
        return size >= LARGE || size == Math.rint(size) && size >= 10 ? 0 : size < SMALL ? 3 : 2;
    }
}
