package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Keeps the address of an account that an invitation has made. Keycloak's profile page, which comes up in
 * the set-up where the profile lacks something, would let it be edited, and nothing can hide the field.
 */
public final class InvitedAddress {
    private final KeycloakSession session;
    private final Members members;

    public InvitedAddress(KeycloakSession session, Members members) {
        this.session = session;
        this.members = members;
    }

    /** Gives the account the invited address back, if the set-up that the link began has changed it. */
    void keep(AcceptedLink link, UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        Optional<EmailAddress> invited = members.find(link.workspace(realm.getId()), link.memberId())
                .filter(member ->
                        member.is(MemberStatus.INVITED) && user.getId().equals(member.createdUserId()))
                .map(Member::email);
        invited.map(EmailAddress::value)
                .filter(email -> !email.equals(user.getEmail()))
                .ifPresent(email -> {
                    user.setEmail(email);
                    user.setEmailVerified(link.kind() == LinkKind.MAILED);
                    if (realm.isRegistrationEmailAsUsername()) {
                        user.setUsername(email);
                    }
                });
    }
}
