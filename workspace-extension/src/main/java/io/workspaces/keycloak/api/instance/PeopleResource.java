package io.workspaces.keycloak.api.instance;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.api.shared.Answers;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.api.shared.PageRepresentation;
import io.workspaces.keycloak.api.shared.Parameters;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.queries.instance.People;
import io.workspaces.keycloak.queries.instance.PeopleCount;
import io.workspaces.keycloak.queries.instance.PeopleQuery;
import io.workspaces.keycloak.queries.instance.Person;
import io.workspaces.keycloak.queries.instance.PersonId;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.Workspaces;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All people of the realm, for admins who may view every workspace and account. */
public final class PeopleResource {
    private final String realm;
    private final AccessGuard guard;
    private final People people;
    private final ArchiveEverywhere archive;
    private final Workspaces workspaces;

    PeopleResource(String realm, AccessGuard guard, Modules modules) {
        this.realm = realm;
        this.guard = guard;
        this.people = modules.queries().people();
        this.archive = new ArchiveEverywhere(
                people, modules.members().exclusions(), modules.members().lifecycle());
        this.workspaces = modules.workspaces().workspaces();
    }

    @GET
    @Path("")
    public Response list(
            @QueryParam("search") @Nullable String search,
            @QueryParam("status") @Nullable String status,
            @QueryParam("role") @Nullable String role,
            @QueryParam("workspace") @Nullable String workspace,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        guard.requireViewAll();
        PeopleQuery query = new PeopleQuery(
                Parameters.search(search),
                Parameters.list(status, text -> MemberStatus.parse(text, "status")),
                Parameters.list(role, text -> DefaultRole.parse(text, "role")),
                organization(Parameters.text(workspace)),
                Parameters.limit(limit),
                cursor);
        Page<Person> page = people.page(realm, query);
        Map<String, Workspace> named = new LinkedHashMap<>();
        return Answers.ok(PageRepresentation.of(page, person -> representation(person, named)));
    }

    private @Nullable String organization(@Nullable String idOrAlias) {
        return idOrAlias == null
                ? null
                : workspaces
                        .find(realm, idOrAlias)
                        .map(found -> found.id().organization())
                        .orElseThrow(() -> WorkspacesException.violation(
                                "workspace", "workspace_unknown", "is not the id or alias of a workspace"));
    }

    @GET
    @Path("count")
    public Response count() {
        guard.requireViewAll();
        PeopleCount count = people.count(realm);
        return Answers.ok(Map.of(
                "total",
                count.total(),
                "builders",
                count.builders(),
                "endUsers",
                count.endUsers(),
                "countedAt",
                count.at().toString()));
    }

    @POST
    @Path("{person}/archive")
    public Response archive(@PathParam("person") String person) {
        guard.requireManageAll();
        return results(archive.archive(guard.authority().actor(), realm, PersonId.decode(person)));
    }

    @POST
    @Path("{person}/unarchive")
    public Response unarchive(@PathParam("person") String person) {
        guard.requireManageAll();
        return results(archive.unarchive(guard.authority().actor(), realm, PersonId.decode(person)));
    }

    private static Response results(List<ArchiveEverywhere.Result> results) {
        List<Map<String, Object>> items = results.stream()
                .map(result -> {
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("workspaceId", result.workspace().organization());
                    item.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
                    Optional.ofNullable(result.refusal()).ifPresent(code -> item.put("code", code.code()));
                    return item;
                })
                .toList();
        return Answers.ok(Map.of("items", items));
    }

    private Map<String, Object> representation(Person person, Map<String, Workspace> named) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", person.id().encode());
        item.put("email", person.email());
        item.put("fullName", person.name().full());
        item.put("userId", person.userId());
        item.put("accountEnabled", person.accountEnabled());
        item.put("archivedEverywhere", person.excluded());
        item.put(
                "workspaces",
                person.places().stream()
                        .flatMap(place -> place(person, place, named).stream())
                        .toList());
        return item;
    }

    private Optional<Map<String, Object>> place(Person person, Person.Place place, Map<String, Workspace> named) {
        Workspace workspace = named.computeIfAbsent(
                place.workspace().organization(),
                id -> workspaces.find(realm, id).orElse(null));
        if (workspace == null) {
            return Optional.empty();
        }
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("workspaceId", workspace.id().organization());
        item.put("alias", workspace.alias());
        item.put("name", workspace.name());
        item.put("memberId", place.memberId());
        item.put("role", place.role().label());
        item.put("status", place.status().label());
        ArchivedReason own = place.archivedReason();
        if (place.status() == MemberStatus.ARCHIVED && own != null) {
            item.put("archivedReason", (person.excluded() ? ArchivedReason.EVERYWHERE : own).label());
        }
        return Optional.of(item);
    }
}
