package io.workspaces.it.access;

import io.workspaces.it.openapi.Operation;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** An operation, asked about a target by a caller. */
record Question(World world, Door door, Operation operation, Caller caller, Target target, String wanted) {
    private static final Set<Caller> ASKING_WRONGLY = Set.of(
            Caller.NONE, Caller.STRANGER, Caller.END_USER, Caller.VIEW_ORGANIZATIONS, Caller.MANAGE_ORGANIZATIONS);

    /** The member that examples name. */
    private static final String MEMBER = "9a6c1df0-0a5e-4f0e-9d1c-2b7f5a3c8e11";

    Answer ask() {
        return ask(Shape.AS_DESCRIBED);
    }

    Answer ask(Shape shape) {
        Place place = place();
        String path = operation.path();
        for (Map.Entry<String, String> id : ids(place).entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        String query = query(shape, place);
        return world.as(caller, door)
                .send(
                        operation.method(),
                        (path.equals("/") ? "" : path) + (query.isEmpty() ? "" : "?" + query),
                        body(shape, place),
                        operation.body().type(),
                        shape == Shape.GARBAGE ? Map.of("If-Match", "!", "If-None-Match", "!") : Map.of());
    }

    /** Of who is refused some are enough: somebody unknown, a member, and admins of the realm who may do less than this. */
    boolean canBeAskedWrongly() {
        return ASKING_WRONGLY.contains(caller)
                && target.isWorkspace()
                && !(operation.queries().isEmpty() && operation.body().isEmpty());
    }

    private String query(Shape shape, Place place) {
        return switch (shape) {
            case AS_DESCRIBED ->
                operation.queryExamples().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + Http.encode(real(entry.getValue(), place)))
                        .collect(Collectors.joining("&"));
            case GARBAGE ->
                operation.queries().stream().map(name -> name + "=%21").collect(Collectors.joining("&"));
            case EMPTY -> "";
        };
    }

    private String body(Shape shape, Place place) {
        return switch (shape) {
            case AS_DESCRIBED -> real(operation.body().example(), place);
            case GARBAGE -> "{";
            case EMPTY -> "";
        };
    }

    /** A new one where the request ends or renames it, or where it may have only a few of what is made. */
    private Place place() {
        boolean usesUp = operation.id().equals("deleteWorkspace")
                || operation.id().equals("updateWorkspace")
                || operation.path().contains("/uploads")
                || operation.path().contains("/bulk-invitations");
        if (usesUp && wanted.equals("ok") && makesNew()) {
            return world.another(caller);
        }
        return target == Target.FOREIGN ? world.foreign() : world.own();
    }

    private boolean makesNew() {
        return operation.changes() || !operation.needs().isEmpty();
    }

    /** What is there, or free, in place of the examples. */
    private String real(String text, Place place) {
        String real = text.contains(MEMBER) ? text.replace(MEMBER, member(place)) : text;
        for (String taken : List.of("marketing", "Marketing", "Support")) {
            real = real.replace('"' + taken + '"', "\"new-" + UUID.randomUUID() + '"');
        }
        return real.replace("william.cushing@", UUID.randomUUID() + "@");
    }

    private String member(Place place) {
        return wanted.equals("ok") ? place.fresh("member", "", maker()) : place.shared("member", world.administrator());
    }

    private Map<String, String> ids(Place place) {
        Map<String, String> ids = new HashMap<>(operation.pathExamples());
        ids.computeIfPresent(
                "ws",
                (name, example) -> target == Target.MISSING ? UUID.randomUUID().toString() : place.id());
        for (String name : Place.made(operation)) {
            ids.put(name, id(name, place));
        }
        return ids;
    }

    private String id(String name, Place place) {
        return switch (target) {
            case MISSING, MISSING_IN_OWN -> UUID.randomUUID().toString();
            case FOREIGN_IN_OWN -> world.foreign().shared(name, world.administrator());
            case OWN, FOREIGN ->
                wanted.equals("ok") && makesNew()
                        ? place.fresh(name, operation.needs(), maker())
                        : place.shared(name, world.administrator());
        };
    }

    private Requests maker() {
        return operation.needs().startsWith("own-") ? world.as(caller, door) : world.administrator();
    }

    @Override
    public String toString() {
        return caller.label() + " about " + target + ", wanted " + wanted;
    }
}
