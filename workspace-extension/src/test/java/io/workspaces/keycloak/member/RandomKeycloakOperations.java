package io.workspaces.keycloak.member;

import static io.workspaces.keycloak.member.TestWorkspace.ADA;

import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.KeycloakGroup;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Changes in Keycloak itself, chosen at random, each judged as at the end of its transaction. */
final class RandomKeycloakOperations {
    private final TestWorkspace workspace;
    private final Random random;
    private final RandomOperations choice;
    private int strangers;

    RandomKeycloakOperations(TestWorkspace workspace, Random random, RandomOperations choice) {
        this.workspace = workspace;
        this.random = random;
        this.choice = choice;
    }

    /** Does one that may be refused. */
    void run(OnViolation onViolation) {
        switch (random.nextInt(6)) {
            case 0 -> attributes(onViolation);
            case 1 -> deletion(onViolation);
            case 2 -> creation(onViolation);
            default -> membership(onViolation);
        }
    }

    /** Deletes an account, disables it or enables it again, none of which is ever refused. */
    void changeAccount() {
        String user = user();
        if (random.nextBoolean()) {
            Account account = workspace.accounts.find(workspace.id, user).orElseThrow();
            workspace.accounts.change(
                    new Account(user, account.email(), account.emailVerified(), account.name(), random.nextBoolean()));
            return;
        }
        workspace.accounts.remove(user);
        workspace.keycloak.leaveOrganization(user);
        workspace.accountDeletion().deleted(ADA, workspace.id.realm(), user);
    }

    private void membership(OnViolation onViolation) {
        String user = user();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String group = choice.group().id();
            switch (random.nextInt(4)) {
                case 0 -> workspace.keycloak.organization.add(user);
                case 1 -> workspace.keycloak.leaveOrganization(user);
                case 2 -> workspace.keycloak.groupsOf(user).remove(group);
                default -> workspace.keycloak.groupsOf(user).add(group);
            }
        }
        workspace.reconcileAccounts().reconcile(ADA, workspace.id, user, onViolation);
    }

    private void attributes(OnViolation onViolation) {
        Group group = choice.group();
        String name = random.nextBoolean() ? group.name() : "g" + random.nextInt(8);
        boolean keepsPrefix = random.nextInt(8) > 0;
        workspace.keycloak.groups.put(
                group.id(),
                new KeycloakGroup(
                        group.id(),
                        keepsPrefix ? Optional.of(name) : Optional.empty(),
                        random.nextInt(8) > 0,
                        choice.permissions()));
        judge(group.id(), onViolation);
    }

    private void deletion(OnViolation onViolation) {
        String id = choice.group().id();
        workspace.keycloak.groups.remove(id);
        workspace.keycloak.joined.values().forEach(groups -> groups.remove(id));
        judge(id, onViolation);
        if (workspace.groups().find(workspace.id, id).isPresent()) {
            workspace.repair().repair(ADA, workspace.workspace, false);
        }
    }

    private void creation(OnViolation onViolation) {
        String id = workspace.keycloak.create(workspace.id, "g" + random.nextInt(8));
        workspace.keycloak.groups.computeIfPresent(
                id, (i, group) -> new KeycloakGroup(id, group.name(), true, choice.permissions()));
        judge(id, onViolation);
    }

    private void judge(String group, OnViolation onViolation) {
        try {
            workspace.reconcileGroups().reconcile(ADA, workspace.id, group);
        } catch (WorkspacesException refusal) {
            if (onViolation == OnViolation.REJECT) {
                throw refusal;
            }
            workspace.reconcileGroups().undo(workspace.id, group);
        }
    }

    /** Any account, sometimes a new one. */
    private String user() {
        List<String> ids = workspace.accounts.ids();
        return ids.isEmpty() || random.nextInt(8) == 0
                ? workspace.accounts.add("stranger" + ++strangers).id()
                : ids.get(random.nextInt(ids.size()));
    }
}
