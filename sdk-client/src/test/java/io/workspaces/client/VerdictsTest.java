package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.client.internal.access.ActionHierarchy;
import io.workspaces.client.internal.access.Grants;
import io.workspaces.client.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictsTest {
    record Verdict(
            String groups,
            List<String> permissions,
            Map<String, List<String>> access,
            List<String> allowed,
            List<String> refused) {
        @Override
        public String toString() {
            return groups;
        }
    }

    static Stream<Verdict> verdicts() throws IOException {
        try (InputStream file = VerdictsTest.class.getResourceAsStream("/verdicts.json")) {
            return Stream.of(Json.read(Objects.requireNonNull(file).readAllBytes(), Verdict[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void the_sdk_judges_by_the_union_as_the_server_by_the_groups(Verdict verdict) {
        Grants grants = new Grants(verdict.permissions(), verdict.access(), ActionHierarchy.BUILT_IN);

        assertThat(verdict.allowed()).allMatch(question -> allows(grants, question));
        assertThat(verdict.refused()).noneMatch(question -> allows(grants, question));
    }

    private static boolean allows(Grants grants, String question) {
        String[] words = question.split(" ", -1);
        return words.length == 1 ? grants.allows(words[0]) : grants.allows(words[0], words[1]);
    }
}
