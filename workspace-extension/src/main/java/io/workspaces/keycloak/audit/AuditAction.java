package io.workspaces.keycloak.audit;

/** What entries tell of. */
public enum AuditAction {
    MEMBER_INVITE("member.invite"),
    MEMBER_ACTIVATE("member.activate"),
    /** An organization's member, or somebody whom a repair found there, became one of the workspace. */
    MEMBER_ADOPT("member.adopt"),
    /** An account was taken out of the organization again, to which somebody had added it. */
    MEMBER_KEEP_OUT("member.keep_out"),
    MEMBER_UPDATE("member.update"),
    /** Groups made a Builder of an End-user. */
    MEMBER_PROMOTE("member.promote"),
    MEMBER_ARCHIVE("member.archive"),
    MEMBER_UNARCHIVE("member.unarchive"),
    MEMBER_REMOVE("member.remove"),
    INVITATION_RESEND("invitation.resend"),
    INVITATION_COPY("invitation.copy"),
    /** Somebody with a copied link had the own one mailed. */
    INVITATION_MAIL("invitation.mail"),
    BULK_INVITE_CREATE("bulk-invite.create"),
    BULK_INVITE_RUN("bulk-invite.run"),
    BULK_INVITE_DONE("bulk-invite.done"),
    BULK_INVITE_CANCEL("bulk-invite.cancel"),
    BULK_INVITE_FAIL("bulk-invite.fail"),
    GROUP_CREATE("group.create"),
    GROUP_UPDATE("group.update"),
    GROUP_ADD_MEMBERS("group.add_members"),
    GROUP_REMOVE_MEMBERS("group.remove_members"),
    GROUP_DELETE("group.delete"),
    PERMISSION_CATALOG_UPDATE("permission-catalog.update"),
    RESOURCES_UPDATE("resources.update"),
    METADATA_UPDATE("metadata.update"),
    METADATA_REVEAL("metadata.reveal"),
    WORKSPACE_CREATE("workspace.create"),
    WORKSPACE_UPDATE("workspace.update"),
    WORKSPACE_REPAIR("workspace.repair"),
    WORKSPACE_DELETE("workspace.delete"),
    KEY_ROTATE("key.rotate");

    private final String label;

    AuditAction(String label) {
        this.label = label;
    }

    /** The stable name, {@code kind.verb}. */
    public String label() {
        return label;
    }

    /** What is done, without to what. */
    public String verb() {
        return label.substring(label.indexOf('.') + 1);
    }
}
