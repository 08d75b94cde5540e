package io.workspaces.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestRealm;
import io.workspaces.it.openapi.AnswerCheck;
import io.workspaces.it.openapi.OpenApi;
import io.workspaces.it.openapi.Operation;
import io.workspaces.localserver.http.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.onH2();

    private final OpenApi description = OpenApi.read();
    private final AnswerCheck check = new AnswerCheck(description);
    private final AccessTable table = AccessTable.read();

    /** What is refused changes nothing: asked once, it can be compared with many times. */
    private final Map<List<Object>, Answer> refusals = new ConcurrentHashMap<>();

    private World world;

    @BeforeAll
    void world() {
        world = new World(realm);
    }

    @TestFactory
    Stream<DynamicTest> every_caller_is_answered_as_the_table_says() {
        return description.operations().stream().flatMap(operation -> doors(operation)
                .map(door -> DynamicTest.dynamicTest(operation.id() + " at the door " + door.label(), () -> assertThat(
                                faults(operation, door, Shape.GARBAGE, Shape.EMPTY))
                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> every_setting_is_changed_by_whom_the_table_says() {
        return Map.of("updateWorkspace", "WorkspacePatch", "updateSettings", "SettingsPatch").entrySet().stream()
                .flatMap(entry -> description.operations().stream()
                        .filter(operation -> operation.id().equals(entry.getKey()))
                        .flatMap(operation -> description.ofMembers(operation, entry.getValue()).stream()))
                .flatMap(setting -> doors(setting)
                        .map(door -> DynamicTest.dynamicTest(
                                setting.body().example() + " at the door " + door.label(),
                                () -> assertThat(faults(setting, door)).isEmpty())));
    }

    @Test
    void a_list_of_workspaces_has_and_counts_those_that_the_caller_may_view() {
        assertThat(listed(Caller.MANAGE_ORGANIZATIONS)).containsExactlyInAnyOrder("foreign", "own", "2");
        assertThat(listed(Caller.FINE_GRAINED)).containsExactlyInAnyOrder("own", "1");
        world.as(Caller.STRANGER, Door.REALM_ADMIN)
                .send("GET", "?search=pair", "", "")
                .expect(403);
    }

    /** Aliases and the total. */
    private List<String> listed(Caller caller) {
        Answer answer = world.as(caller, Door.REALM_ADMIN).send("GET", "?search=pair", "", "");
        List<String> listed = new ArrayList<>();
        answer.json()
                .path("items")
                .forEach(item -> listed.add(item.path("alias").asText()));
        listed.add(answer.json().path("total").asText());
        return listed;
    }

    /** The administration is asked for at both its doors, also what one of them lacks. */
    private static Stream<Door> doors(Operation operation) {
        return operation.doors().contains(Door.APP.label())
                ? Stream.of(Door.APP)
                : Stream.of(Door.REALM_ADMIN, Door.WORKSPACE_ADMIN);
    }

    /** @param wrong how who is refused asks too */
    private List<String> faults(Operation operation, Door door, Shape... wrong) {
        List<Question> all = targets(operation).stream()
                .flatMap(target ->
                        Arrays.stream(Caller.values()).map(caller -> question(operation, door, caller, target)))
                .toList();
        // What is refused changes nothing, and can be asked in any order.
        List<String> faults = new ArrayList<>(all.parallelStream()
                .filter(question -> !question.wanted().equals("ok"))
                .flatMap(question -> faultsOfRefusal(question, wrong))
                .toList());
        all.stream()
                .filter(question -> question.wanted().equals("ok"))
                .flatMap(this::fault)
                .forEach(faults::add);
        return faults;
    }

    /** Who is refused is not told what is wrong with the request: that would tell that there is something to ask for. */
    private Stream<String> faultsOfRefusal(Question question, Shape... wrong) {
        Answer refusal = refusal(question);
        Stream<Shape> shapes = question.canBeAskedWrongly() ? Arrays.stream(wrong) : Stream.empty();
        Stream<String> told = shapes.map(shape -> Map.entry(shape, seen(question.ask(shape))))
                .filter(answer -> !answer.getValue().equals(seen(refusal)))
                .map(answer -> answer + " differs from " + seen(refusal));
        return Stream.concat(fault(question, refusal).stream(), told).map(fault -> question + ": " + fault);
    }

    private Stream<String> fault(Question question) {
        return fault(question, question.ask()).map(fault -> question + ": " + fault).stream();
    }

    private Answer refusal(Question question) {
        List<Object> about = List.of(
                question.operation().id(),
                question.operation().body().example(),
                question.door(),
                question.caller(),
                question.target());
        return refusals.computeIfAbsent(about, unused -> question.ask());
    }

    private Question question(Operation operation, Door door, Caller caller, Target target) {
        String access = operation.doors().contains(door.label()) ? operation.access() : "absent";
        String wanted = table.wanted(door, access, target, caller);
        // No deletion is under way, so that there is nothing to be seen of one.
        boolean nothing = operation.needs().equals("deletion") && wanted.equals("ok");
        return new Question(world, door, operation, caller, target, nothing ? "404" : wanted);
    }

    private static List<Target> targets(Operation operation) {
        List<Target> targets = new ArrayList<>(List.of(Target.OWN));
        if (operation.pathExamples().containsKey("ws")) {
            targets.addAll(List.of(Target.FOREIGN, Target.MISSING));
        }
        if (!Place.made(operation).isEmpty()) {
            targets.add(Target.MISSING_IN_OWN);
            if (operation.pathExamples().containsKey("ws")) {
                targets.add(Target.FOREIGN_IN_OWN);
            }
        }
        return targets;
    }

    private Optional<String> fault(Question question, Answer answer) {
        if (!AccessTable.fits(question.wanted(), answer.status())) {
            return Optional.of("answered " + answer.status() + " " + answer.body());
        }
        if (!isKeycloaks(answer) && !answer.header("X-Request-Id").equals(Requests.ID)) {
            return Optional.of("does not have the request's id but " + answer.headers());
        }
        if (isNotTheirs(question) && !answer.json().path("code").asText().equals("setting_not_yours")) {
            return Optional.of("answered " + answer.body());
        }
        if (question.target().mustHide(answer.status())) {
            Answer missing = refusal(question(
                    question.operation(),
                    question.door(),
                    question.caller(),
                    question.target().counterpart()));
            if (!seen(answer).equals(seen(missing))) {
                return Optional.of(seen(answer) + " differs from " + seen(missing));
            }
        }
        return check.fault(question.operation(), answer);
    }

    /** Whether a setting is asked to be changed by somebody who may change others of the workspace. */
    private boolean isNotTheirs(Question question) {
        return question.operation().access().startsWith("set-")
                && question.wanted().equals("403")
                && table.wanted(question.door(), "manage", question.target(), question.caller())
                        .equals("ok");
    }

    /** Whether Keycloak has answered before the request came to us. */
    private static boolean isKeycloaks(Answer answer) {
        return answer.body().startsWith("{\"error\"");
    }

    /** All that a caller sees of an answer but the time. */
    private static Map<String, Object> seen(Answer answer) {
        Map<String, Object> seen = new TreeMap<>(answer.headers().map());
        seen.remove("date");
        seen.put(":status", answer.status());
        seen.put(":body", answer.body());
        return seen;
    }
}
