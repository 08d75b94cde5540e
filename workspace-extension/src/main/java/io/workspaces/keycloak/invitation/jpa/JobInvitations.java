package io.workspaces.keycloak.invitation.jpa;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.MailLane;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.RedirectTarget;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Member;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a job does to the invitations of members whom it changes, some hundred at a time. */
public final class JobInvitations {
    private final EntityManager em;
    private final String job;
    private final Actor actor;
    private final boolean mails;
    private final MailLane lane;
    private final Clock clock;

    /** @param mails whether people are mailed whom the job invites */
    public JobInvitations(EntityManager em, String job, Actor actor, boolean mails, MailLane lane, Clock clock) {
        this.em = em;
        this.job = job;
        this.actor = actor;
        this.mails = mails;
        this.lane = lane;
        this.clock = clock;
    }

    /** Makes all links of the members invalid, and cancels mails that are not sent yet. */
    public void close(List<Member> members) {
        delete(ids(members), "WspOutbox", "WspUnverifiedAccount", "WspInvitation");
    }

    /** Deletes what is left of the invitations of members who are deleted. */
    public void forget(List<Member> members) {
        delete(ids(members), "WspInvitationLink");
    }

    /** Invites members who were Archived, perhaps with a mail; the invitations are good for some time each. */
    public void open(Map<Member, Duration> members, RedirectTarget target) {
        if (members.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, Integer> last = lastGenerations(ids(members.keySet()));
        List<Invitation> invitations = new ArrayList<>();
        List<@Nullable EmailAddress> recipients = new ArrayList<>();
        members.forEach((member, timeToLive) -> {
            int generation = last.getOrDefault(member.id(), 0) + 1;
            invitations.add(Invitation.open(
                    member, generation, timeToLive, target.client(), target.redirectUri(), actor, mails, now));
            recipients.add(member.email());
        });
        InvitationTable.insertOfJob(em, invitations, job);
        if (mails) {
            OutboxTable.insertOfJob(em, lane, invitations, recipients, clock.millis());
        }
    }

    private Map<String, Integer> lastGenerations(List<String> ids) {
        Map<String, Integer> last = new HashMap<>();
        em.createQuery(
                        "select l.memberId, max(l.generation) from WspInvitationLink l where l.memberId in :ids"
                                + " group by l.memberId",
                        Generation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .forEach(row -> last.put(row.memberId(), row.last()));
        return last;
    }

    private record Generation(String memberId, Integer last) {}

    /** Mails Invited members again, with new links. */
    public void resend(List<Member> members) {
        renew(members, old -> old.resent(actor, clock.instant()));
    }

    /** Gives Invited members whose address has changed new links, and a mail if the invitation had one. */
    public void readdress(List<Member> members) {
        InvitationTable.forgetRefused(em, ids(members));
        renew(members, old -> old.readdressed(actor, clock.instant(), mails));
    }

    private void renew(List<Member> members, UnaryOperator<Invitation> renewal) {
        if (members.isEmpty()) {
            return;
        }
        Map<String, Invitation> present = new HashMap<>();
        em.createQuery("select i from WspInvitation i where i.memberId in :ids", InvitationEntity.class)
                .setParameter("ids", ids(members))
                .getResultList()
                .forEach(row -> {
                    present.put(row.memberId, row.invitation());
                    em.detach(row);
                });
        List<Invitation> changed = new ArrayList<>();
        List<Invitation> mailed = new ArrayList<>();
        List<@Nullable EmailAddress> recipients = new ArrayList<>();
        for (Member member : members) {
            Invitation old = present.get(member.id());
            if (old == null) {
                continue;
            }
            Invitation renewed = renewal.apply(old);
            changed.add(renewed);
            if (renewed.mail() == MailState.QUEUED) {
                mailed.add(renewed);
                recipients.add(member.email());
            }
        }
        delete(ids(members), "WspOutbox");
        InvitationTable.renew(em, changed, job);
        OutboxTable.insertOfJob(em, lane, mailed, recipients, clock.millis());
    }

    private void delete(List<String> ids, String... entities) {
        if (!ids.isEmpty()) {
            for (String entity : entities) {
                em.createQuery("delete from " + entity + " e where e.memberId in :members")
                        .setParameter("members", ids)
                        .executeUpdate();
            }
        }
    }

    private static List<String> ids(Collection<Member> members) {
        return members.stream().map(Member::id).toList();
    }
}
