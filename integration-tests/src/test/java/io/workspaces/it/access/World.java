package io.workspaces.it.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.TestRealm;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Http;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Two workspaces of one realm, and every kind of caller. */
final class World {
    private static final String PASSWORD = "secret";

    private final RealmApi realm;
    private final Http http = new Http();
    private final Map<Caller, String> ids = new EnumMap<>(Caller.class);
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Place own;
    private final Place foreign;

    World(TestRealm fresh) {
        realm = fresh.api();
        realm.update(Map.of(
                "adminPermissionsEnabled",
                true,
                "accessTokenLifespan",
                7200,
                "passwordPolicy",
                // Signing in is not what takes time here.
                "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"));
        own = new Place(realm, "One of a pair", "own");
        foreign = new Place(realm, "Other of a pair", "foreign");
        clients();
        for (Caller caller : Caller.values()) {
            if (caller.isPerson()) {
                account(caller);
            }
        }
        join(own, Caller.END_USER, "End-user");
        join(own, Caller.BUILDER, "Builder");
        join(own, Caller.ADMIN, "Admin");
        join(foreign, Caller.OTHER_ADMIN, "Admin");
        letFineGrainedManage(own);
    }

    private void clients() {
        for (Door door : Door.values()) {
            realm.createClient(
                    door.client(),
                    Map.of("secret", PASSWORD, "directAccessGrantsEnabled", true, "serviceAccountsEnabled", true));
        }
        realm.addDefaultScope(Door.WORKSPACE_ADMIN.client(), "workspaces-admin");
        realm.addDefaultScope(Door.APP.client(), "workspaces");
        realm.addDefaultScope(Door.APP.client(), "workspaces-server");
    }

    private void account(Caller caller) {
        String id = realm.createUser(Person.of(caller.email(), PASSWORD));
        ids.put(caller, id);
        if (!caller.realmRoles().isEmpty()) {
            String management = realm.clientUuid("realm-management");
            List<JsonNode> roles = new ArrayList<>();
            caller.realmRoles().forEach(role -> roles.add(realm.get("/clients/" + management + "/roles/" + role)));
            realm.create("/users/" + id + "/role-mappings/clients/" + management, roles);
        }
    }

    private void join(Place place, Caller caller, String role) {
        place.join(caller.email(), role, () -> signIn(Door.APP, caller));
    }

    /** Keycloak's own fine-grained permissions, on one organization. */
    private void letFineGrainedManage(Place place) {
        String authorization = "/clients/" + realm.clientUuid("admin-permissions") + "/authz/resource-server";
        String policy = realm.send(
                        "POST",
                        authorization + "/policy/user",
                        Map.of("name", "person of " + place.id(), "users", List.of(id(Caller.FINE_GRAINED))))
                .expect(201)
                .json()
                .path("id")
                .asText();
        realm.send(
                        "POST",
                        authorization + "/permission/scope",
                        Map.of(
                                "name", "permission on " + place.id(),
                                "resourceType", "Organizations",
                                "resources", List.of(place.id()),
                                "scopes", List.of("view", "manage"),
                                "policies", List.of(policy)))
                .expect(201);
    }

    Place own() {
        return own;
    }

    Place foreign() {
        return foreign;
    }

    /** A new workspace, managed by whoever asks. */
    Place another(Caller manager) {
        String name = "w-" + UUID.randomUUID();
        Place place = new Place(realm, name, name);
        switch (manager) {
            case ADMIN, OTHER_ADMIN -> join(place, manager, "Admin");
            case FINE_GRAINED -> letFineGrainedManage(place);
            default -> {
                // Manages every workspace.
            }
        }
        return place;
    }

    String id(Caller caller) {
        return String.valueOf(ids.get(caller));
    }

    Requests as(Caller caller, Door door) {
        String token =
                caller == Caller.NONE ? "" : tokens.computeIfAbsent(caller + " " + door, key -> signIn(door, caller));
        return new Requests(
                http, realm.admin().server().resolve(door.base(realm.name())).toString(), token);
    }

    /** The server's administrator at the door of realm admins. */
    Requests administrator() {
        return new Requests(
                http,
                realm.admin()
                        .server()
                        .resolve(Door.REALM_ADMIN.base(realm.name()))
                        .toString(),
                realm.admin().token());
    }

    private String signIn(Door door, Caller caller) {
        return switch (caller) {
            case SERVICE ->
                realm.tokens(door.client(), PASSWORD).serviceAccount("openid").access();
            case ADMIN_ELSEWHERE -> signIn(elsewhere(door), Caller.ADMIN);
            default ->
                realm.tokens(door.client(), PASSWORD)
                        .password(caller.email(), PASSWORD, "openid")
                        .access();
        };
    }

    private static Door elsewhere(Door door) {
        return door == Door.WORKSPACE_ADMIN ? Door.APP : Door.WORKSPACE_ADMIN;
    }
}
