package io.workspaces.keycloak.api;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The endpoints below a resource class, by its annotations and those of the classes it leads to. */
final class ResourceTree {
    private final List<Endpoint> endpoints = new ArrayList<>();

    private ResourceTree() {}

    /** Without preflight requests, which belong to CORS. */
    static List<Endpoint> below(Class<?> root) {
        ResourceTree tree = new ResourceTree();
        tree.walk(root, "");
        return tree.endpoints;
    }

    private void walk(Class<?> resource, String prefix) {
        for (Method method : resource.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            if (path == null || method.isAnnotationPresent(OPTIONS.class)) {
                continue;
            }
            String full = path.value().isEmpty() ? prefix : prefix + "/" + path.value();
            Arrays.stream(method.getAnnotations())
                    .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .ifPresentOrElse(
                            http -> endpoints.add(
                                    new Endpoint(http.value(), full.isEmpty() ? "/" : full, parameters(method))),
                            () -> walk(method.getReturnType(), full));
        }
    }

    private static SortedSet<String> parameters(Method method) {
        SortedSet<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.add("query:" + query.value());
            }
            HeaderParam header = parameter.getAnnotation(HeaderParam.class);
            if (header != null) {
                names.add("header:" + header.value());
            }
        }
        return names;
    }
}
