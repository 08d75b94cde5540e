package io.workspaces.keycloak.member;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Mails about memberships that end, in a list. */
final class InMemoryEndNotices implements EndNotices {
    final List<String> mails = new ArrayList<>();

    @Override
    public void endsSoon(Member member) {
        mails.add("soon " + member.id());
    }

    @Override
    public void ended(Member former) {
        mails.add("ended " + former.id());
    }

    @Override
    public void digest(Member admin, Instant since) {
        mails.add("digest " + admin.id() + " since " + since);
    }
}
