package io.workspaces.benchmarks.report;

import io.workspaces.benchmarks.comparison.Outcome;
import io.workspaces.benchmarks.measure.Metric;
import io.workspaces.benchmarks.measure.Spread;
import java.util.List;
import java.util.Locale;

/** One measure of all contenders as bars, with whiskers from the lowest to the highest. */
final class BarChart {
    private static final List<Metric> PREFERRED =
            List.of(Metric.RATE, Metric.P50, Metric.SECONDS, Metric.NANOS, Metric.KILOBYTES, Metric.MEMORY, Metric.CPU);
    private static final int LEFT = 210;
    private static final int WIDTH = 380;
    private static final int BAR = 34;

    private final Outcome outcome;
    private final Metric metric;
    private final List<String> contenders;

    BarChart(Outcome outcome) {
        this.outcome = outcome;
        this.metric = PREFERRED.stream()
                .filter(candidate -> outcome.contenders().stream().anyMatch(name -> outcome.has(name, candidate)))
                .findFirst()
                .orElseThrow();
        this.contenders = outcome.contenders().stream()
                .filter(name -> outcome.has(name, metric))
                .toList();
    }

    String svg() {
        double most = contenders.stream()
                .mapToDouble(name -> outcome.spread(name, metric).high())
                .max()
                .orElseThrow();
        int height = 50 + BAR * contenders.size();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 700 %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"700\" height=\"%d\" fill=\"#fff\"/>%n"
                        + "<text x=\"12\" y=\"24\" font-weight=\"bold\">%s, %s</text>%n",
                height,
                height,
                escaped(outcome.comparison().title()),
                escaped(metric.label())));
        int y = 40;
        for (String name : contenders) {
            svg.append(bar(name, y, WIDTH / most));
            y += BAR;
        }
        return svg.append("</svg>\n").toString();
    }

    private String bar(String name, int y, double scale) {
        Spread spread = outcome.spread(name, metric);
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"20\" fill=\"%s\"/>%n"
                        + "<path d=\"M%.1f %dH%.1f\" stroke=\"#151515\" stroke-width=\"1.5\"/>%n"
                        + "<text x=\"%.1f\" y=\"%d\">%s</text>%n",
                LEFT - 10,
                y + 15,
                escaped(name),
                LEFT,
                y,
                Math.max(1, spread.median() * scale),
                name.startsWith("Keycloak") ? "#8a8d90" : "#0066cc",
                LEFT + spread.low() * scale,
                y + 10,
                LEFT + spread.high() * scale,
                LEFT + spread.high() * scale + 8,
                y + 15,
                Numbers.text(spread.median()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
