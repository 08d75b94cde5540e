package io.workspaces.keycloak.api.instance;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.Exclusions;
import io.workspaces.keycloak.member.MemberLifecycle;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.queries.instance.People;
import io.workspaces.keycloak.queries.instance.Person;
import io.workspaces.keycloak.queries.instance.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Archives a person in all workspaces and keeps them out until that is undone. If one workspace refuses, the others go
 * on.
 */
final class ArchiveEverywhere {
    private final People people;
    private final Exclusions exclusions;
    private final MemberLifecycle lifecycle;

    public ArchiveEverywhere(People people, Exclusions exclusions, MemberLifecycle lifecycle) {
        this.people = people;
        this.exclusions = exclusions;
        this.lifecycle = lifecycle;
    }

    /** The result in one workspace. */
    public record Result(
            WorkspaceId workspace,
            Outcome outcome,
            @Nullable ErrorCode refusal) {}

    /** Whether the member of a workspace changed. */
    public enum Outcome {
        ARCHIVED,
        UNARCHIVED,
        UNCHANGED,
        REFUSED
    }

    public List<Result> archive(Actor actor, String realm, PersonId id) {
        Person person = find(realm, id);
        exclusions.add(realm, person.subjects());
        return each(person, place -> {
            if (place.status() != MemberStatus.ARCHIVED || !person.excluded()) {
                lifecycle.archive(actor, place.workspace(), place.memberId(), ArchivedReason.EVERYWHERE);
            }
            return place.status() == MemberStatus.ARCHIVED ? Outcome.UNCHANGED : Outcome.ARCHIVED;
        });
    }

    /** Restores the former status: Active, Invited, or Archived for a reason of the workspace's own. */
    public List<Result> unarchive(Actor actor, String realm, PersonId id) {
        Person person = find(realm, id);
        exclusions.lift(realm, person.subjects());
        return each(person, place -> {
            boolean concerned = place.status() == MemberStatus.ARCHIVED
                    && (person.excluded() || place.archivedReason() == ArchivedReason.EVERYWHERE);
            return concerned
                            && !lifecycle
                                    .lift(actor, place.workspace(), place.memberId())
                                    .is(MemberStatus.ARCHIVED)
                    ? Outcome.UNARCHIVED
                    : Outcome.UNCHANGED;
        });
    }

    private Person find(String realm, PersonId id) {
        return people.find(realm, id).orElseThrow(WorkspacesException::notFound);
    }

    /** Runs the action per workspace, always in the same order so that two such requests never deadlock. */
    private static List<Result> each(Person person, Function<Person.Place, Outcome> action) {
        return person.places().stream()
                .sorted(Comparator.comparing(p -> p.workspace().organization()))
                .map(place -> attempt(place, action))
                .toList();
    }

    private static Result attempt(Person.Place place, Function<Person.Place, Outcome> action) {
        try {
            return new Result(place.workspace(), action.apply(place), null);
        } catch (WorkspacesException refused) {
            // The lifecycle refuses before it writes, so the changes in other workspaces stay.
            return new Result(place.workspace(), Outcome.REFUSED, refused.code());
        }
    }
}
