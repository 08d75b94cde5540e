package io.workspaces.client;

import static io.workspaces.client.internal.http.Exchanges.await;

import io.workspaces.client.error.ConfirmationRequiredException;
import io.workspaces.client.error.ConflictException;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.InvitationLink;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.Resent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The invitations of a workspace, one at a time. */
public final class Invitations {
    private final Api workspace;

    Invitations(Api workspace) {
        this.workspace = workspace;
    }

    /**
     * Invites somebody. Not repeated by itself, since a second one would be refused as a member.
     *
     * @param invitation whom and as what
     * @return the invited member
     * @throws ConflictException {@code member_exists} for an address that is a member in any status
     * @throws ConfirmationRequiredException where a group makes an End-user a Builder
     */
    public Member invite(Invitation invitation) {
        return await(inviteAsync(invitation));
    }

    /**
     * {@link #invite(Invitation)} without waiting.
     *
     * @param invitation whom and as what
     * @return the invited member, or the error
     */
    public CompletableFuture<Member> inviteAsync(Invitation invitation) {
        Request request =
                Request.of("POST", workspace.urls().then("invitations").uri(invitation.parameters()));
        return workspace.send(request.json(invitation.body()), Member.class);
    }

    /**
     * Sends the mail again, with a new link; the old ones die.
     *
     * @param memberId of the invited member
     */
    public void resend(String memberId) {
        await(resendAsync(memberId));
    }

    /**
     * {@link #resend(String)} without waiting.
     *
     * @param memberId of the invited member
     * @return when it is queued, or the error
     */
    public CompletableFuture<Void> resendAsync(String memberId) {
        return workspace.tell(
                Request.of("POST", invitationOf(memberId).then("resend").uri()));
    }

    /**
     * Sends the mails of several again, each for itself.
     *
     * @param memberIds of invited members, at most 1,000
     * @return how many were sent again, and which not
     */
    public Resent resend(Collection<String> memberIds) {
        return resend(Map.of("ids", List.copyOf(memberIds)));
    }

    /**
     * Sends the mails of all again whose invitation is in a state.
     *
     * @param state {@code invited}, {@code expired}, or {@code failed} for mails that did not get out
     * @return how many were sent again, which not, and whether there are more to ask for
     */
    public Resent resendAll(String state) {
        return resend(Map.of("status", state));
    }

    private Resent resend(Map<String, Object> which) {
        Request request =
                Request.of("POST", workspace.then("invitations", "resend").uri());
        return await(workspace.send(request.json(which), Resent.class));
    }

    /**
     * A fresh link to hand over by oneself. It does not prove the mailbox, so it sets no password, unless whoever
     * copies it could set any in Keycloak anyway.
     *
     * @param memberId of the invited member
     * @return the link, a secret
     */
    public InvitationLink link(String memberId) {
        return await(workspace.send(
                Request.of("POST", invitationOf(memberId).then("link").uri()), InvitationLink.class));
    }

    /**
     * Takes an invitation back; the member is gone.
     *
     * @param memberId of the invited member
     */
    public void revoke(String memberId) {
        await(revokeAsync(memberId));
    }

    /**
     * {@link #revoke(String)} without waiting.
     *
     * @param memberId of the invited member
     * @return when it is done, or the error
     */
    public CompletableFuture<Void> revokeAsync(String memberId) {
        return workspace.tell(Request.of("DELETE", invitationOf(memberId).uri()));
    }

    private Api invitationOf(String memberId) {
        return workspace.then("members", memberId, "invitation");
    }
}
