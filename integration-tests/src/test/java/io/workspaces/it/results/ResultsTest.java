package io.workspaces.it.results;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_slowest_classes_come_first_and_all_tests_are_counted() throws IOException {
        for (int i = 0; i < 11; i++) {
            report("one/target/surefire-reports/TEST-Quick" + i + ".xml", suite("Quick" + i, "0." + i, 1, 0, 0, 0), 1);
        }
        report("two/target/failsafe-reports/TEST-Slow.xml", suite("Slow", "1,234.5", 10, 2, 1, 3), 1);
        String files = suite("a.test.ts", "2", 4, 0, 0, 0) + suite("b.test.ts", "1", 5, 0, 0, 0);
        report("three/target/vitest-reports/TEST-vitest.xml", "<testsuites tests='9'>" + files + "</testsuites>", 1);

        assertThat(told())
                .startsWith("Slowest test classes:\n 1234.5 s  Slow\n    2.0 s  a.test.ts\n    1.0 s  b.test.ts\n")
                .doesNotContain("Quick0")
                .endsWith("verify: 24 passed, 3 failed, 3 skipped\n");
    }

    @Test
    void reports_of_an_earlier_build_do_not_count() throws IOException {
        report("one/target/surefire-reports/TEST-Old.xml", suite("Old", "1", 1, 0, 0, 0), -1);
        report("one/target/surefire-reports/TEST-New.xml", suite("New", "1", 1, 0, 0, 0), 0);

        assertThat(told()).contains("New").doesNotContain("Old").endsWith("verify: 1 passed, 0 failed, 0 skipped\n");
    }

    private String told() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Results.since(BEGIN, folder).print("verify", new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8).replace("\r", "");
    }

    private void report(String path, String content, int seconds) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(BEGIN.plusSeconds(seconds)));
    }

    private static String suite(String name, String time, int tests, int failures, int errors, int skipped) {
        return "<testsuite name='%s' time='%s' tests='%d' failures='%d' errors='%d' skipped='%d'/>"
                .formatted(name, time, tests, failures, errors, skipped);
    }
}
