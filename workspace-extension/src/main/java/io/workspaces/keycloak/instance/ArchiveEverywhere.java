package io.workspaces.keycloak.instance;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.MemberLifecycle;
import io.workspaces.keycloak.member.MemberStatus;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Archives or unarchives a person in every workspace; a workspace that refuses does not stop the others. */
public final class ArchiveEverywhere {
    private final People people;
    private final MemberLifecycle lifecycle;

    public ArchiveEverywhere(People people, MemberLifecycle lifecycle) {
        this.people = people;
        this.lifecycle = lifecycle;
    }

    /** What came of it in one workspace. */
    public record Result(
            WorkspaceId workspace,
            Outcome outcome,
            @Nullable ErrorCode refusal) {}

    /** Whether a workspace's member changed. */
    public enum Outcome {
        ARCHIVED,
        UNARCHIVED,
        UNCHANGED,
        REFUSED
    }

    public List<Result> archive(Actor actor, String realm, PersonId id) {
        return each(
                realm,
                id,
                place -> place.status() != MemberStatus.ARCHIVED,
                place -> lifecycle.archive(actor, place.workspace(), place.memberId()),
                Outcome.ARCHIVED);
    }

    /** As it was before: Active or Invited. */
    public List<Result> unarchive(Actor actor, String realm, PersonId id) {
        return each(
                realm,
                id,
                place -> place.status() == MemberStatus.ARCHIVED,
                place -> lifecycle.unarchive(actor, place.workspace(), place.memberId(), false),
                Outcome.UNARCHIVED);
    }

    private List<Result> each(
            String realm,
            PersonId id,
            java.util.function.Predicate<Person.Place> concerned,
            Consumer<Person.Place> action,
            Outcome done) {
        Person person = people.find(realm, id).orElseThrow(WorkspacesException::notFound);
        // One order for everybody, so that two such requests never wait for each other's locks.
        return person.places().stream()
                .sorted(Comparator.comparing(p -> p.workspace().organization()))
                .map(place -> concerned.test(place)
                        ? attempt(place, action, done)
                        : new Result(place.workspace(), Outcome.UNCHANGED, null))
                .toList();
    }

    private static Result attempt(Person.Place place, Consumer<Person.Place> action, Outcome done) {
        try {
            action.accept(place);
            return new Result(place.workspace(), done, null);
        } catch (WorkspacesException refused) {
            // The lifecycle refuses before it writes, so what other workspaces got stays.
            return new Result(place.workspace(), Outcome.REFUSED, refused.code());
        }
    }
}
