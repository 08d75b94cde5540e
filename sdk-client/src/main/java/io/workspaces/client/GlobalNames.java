package io.workspaces.client;

import io.workspaces.client.error.TemplateException;
import io.workspaces.client.internal.json.Json;
import io.workspaces.client.internal.template.Expression;
import io.workspaces.client.model.Profile;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves the names behind {@code globals.currentUser}; null if this user has no value. */
final class GlobalNames {
    private static final List<Profile.Field> OF_PROFILE = Arrays.stream(Profile.Field.values())
            .filter(Profile.Field::ofCurrentUser)
            .toList();
    private static final String KNOWN_NAMES = "id, memberId, email, name, "
            + OF_PROFILE.stream().map(Profile.Field::property).collect(Collectors.joining(", "))
            + ", role, groups, permissions, workspace, metadata, ssoUserInfo";

    private final CurrentUser user;
    private final Expression expression;

    GlobalNames(CurrentUser user, Expression expression) {
        this.user = user;
        this.expression = expression;
    }

    @Nullable
    String resolve(List<String> path) {
        if (path.isEmpty()) {
            return Json.text(all());
        }
        List<String> rest = path.subList(1, path.size());
        return switch (path.get(0)) {
            case "id" -> leaf(rest, user::id);
            case "memberId" -> leaf(rest, user::memberId);
            case "email" -> leaf(rest, user::email);
            case "name" -> leaf(rest, user::fullName);
            case "role" -> leaf(rest, user::roleText);
            case "groups" -> list(rest, user.groups());
            case "permissions" -> list(rest, user.permissions());
            case "workspace" -> workspace(rest);
            case "metadata" -> metadata(rest);
            case "ssoUserInfo" -> provider(rest);
            default -> profile(path.get(0), rest);
        };
    }

    private @Nullable String profile(String name, List<String> rest) {
        Profile.Field field = OF_PROFILE.stream()
                .filter(known -> known.property().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, "known are " + KNOWN_NAMES));
        return leaf(rest, () -> user.profile(field));
    }

    private Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("id", user.id());
        all.put("memberId", user.memberId());
        if (user.email() != null) {
            all.put("email", user.email());
        }
        all.put("name", user.fullName());
        OF_PROFILE.stream()
                .filter(field -> field != Profile.Field.FULL_NAME && user.profile(field) != null)
                .forEach(field -> all.put(field.property(), user.profile(field)));
        all.put("role", user.roleText());
        all.put("groups", user.groups());
        all.put("permissions", user.permissions());
        Map<String, String> workspace = new LinkedHashMap<>();
        workspace.put("id", user.workspaceId());
        workspace.put("alias", user.workspace());
        workspace.put("name", user.workspaceName());
        all.put("workspace", workspace);
        all.put("metadata", user.metadata().revealed());
        if (!user.ssoUserInfo().isEmpty()) {
            all.put("ssoUserInfo", user.ssoUserInfo());
        }
        return all;
    }

    private @Nullable String leaf(List<String> rest, Supplier<@Nullable String> value) {
        requireEnd(rest);
        return value.get();
    }

    private @Nullable String list(List<String> rest, Collection<String> values) {
        if (rest.isEmpty()) {
            return Json.text(values);
        }
        requireEnd(rest.subList(1, rest.size()));
        if (!rest.get(0).matches("\\d{1,6}")) {
            throw unknown(rest.get(0), "a list needs an index such as [0]");
        }
        return values.stream().skip(Integer.parseInt(rest.get(0))).findFirst().orElse(null);
    }

    private String workspace(List<String> rest) {
        if (rest.isEmpty()) {
            return user.workspace();
        }
        requireEnd(rest.subList(1, rest.size()));
        return switch (rest.get(0)) {
            case "id" -> user.workspaceId();
            case "alias" -> user.workspace();
            case "name" -> user.workspaceName();
            default -> throw unknown(rest.get(0), "a workspace has id, alias and name");
        };
    }

    private @Nullable String metadata(List<String> rest) {
        Metadata metadata = user.metadata();
        if (rest.isEmpty()) {
            return Json.text(metadata.revealed());
        }
        // A key may contain dots, which are written as they are: metadata.address.city
        return metadata.find(String.join(".", rest)).orElse(null);
    }

    private @Nullable String provider(List<String> path) {
        @Nullable Object value = user.ssoUserInfo();
        if (user.ssoUserInfo().isEmpty() && expression.fallback() == null) {
            throw expression
                    .position()
                    .noValue("'" + expression.source() + "' has no value: the token has no claim ssoUserInfo, which a"
                            + " mapper of the client can fill; or store it as metadata");
        }
        for (String name : path) {
            value = value instanceof Map<?, ?> object ? object.get(name) : null;
        }
        return value == null || value instanceof String ? (String) value : Json.text(value);
    }

    private void requireEnd(List<String> rest) {
        if (!rest.isEmpty()) {
            throw unknown(rest.get(0), "a text has no parts");
        }
    }

    private TemplateException unknown(String name, String hint) {
        return expression.position().unknown("no '" + name + "' in '" + expression.source() + "'; " + hint);
    }
}
