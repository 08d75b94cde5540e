package io.workspaces.benchmarks.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.workspaces.benchmarks.comparison.Goal;
import io.workspaces.benchmarks.comparison.Outcome;
import io.workspaces.benchmarks.measure.Sample;
import io.workspaces.benchmarks.measure.Spread;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The findings to compute with: every sample of every round. */
final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonReport() {}

    static String text(Run run) throws JsonProcessingException {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("at", run.at().toString());
        report.put("machine", run.machine());
        report.put("versions", run.versions());
        report.put(
                "comparisons",
                run.outcomes().stream().map(JsonReport::comparison).toList());
        return JSON.writeValueAsString(report) + "\n";
    }

    private static Map<String, Object> comparison(Outcome outcome) {
        Map<String, Object> comparison = new LinkedHashMap<>();
        comparison.put("id", outcome.comparison().id());
        comparison.put("title", outcome.comparison().title());
        comparison.put(
                "goals",
                outcome.comparison().goals().stream()
                        .map(goal -> goal(outcome, goal))
                        .toList());
        List<Map<String, Object>> rounds =
                outcome.rounds().stream().map(round -> samples(outcome, round)).toList();
        comparison.put("cold", samples(outcome, outcome.cold()));
        comparison.put("rounds", rounds);
        return comparison;
    }

    private static Map<String, Object> samples(Outcome outcome, Map<String, Sample> turns) {
        Map<String, Object> samples = new LinkedHashMap<>();
        outcome.contenders().forEach(name -> {
            Sample sample = turns.get(name);
            if (sample != null) {
                samples.put(name, new TreeMap<>(sample.values()));
            }
        });
        return samples;
    }

    private static Map<String, Object> goal(Outcome outcome, Goal goal) {
        Spread figure = goal.over(outcome.rounds());
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("figure", goal.text());
        text.put("median", figure.median());
        text.put("lowest", figure.low());
        text.put("highest", figure.high());
        text.put(goal.atLeast() ? "atLeast" : "atMost", goal.limit());
        text.put("met", goal.isMetBy(figure.median()));
        return text;
    }
}
