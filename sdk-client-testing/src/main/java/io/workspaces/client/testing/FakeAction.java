package io.workspaces.client.testing;

import io.workspaces.client.model.JobAction;
import io.workspaces.client.model.MemberStatus;
import io.workspaces.client.model.Role;
import io.workspaces.client.model.RowOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to do to members. */
record FakeAction(String kind, @Nullable String role, List<FakeGroup> groups, List<FakeMember> targets) {
    RowOutcome outcome() {
        return switch (kind) {
            case "archive" -> RowOutcome.ARCHIVED;
            case "unarchive" -> RowOutcome.UNARCHIVED;
            case "remove" -> RowOutcome.REMOVED;
            case "resend" -> RowOutcome.RESENT;
            default -> RowOutcome.UPDATED;
        };
    }

    void applyTo(FakeMember member) {
        switch (kind) {
            case "archive" -> member.archive();
            case "unarchive" -> member.status(member.before);
            case "remove" -> member.workspace.members.remove(member.id);
            case "role" -> member.role(Role.of(String.valueOf(role)));
            case "add_groups" -> member.groups.addAll(groups);
            case "remove_groups" -> groups.forEach(member.groups::remove);
            case "set_groups" -> {
                member.groups.clear();
                member.groups.addAll(groups);
            }
            case "resend" -> member.status(MemberStatus.INVITED);
            default -> throw ProblemException.invalid("action", "action_unknown", "is not known");
        }
    }

    JobAction represent() {
        return new JobAction(
                kind, role, groups.stream().map(group -> group.reference().id()).toList());
    }
}
