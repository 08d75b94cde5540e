package io.workspaces.it.member;

import io.workspaces.localserver.http.Answer;
import java.util.List;
import java.util.Map;

/** How an Admin stops being one. */
enum Way {
    /** Demoted by a realm admin. */
    EDIT {
        @Override
        Answer take(Workspace team, Workspace rival, Rival target) {
            return team.send("PATCH", "/members/" + target.member(), Map.of("role", "Builder"));
        }
    },
    /** Demoted by the other Admin. */
    EDIT_BY_RIVAL {
        @Override
        Answer take(Workspace team, Workspace rival, Rival target) {
            return rival.send("PATCH", "/members/" + target.member(), Map.of("role", "End-user"));
        }
    },
    ARCHIVE {
        @Override
        Answer take(Workspace team, Workspace rival, Rival target) {
            return team.send("POST", "/members/" + target.member() + "/archive", null);
        }
    },
    /** Put into another role's group in Keycloak itself. */
    KEYCLOAKS_GROUP {
        @Override
        Answer take(Workspace team, Workspace rival, Rival target) {
            String path = "/groups/" + target.builders() + "/members/" + target.user();
            return team.realm().api().send("PUT", team.organization(path), null);
        }
    },
    /** Taken out of the organization in Keycloak itself. */
    KEYCLOAKS_ORGANIZATION {
        @Override
        Answer take(Workspace team, Workspace rival, Rival target) {
            return team.realm().api().send("DELETE", team.organization("/members/" + target.user()), null);
        }
    };

    private static final List<Way> ALL = List.of(values());

    /** One of the two Admins of a workspace: ids of member and account, and of the group of Builders. */
    record Rival(String member, String user, String builders) {}

    /**
     * Takes the role away.
     *
     * @param team the workspace as a realm admin sees it
     * @param rival the workspace as the other Admin sees it
     */
    abstract Answer take(Workspace team, Workspace rival, Rival target);

    static Way number(int number) {
        return ALL.get(number % ALL.size());
    }

    static int count() {
        return ALL.size();
    }
}
