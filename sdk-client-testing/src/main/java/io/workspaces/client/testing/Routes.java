package io.workspaces.client.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Paths with names in braces, and their handlers. The first match wins. */
final class Routes {
    @FunctionalInterface
    interface Handler {
        FakeResponse response(FakeRequest request, Map<String, String> names);
    }

    private record Route(String method, List<String> pattern, Handler handler) {
        Optional<Map<String, String>> match(String asked, List<String> path) {
            Map<String, String> names = new LinkedHashMap<>();
            boolean fits = method.equals(asked) && pattern.size() == path.size();
            for (int i = 0; fits && i < path.size(); i++) {
                String part = pattern.get(i);
                if (part.startsWith("{")) {
                    names.put(part.substring(1, part.length() - 1), path.get(i));
                } else {
                    fits = part.equals(path.get(i));
                }
            }
            return fits ? Optional.of(names) : Optional.empty();
        }
    }

    private final List<Route> routes = new ArrayList<>();

    Routes on(String method, String pattern, Handler handler) {
        List<String> parts = pattern.isEmpty() ? List.of() : List.of(pattern.split("/", -1));
        routes.add(new Route(method, parts, handler));
        return this;
    }

    FakeResponse response(FakeRequest request, List<String> path) {
        for (Route route : routes) {
            Optional<Map<String, String>> names = route.match(request.method(), path);
            if (names.isPresent()) {
                return route.handler().response(request, names.get());
            }
        }
        throw notPartOfTheFake(request);
    }

    static ProblemException notPartOfTheFake(FakeRequest request) {
        return ProblemException.of(
                501,
                "not_part_of_the_fake",
                request.method() + " " + request.rawPath()
                        + " is not part of the fake; script it with enqueueResponse");
    }
}
