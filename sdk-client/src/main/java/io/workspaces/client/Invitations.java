package io.workspaces.client;

import static io.workspaces.client.internal.http.Await.await;

import io.workspaces.client.error.ConfirmationRequiredException;
import io.workspaces.client.error.ConflictException;
import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.InvitationLink;
import io.workspaces.client.model.Member;
import io.workspaces.client.model.ResendResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Manages the invitations of a workspace. */
public final class Invitations {
    private final ApiClient workspace;

    Invitations(ApiClient workspace) {
        this.workspace = workspace;
    }

    /**
     * Invites a person. A failed call is not retried, since the first attempt may have succeeded.
     *
     * @param invitation the invitation
     * @return the invited member
     * @throws ConflictException {@code member_exists} if the address belongs to a member, whatever their status
     * @throws ConfirmationRequiredException if a group would make an End-user a Builder
     */
    public Member invite(Invitation invitation) {
        return await(inviteAsync(invitation));
    }

    /**
     * Asynchronous version of {@link #invite(Invitation)}.
     *
     * @param invitation the invitation
     * @return a future with the invited member
     */
    public CompletableFuture<Member> inviteAsync(Invitation invitation) {
        Request request =
                Request.of("POST", workspace.urls().path("invitations").uri(invitation.parameters()));
        return workspace.send(request.json(invitation.body()), Member.class);
    }

    /**
     * Sends the invitation email again with a new link. Earlier links stop working.
     *
     * @param memberId the id of the invited member
     */
    public void resend(String memberId) {
        await(resendAsync(memberId));
    }

    /**
     * Asynchronous version of {@link #resend(String)}.
     *
     * @param memberId the id of the invited member
     * @return a future that completes when the email is queued
     */
    public CompletableFuture<Void> resendAsync(String memberId) {
        return workspace.run(
                Request.of("POST", invitationOf(memberId).path("resend").uri()));
    }

    /**
     * Sends the invitation emails of several members again.
     *
     * @param memberIds the ids of invited members; at most 1,000
     * @return how many emails were queued, and which members were refused
     */
    public ResendResult resend(Collection<String> memberIds) {
        return resend(Map.of("ids", List.copyOf(memberIds)));
    }

    /**
     * Sends the invitation emails of all members in a state again.
     *
     * @param state {@code invited}, {@code expired}, or {@code failed} if the last email could not be delivered
     * @return how many emails were queued, which members were refused, and whether there are more
     */
    public ResendResult resendAll(String state) {
        return resend(Map.of("status", state));
    }

    private ResendResult resend(Map<String, Object> which) {
        Request request =
                Request.of("POST", workspace.path("invitations", "resend").uri());
        return await(workspace.send(request.json(which), ResendResult.class));
    }

    /**
     * Creates a new link to pass on to the invited person. Since it does not prove that they own the mailbox, it
     * does not let them set a password, unless the caller could set any password in Keycloak anyway.
     *
     * @param memberId the id of the invited member
     * @return the link, which is a secret
     */
    public InvitationLink copyLink(String memberId) {
        return await(workspace.send(
                Request.of("POST", invitationOf(memberId).path("link").uri()), InvitationLink.class));
    }

    /**
     * Revokes an invitation and removes the member.
     *
     * @param memberId the id of the invited member
     */
    public void revoke(String memberId) {
        await(revokeAsync(memberId));
    }

    /**
     * Asynchronous version of {@link #revoke(String)}.
     *
     * @param memberId the id of the invited member
     * @return a future that completes when the change is done
     */
    public CompletableFuture<Void> revokeAsync(String memberId) {
        return workspace.run(Request.of("DELETE", invitationOf(memberId).uri()));
    }

    private ApiClient invitationOf(String memberId) {
        return workspace.path("members", memberId, "invitation");
    }
}
