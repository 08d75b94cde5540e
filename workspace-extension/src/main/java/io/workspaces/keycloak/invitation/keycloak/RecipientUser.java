package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.mail.Draft;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.light.LightweightUserAdapter;

/** Makes up a user for Keycloak's mail templates, since somebody who is only invited has no account. */
final class RecipientUser {
    private RecipientUser() {}

    static UserModel of(KeycloakSession session, RealmModel realm, Draft draft, @Nullable String locale) {
        UserModel user = new LightweightUserAdapter(session, realm, draft.mail().memberId());
        user.setUsername(draft.mail().recipient());
        user.setEmail(draft.mail().recipient());
        user.setFirstName(MailText.of(draft.name().first()));
        user.setLastName(MailText.of(draft.name().last()));
        if (locale != null) {
            user.setSingleAttribute(UserModel.LOCALE, locale);
        }
        return user;
    }
}
