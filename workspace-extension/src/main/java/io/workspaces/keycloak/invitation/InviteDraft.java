package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditReference;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.kernel.LanguageTag;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberConflicts;
import io.workspaces.keycloak.member.MemberSource;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.RoleRules;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that is worked out but not stored: the one decision behind every way to invite.
 *
 * @param groups the custom groups of the member
 * @param effect the promotion that it brings, if it brings one
 */
public record InviteDraft(Member member, Invitation invitation, List<AuditReference> groups, Optional<Effect> effect) {
    /**
     * What an invitation is decided from, read under the workspace's lock.
     *
     * @param expiry how long invitations of the workspace are good
     * @param zone the time zone in which days end
     * @param languages those that the realm supports
     */
    public record State(RoleRules rules, Duration expiry, ZoneId zone, Set<String> languages, Instant now) {
        public static State of(RoleRules rules, WorkspaceSettings settings, Set<String> languages, Instant now) {
            return new State(rules, settings.invitationExpiry(), settings.timeZone(), languages, now);
        }
    }

    /**
     * Does not look whether the realm has an account with the address, so that neither the answer nor its time tells.
     *
     * @param present the status of the member that has the address, or null
     * @throws WorkspacesException {@code invalid_request}, {@code member_exists}
     */
    public static InviteDraft of(
            Actor actor,
            WorkspaceId workspace,
            InviteRequest request,
            MemberSource source,
            @Nullable MemberStatus present,
            State state) {
        if (present != null) {
            throw MemberConflicts.exists(present);
        }
        LanguageTag.require(request.profile().locale(), state.languages(), "locale");
        RoleRules rules = state.rules();
        RoleRules.Assignment outcome = rules.enter(request.role(), rules.resolve(request.groups(), "groups"));
        Member member = Member.invited(
                UUID.randomUUID().toString(),
                workspace,
                request.email(),
                request.profile(),
                outcome.role(),
                outcome.groups(),
                source,
                state.now());
        member.requireNotEnded(state.now());
        return new InviteDraft(
                member,
                invitation(actor, member, request, state),
                Group.references(rules.groups(), member.groups()),
                rules.effectOnInvited(member, request.role()));
    }

    private static Invitation invitation(Actor actor, Member member, InviteRequest request, State state) {
        Duration timeToLive = request.expiresIn() == null ? state.expiry() : request.expiresIn();
        return Invitation.open(
                member,
                1,
                timeToLive,
                request.clientId(),
                request.redirectUri(),
                actor,
                request.sendEmail(),
                state.now());
    }

    private Map<String, Object> detail() {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("email", String.valueOf(member.email()));
        detail.put("role", member.role().label());
        detail.put("groups", groups);
        if (member.profile().activeUntil() != null) {
            detail.put("activeUntil", member.profile().activeUntil().toString());
        }
        if (member.profile().locale() != null) {
            detail.put("locale", member.profile().locale());
        }
        return detail;
    }

    /** What the audit trail says of it. */
    public AuditEntry entry() {
        return new AuditEntry(
                member.workspace(),
                invitation.inviter(),
                AuditAction.MEMBER_INVITE,
                new AuditTarget("member", member.id(), member.displayName()),
                detail());
    }
}
