package io.workspaces.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.it.openapi.OpenApi;
import io.workspaces.it.openapi.Operation;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On PostgreSQL, which takes less text than H2 does. */
@Tag("postgres")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    private final Http http = new Http();
    private Place place;

    @BeforeAll
    void place() {
        place = new Place(realm.api(), "Acme", "acme");
    }

    @TestFactory
    Stream<DynamicTest> every_json_body_gets_an_answer() {
        return operations()
                .filter(operation -> operation.body().type().endsWith("json"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    String path = path(operation, ids(operation));
                    assertThat(HostileText.bodies(operation.body().example())
                                    .flatMap(body -> fault(operation, path, body).stream()))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_parameter_gets_an_answer() {
        return operations()
                .filter(operation -> !operation.changes())
                .map(operation ->
                        DynamicTest.dynamicTest(operation.id(), () -> assertThat(HostileText.PARAMETERS.stream()
                                        .flatMap(text -> spoilt(operation, text))
                                        .flatMap(path -> fault(operation, path, "").stream()))
                                .isEmpty()));
    }

    private Requests administrator() {
        String base = realm.admin()
                .server()
                .resolve(Door.REALM_ADMIN.base(realm.api().name()))
                .toString();
        return new Requests(http, base, realm.admin().token());
    }

    private static Stream<Operation> operations() {
        return OpenApi.read().operations().stream()
                .filter(operation -> operation.doors().contains(Door.REALM_ADMIN.label()));
    }

    /** Each part of the path, and each parameter of the query, as that text. */
    private Stream<String> spoilt(Operation operation, String text) {
        Map<String, String> ids = ids(operation);
        Stream<String> paths = ids.keySet().stream().map(name -> {
            Map<String, String> other = new TreeMap<>(ids);
            other.put(name, text);
            return path(operation, other);
        });
        Stream<String> queries = operation.queries().stream()
                .map(name -> path(operation, ids).replaceFirst("(\\?.*)?$", "") + "?" + name + "=" + text);
        return Stream.concat(paths, queries);
    }

    private Map<String, String> ids(Operation operation) {
        Map<String, String> ids = new TreeMap<>(operation.pathExamples());
        ids.computeIfPresent("ws", (name, example) -> place.id());
        Place.made(operation).forEach(name -> ids.put(name, place.shared(name, administrator())));
        return ids;
    }

    private static String path(Operation operation, Map<String, String> ids) {
        String path = operation.path().equals("/") ? "" : operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        String query = operation.queryExamples().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + Http.encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Optional<String> fault(Operation operation, String path, String body) {
        Answer answer = administrator()
                .send(operation.method(), path, body, operation.body().type());
        return answer.status() < 500 && answer.status() != 401
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s %s %.200s: %d %.200s",
                        operation.method(),
                        path,
                        body,
                        answer.status(),
                        answer.body()));
    }
}
